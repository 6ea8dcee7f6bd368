import { badCheckpoint } from '../../checkpoint/checkpoint.ts'
import type { Fields, ModelConfig } from '../../model-config.ts'
import type { RopeScaling } from '../../onnx/rotary.ts'
import type { DecoderArgs } from '../decoder.ts'

/** How a published architecture's config.json says what its decoder is. */
export interface DecoderFamily {
  /** What transformers takes for a field that the config does not mention. */
  readonly defaults: Fields
  readonly args: (config: ModelConfig, options: DecoderOptions) => DecoderArgs
}

export interface DecoderOptions {
  /** What stands before `model.` and `lm_head.` in the tensors' names. */
  readonly root: string
  /** The most positions that the bundle shall hold; the model's own limit holds as well. */
  readonly contextTokens: number
}

/** The fields that every family has, under the names that transformers gave them. */
export function commonArgs(config: ModelConfig, { root, contextTokens }: DecoderOptions) {
  refuseOthers(config)
  const heads = config.count('num_attention_heads')
  return {
    root,
    layers: config.count('num_hidden_layers'),
    width: config.count('hidden_size'),
    heads,
    keyValueHeads: keyValueHeads(config, heads),
    headSize: headSize(config, heads),
    ffn: config.count('intermediate_size'),
    vocabulary: config.count('vocab_size'),
    ...rope(config),
    rmsEpsilon: config.number('rms_norm_eps'),
    contextTokens: Math.min(contextTokens, config.count('max_position_embeddings')),
    tiedHead: config.flag('tie_word_embeddings'),
  }
}

/** What would change the numbers, and is not built. */
function refuseOthers(config: ModelConfig): void {
  if (config.text('hidden_act') !== 'silu') throw config.wrong('hidden_act', 'where only silu is built')
  if (config.flag('mlp_bias', false))
    throw config.wrong('mlp_bias', 'where only an MLP without biases is built')
  if (config.number('partial_rotary_factor', 1) !== 1) {
    throw config.wrong('partial_rotary_factor', 'where only heads that are rotated whole are built')
  }
  const layerTypes = config.raw('layer_types')
  const full = (type: unknown) => type === 'full_attention'
  if (layerTypes !== undefined && !(Array.isArray(layerTypes) && layerTypes.every(full))) {
    throw config.wrong('layer_types', 'where only full_attention in every layer is built')
  }
}

/** Qwen's configs name a window even where none is used. */
export function refuseSlidingWindow(config: ModelConfig): void {
  if (config.flag('use_sliding_window')) {
    throw config.wrong('use_sliding_window', 'where only attention to all earlier tokens is built')
  }
}

function keyValueHeads(config: ModelConfig, heads: number): number {
  const count = config.count('num_key_value_heads', heads)
  if (heads % count !== 0) {
    throw config.wrong('num_key_value_heads', `which does not divide num_attention_heads ${heads}`)
  }
  return count
}

/** GroupQueryAttention rotates heads in pieces of this many components. */
const ROTARY_PIECE = 16

function headSize(config: ModelConfig, heads: number): number {
  const width = config.count('hidden_size')
  if (!config.has('head_dim') && width % heads !== 0) {
    throw config.wrong('hidden_size', `which num_attention_heads ${heads} does not divide, and no head_dim`)
  }
  const size = config.count('head_dim', width / heads)
  if (size % ROTARY_PIECE !== 0) {
    const field = config.has('head_dim') ? 'head_dim' : 'hidden_size'
    throw config.wrong(
      field,
      `where heads of a multiple of ${ROTARY_PIECE} components are needed, not ${size}`,
    )
  }
  return size
}

/** transformers' `RotaryEmbeddingConfigMixin.default_theta`. */
const DEFAULT_THETA = 10_000

/**
 * Rotary positions as both styles of config say them: `rope_theta` beside `rope_scaling`, or, from transformers 5
 * on, all of it in `rope_parameters`.
 */
function rope(config: ModelConfig): { readonly ropeTheta: number; readonly ropeScaling?: RopeScaling } {
  if (config.has('rope_scaling') && config.has('rope_parameters')) {
    throw badCheckpoint(config.file, 'has both rope_scaling and rope_parameters: keep the one that is meant')
  }
  const field = ['rope_scaling', 'rope_parameters'].find((name) => config.has(name))
  if (!field) return { ropeTheta: config.number('rope_theta', DEFAULT_THETA) }

  const parameters = config.part(field)
  const ropeTheta = parameters.number('rope_theta', config.number('rope_theta', DEFAULT_THETA))
  if (config.number('rope_theta', ropeTheta) !== ropeTheta) {
    throw config.wrong('rope_theta', `which is not that of ${field}, ${ropeTheta}`)
  }
  if (parameters.number('partial_rotary_factor', 1) !== 1) {
    throw parameters.wrong('partial_rotary_factor', 'where only heads that are rotated whole are built')
  }
  const kindField = parameters.has('rope_type') ? 'rope_type' : 'type'
  const kind = parameters.text(kindField, 'default')
  switch (kind) {
    case 'default':
      refusePerLayer(parameters)
      return { ropeTheta }
    case 'linear':
      return { ropeTheta, ropeScaling: { kind, factor: parameters.number('factor') } }
    case 'llama3':
      return { ropeTheta, ropeScaling: llama3Scaling(parameters) }
    default:
      throw parameters.wrong(kindField, 'where only default, linear and llama3 are built')
  }
}

/** transformers 5 lets the kinds of layers have rotary parameters of their own, in objects of their own. */
function refusePerLayer(parameters: ModelConfig): void {
  for (const name of parameters.names()) {
    if (typeof parameters.raw(name) === 'object') {
      throw parameters.wrong(name, 'where only rotary positions that all layers share are built')
    }
  }
}

function llama3Scaling(parameters: ModelConfig): RopeScaling {
  const lowFrequencyFactor = parameters.number('low_freq_factor')
  const highFrequencyFactor = parameters.number('high_freq_factor')
  if (highFrequencyFactor <= lowFrequencyFactor) {
    throw parameters.wrong('high_freq_factor', `which is not above low_freq_factor ${lowFrequencyFactor}`)
  }
  return {
    kind: 'llama3',
    factor: parameters.number('factor'),
    lowFrequencyFactor,
    highFrequencyFactor,
    originalContextTokens: parameters.count('original_max_position_embeddings'),
  }
}
