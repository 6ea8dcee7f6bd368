import { expect, test } from 'vitest'
import { ModelConfig } from '../../model-config.ts'
import { latencyBlockFrames, whisperEncoderArgs } from './whisper.ts'

const config = (fields: Record<string, unknown>) => new ModelConfig('config.json', fields)

/** audio_config of openai/whisper-large-v3-turbo, and of Voxtral-Mini-3B-2507. */
const turbo = {
  model_type: 'whisper',
  d_model: 1280,
  encoder_layers: 32,
  encoder_attention_heads: 20,
  encoder_ffn_dim: 5120,
  num_mel_bins: 128,
}
const large = { layers: 32, width: 1280, heads: 20, ffn: 5120, melBins: 128, positions: 1500 }

test("Whisper's and Voxtral's audio_config name the same sizes in different words", () => {
  expect(whisperEncoderArgs(config(turbo), 'audio_tower.')).toEqual({ root: 'audio_tower.', ...large })
  expect(whisperEncoderArgs(config({ model_type: 'voxtral_encoder' }), 'audio_tower.')).toEqual({
    root: 'audio_tower.',
    ...large,
  })
  expect(whisperEncoderArgs(config({}), '')).toEqual({
    root: '',
    layers: 4,
    width: 384,
    heads: 6,
    ffn: 1536,
    melBins: 80,
    positions: 1500,
  })
})

test('an audio_config that asks for what is not built is refused', () => {
  for (const [fields, sentence] of [
    [{ activation_function: 'relu' }, /activation_function "relu", where only gelu is built/],
    [{ scale_embedding: true }, /scale_embedding true, where only false is built/],
    [{ encoder_attention_heads: 7 }, /encoder_attention_heads 7, which does not divide its width of 384/],
    [{ d_model: '384' }, /d_model "384"/],
  ] as const) {
    expect(() => whisperEncoderArgs(config(fields), '')).toThrow(sentence)
  }
})

test('latency blocks must fill the window', () => {
  const args = whisperEncoderArgs(config(turbo), '')
  expect(latencyBlockFrames(config({}), args)).toBeUndefined()
  expect(latencyBlockFrames(config({ audio_latency_block_size: null }), args)).toBeUndefined()
  expect(latencyBlockFrames(config({ audio_latency_block_size: 100 }), args)).toBe(100)
  expect(() => latencyBlockFrames(config({ audio_latency_block_size: 7 }), args)).toThrow(
    /audio_latency_block_size 7, which does not divide a window of 3000 mel frames/,
  )
})
