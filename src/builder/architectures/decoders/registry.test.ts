import { expect, test } from 'vitest'
import { EarshotError } from '../../../core/errors.ts'
import { type Fields, ModelConfig } from '../../model-config.ts'
import type { RopeScaling } from '../../onnx/rotary.ts'
import type { DecoderArgs } from '../decoder.ts'
import published from './published.json' with { type: 'json' }
import { DECODERS, decoderArgs } from './registry.ts'

/*
 * published.json holds the fields that matter of each model's config.json. Beside the pages that it names, its
 * sizes agree with litgpt's table (Lightning-AI/litgpt, litgpt/config.py) and, for Voxtral, with the defaults of
 * transformers' VoxtralConfig.
 */
type Name = keyof typeof published

const options = { root: '', contextTokens: 4096 }
const argsOf = (fields: Fields, overrides = options) =>
  decoderArgs(new ModelConfig('config.json', fields), overrides)

const llama3 = (factor: number): RopeScaling => ({
  kind: 'llama3',
  factor,
  lowFrequencyFactor: 1,
  highFrequencyFactor: 4,
  originalContextTokens: 8192,
})

test.each<[Name, Partial<DecoderArgs>]>([
  ['Llama-2-7b', { heads: 32, keyValueHeads: 32, headSize: 128, ropeTheta: 10_000, tiedHead: false }],
  ['Mistral-7B-v0.1', { heads: 32, keyValueHeads: 8, headSize: 128, ropeTheta: 10_000, slidingWindow: 4096 }],
  ['Mistral-7B-v0.2', { heads: 32, keyValueHeads: 8, headSize: 128, ropeTheta: 1e6, tiedHead: false }],
  ['Llama-3.1-8B', { keyValueHeads: 8, headSize: 128, ropeTheta: 500_000, ropeScaling: llama3(8) }],
  ['Llama-3.2-1B', { headSize: 64, tiedHead: true, ropeScaling: llama3(32) }],
  [
    'Qwen2.5-0.5B',
    { heads: 14, keyValueHeads: 2, headSize: 64, ropeTheta: 1e6, attentionBias: 'qkv', tiedHead: true },
  ],
  [
    'Qwen3-32B',
    { heads: 64, keyValueHeads: 8, headSize: 128, width: 5120, queryKeyNorm: true, attentionBias: 'none' },
  ],
  ['Voxtral-Mini-3B', { heads: 32, keyValueHeads: 8, headSize: 128, width: 3072, ropeTheta: 1e8, ffn: 8192 }],
])('%s', (name, wanted) => {
  expect(argsOf(published[name].config)).toMatchObject(wanted)
})

test('a window, a scaling and a norm are there only where the config asks for them', () => {
  const args = argsOf(published['Mistral-7B-v0.2'].config)
  expect(args).not.toHaveProperty('slidingWindow')
  expect(args).not.toHaveProperty('ropeScaling')
  expect(args.queryKeyNorm).toBe(false)
})

const plain: Fields = published['Llama-3.2-1B'].config
const scaling = published['Llama-3.2-1B'].config.rope_scaling

test('the context is the shorter of what is asked for and what the model was trained for', () => {
  expect(argsOf(plain).contextTokens).toBe(4096)
  expect(argsOf(plain, { root: '', contextTokens: 1e6 }).contextTokens).toBe(131072)
})

test("transformers 5's rope_parameters say the same as rope_theta and rope_scaling", () => {
  const { rope_theta, rope_scaling: _, ...rest } = published['Llama-3.2-1B'].config
  expect(argsOf({ ...rest, rope_parameters: { ...scaling, rope_theta } })).toEqual(argsOf(plain))
  const old = { ...rest, rope_theta, rope_scaling: { type: 'linear', factor: 2 } }
  const renewed = { ...rest, rope_parameters: { rope_type: 'linear', factor: 2, rope_theta } }
  expect(argsOf(renewed)).toEqual(argsOf(old))
  expect(argsOf(renewed).ropeScaling).toEqual({ kind: 'linear', factor: 2 })
})

test('a text_config may leave out what transformers takes for granted', () => {
  const file = { text_config: { model_type: 'mistral', vocab_size: 32001 } }
  const config = new ModelConfig('config.json', file).part('text_config')
  expect(decoderArgs(config, { root: 'language_model.', contextTokens: 2048 })).toEqual({
    root: 'language_model.',
    layers: 32,
    width: 4096,
    heads: 32,
    keyValueHeads: 8,
    headSize: 128,
    ffn: 14336,
    vocabulary: 32001,
    ropeTheta: 10_000,
    rmsEpsilon: 1e-6,
    contextTokens: 2048,
    attentionBias: 'none',
    queryKeyNorm: false,
    slidingWindow: 4096,
    tiedHead: false,
  })
  const untyped = new ModelConfig('config.json', { text_config: {} }).part('text_config')
  expect(decoderArgs(untyped, options).ffn).toBe(11008)
})

function sentence(fields: Fields): string {
  try {
    argsOf(fields)
  } catch (error) {
    if (error instanceof EarshotError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'no error'
}

test('an unknown architecture is an error that names the known ones', () => {
  expect(sentence({ ...plain, model_type: 'gemma3' })).toBe(
    'model-unknown: config.json has a decoder of model_type "gemma3"; those that can be built are llama, mistral, qwen2, qwen3.',
  )
  expect(sentence({ ...plain, model_type: 'toString' })).toContain('model-unknown')
  expect(sentence({ ...plain, model_type: undefined })).toBe('bad-checkpoint: config.json has no model_type.')
})

test.each(Object.keys(plain).filter((field) => /size|layers|heads|eps|position/.test(field)))(
  'a config whose %s is no number is an error that names it',
  (field) => {
    expect(sentence({ ...plain, [field]: 'many' })).toContain(`config.json has ${field} "many", where`)
  },
)

test.each(['hidden_size', 'num_hidden_layers', 'vocab_size', 'rms_norm_eps', 'max_position_embeddings'])(
  'a config without %s is an error that names it',
  (field) => {
    expect(sentence({ ...plain, [field]: null })).toBe(`bad-checkpoint: config.json has no ${field}.`)
  },
)

test.each<[string, Fields, string]>([
  ['hidden_act', { hidden_act: 'gelu' }, 'hidden_act "gelu", where only silu is built.'],
  ['mlp_bias', { mlp_bias: true }, 'mlp_bias true, where only an MLP without biases is built.'],
  ['partial_rotary_factor', { partial_rotary_factor: 0.5 }, 'partial_rotary_factor 0.5, where'],
  [
    'rope_scaling.partial_rotary_factor',
    { rope_scaling: { rope_type: 'default', partial_rotary_factor: 0.25 } },
    'rope_scaling.partial_rotary_factor 0.25, where',
  ],
  [
    'yarn',
    { rope_scaling: { type: 'yarn', factor: 4 } },
    'rope_scaling.type "yarn", where only default, linear and llama3 are built.',
  ],
  ['longrope', { rope_scaling: { rope_type: 'longrope' } }, 'rope_scaling.rope_type "longrope", where'],
  ['dynamic', { rope_scaling: { rope_type: 'dynamic' } }, 'rope_scaling.rope_type "dynamic", where'],
  [
    'positions per layer',
    { rope_scaling: null, rope_parameters: { full_attention: { rope_theta: 1e6 } } },
    'rope_parameters.full_attention {"rope_theta":1000000}, where only rotary positions',
  ],
  ['a scaling without its factor', { rope_scaling: { ...scaling, factor: null } }, 'no rope_scaling.factor.'],
  [
    'a scaling without its first context',
    { rope_scaling: { ...scaling, original_max_position_embeddings: undefined } },
    'no rope_scaling.original_max_position_embeddings.',
  ],
  [
    'frequency factors in the wrong order',
    { rope_scaling: { ...scaling, high_freq_factor: 1 } },
    'rope_scaling.high_freq_factor 1, which is not above low_freq_factor 1.',
  ],

  [
    'both styles of rotary fields',
    { rope_parameters: { rope_theta: 500_000 } },
    'both rope_scaling and rope_parameters: keep the one that is meant.',
  ],
  [
    'two different thetas',
    { rope_scaling: null, rope_parameters: { rope_theta: 1e6 } },
    'rope_theta 500000, which is not that of rope_parameters, 1000000.',
  ],
  [
    'key-value heads that do not divide the heads',
    { num_key_value_heads: 5 },
    'num_key_value_heads 5, which does not divide num_attention_heads 32.',
  ],
  [
    'a width that the heads do not divide',
    { head_dim: null, num_attention_heads: 24 },
    'hidden_size 2048, which num_attention_heads 24 does not divide, and no head_dim.',
  ],
  ['an odd head_dim', { head_dim: 72 }, 'head_dim 72, where heads of a multiple of 16 components are needed'],
  [
    'layers of a kind of their own',
    { layer_types: ['full_attention', 'sliding_attention'] },
    'layer_types ["full_attention","sliding_attention"], where',
  ],
  [
    "Qwen's sliding window",
    { model_type: 'qwen2', use_sliding_window: true },
    'use_sliding_window true, where',
  ],
])('refuses %s', (_, change, wanted) => {
  expect(sentence({ ...plain, ...change })).toContain(`bad-checkpoint: config.json has ${wanted}`)
})

test('a config that is not an object is an error', () => {
  expect(() => new ModelConfig('config.json', [])).toThrow('config.json is not a JSON object.')
})

test("every family's defaults make a decoder", () => {
  for (const [model_type, family] of Object.entries(DECODERS)) {
    expect(argsOf({ ...family.defaults, model_type }).layers, model_type).toBe(32)
  }
})
