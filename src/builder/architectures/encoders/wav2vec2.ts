import type { Fields, ModelConfig } from '../../model-config.ts'
import type { Wav2Vec2EncoderArgs } from '../wav2vec2-encoder.ts'

/** What transformers' Wav2Vec2Config takes for a field that the config does not mention. */
const DEFAULTS: Fields = {
  hidden_size: 768,
  num_hidden_layers: 12,
  num_attention_heads: 12,
  intermediate_size: 3072,
  hidden_act: 'gelu',
  layer_norm_eps: 1e-5,
  feat_extract_norm: 'group',
  feat_extract_activation: 'gelu',
  conv_dim: [512, 512, 512, 512, 512, 512, 512],
  conv_stride: [5, 2, 2, 2, 2, 2, 2],
  conv_kernel: [10, 3, 3, 3, 3, 2, 2],
  conv_bias: false,
  num_conv_pos_embeddings: 128,
  num_conv_pos_embedding_groups: 16,
  do_stable_layer_norm: false,
  add_adapter: false,
}

/**
 * The encoder that an audio_config of model_type `wav2vec2` describes; its tensors' names begin with `root`. Throws
 * `bad-checkpoint` for a field that is wrong, contradicts another or asks for what is not built.
 */
export function wav2vec2EncoderArgs(config: ModelConfig, root: string): Wav2Vec2EncoderArgs {
  const full = config.withDefaults(DEFAULTS)
  refuseOthers(full)
  const width = full.count('hidden_size')
  const dividing = (field: string) => {
    const parts = full.count(field)
    if (width % parts !== 0) throw full.wrong(field, `which does not divide its width of ${width}`)
    return parts
  }
  return {
    root,
    layers: full.count('num_hidden_layers'),
    width,
    heads: dividing('num_attention_heads'),
    ffn: full.count('intermediate_size'),
    convolutions: convolutions(full),
    convolutionBias: full.flag('conv_bias'),
    convolutionNorm: convolutionNorm(full),
    preNorm: full.flag('do_stable_layer_norm'),
    positionKernel: full.count('num_conv_pos_embeddings'),
    positionGroups: dividing('num_conv_pos_embedding_groups'),
    layerNormEpsilon: full.number('layer_norm_eps'),
  }
}

/** What would change the numbers, and is not built. */
function refuseOthers(config: ModelConfig): void {
  for (const field of ['hidden_act', 'feat_extract_activation']) {
    if (config.text(field) !== 'gelu') throw config.wrong(field, 'where only gelu is built')
  }
  if (config.flag('add_adapter')) throw config.wrong('add_adapter', 'where no adapter is built')
  if (config.has('adapter_attn_dim')) throw config.wrong('adapter_attn_dim', 'where no adapter is built')
}

function convolutionNorm(config: ModelConfig): 'group' | 'layer' {
  const norm = config.text('feat_extract_norm')
  if (norm !== 'group' && norm !== 'layer') {
    throw config.wrong('feat_extract_norm', 'where group or layer is needed')
  }
  return norm
}

function convolutions(config: ModelConfig): Wav2Vec2EncoderArgs['convolutions'] {
  const channels = counts(config, 'conv_dim')
  const kernels = counts(config, 'conv_kernel', channels.length)
  const strides = counts(config, 'conv_stride', channels.length)
  return channels.map((count, index) => ({
    channels: count,
    kernel: kernels[index] ?? 1,
    stride: strides[index] ?? 1,
  }))
}

function counts(config: ModelConfig, field: string, length?: number): readonly number[] {
  const values = config.raw(field)
  const whole = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0
  if (!Array.isArray(values) || values.length === 0 || !values.every(whole)) {
    throw config.wrong(field, 'where whole numbers above 0 are needed')
  }
  if (length !== undefined && values.length !== length) {
    throw config.wrong(field, `where conv_dim has ${length} entries`)
  }
  return values as number[]
}
