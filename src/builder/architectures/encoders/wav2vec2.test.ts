import { expect, test } from 'vitest'
import { ModelConfig } from '../../model-config.ts'
import { wav2vec2EncoderArgs } from './wav2vec2.ts'

const args = (fields: Record<string, unknown>) =>
  wav2vec2EncoderArgs(new ModelConfig('config.json', fields), 'audio_tower.')

test('a config that mentions nothing is wav2vec2-base', () => {
  expect(args({})).toEqual({
    root: 'audio_tower.',
    layers: 12,
    width: 768,
    heads: 12,
    ffn: 3072,
    convolutions: [
      { channels: 512, kernel: 10, stride: 5 },
      ...Array.from({ length: 4 }, () => ({ channels: 512, kernel: 3, stride: 2 })),
      ...Array.from({ length: 2 }, () => ({ channels: 512, kernel: 2, stride: 2 })),
    ],
    convolutionBias: false,
    convolutionNorm: 'group',
    preNorm: false,
    positionKernel: 128,
    positionGroups: 16,
    layerNormEpsilon: 1e-5,
  })
})

test("wav2vec2-large's config gives layer norms before each part and biased convolutions", () => {
  const large = args({
    hidden_size: 1024,
    num_hidden_layers: 24,
    num_attention_heads: 16,
    intermediate_size: 4096,
    conv_bias: true,
    feat_extract_norm: 'layer',
    do_stable_layer_norm: true,
  })
  expect(large).toMatchObject({ layers: 24, width: 1024, heads: 16, ffn: 4096 })
  expect(large).toMatchObject({ convolutionBias: true, convolutionNorm: 'layer', preNorm: true })
})

test('a config that contradicts itself or asks for what is not built is refused', () => {
  for (const [fields, sentence] of [
    [{ add_adapter: true }, /add_adapter true, where no adapter is built/],
    [{ adapter_attn_dim: 16 }, /adapter_attn_dim 16, where no adapter is built/],
    [{ hidden_act: 'relu' }, /hidden_act "relu", where only gelu is built/],
    [{ feat_extract_norm: 'batch' }, /feat_extract_norm "batch", where group or layer is needed/],
    [{ conv_dim: [512, 512] }, /conv_kernel \[10,3,3,3,3,2,2\], where conv_dim has 2 entries/],
    [{ conv_stride: [5, 2, 2, 2, 2, 2, 0] }, /conv_stride .*, where whole numbers above 0 are needed/],
    [{ num_conv_pos_embedding_groups: 7 }, /num_conv_pos_embedding_groups 7, which does not divide/],
    [{ num_attention_heads: 7 }, /num_attention_heads 7, which does not divide its width of 768/],
  ] as const) {
    expect(() => args(fields)).toThrow(sentence)
  }
})
