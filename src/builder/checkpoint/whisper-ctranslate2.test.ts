import { expect, test } from 'vitest'
import { memoryCheckpoint, type Shapes } from '../testing/memory-checkpoint.ts'
import { whisperDecoderFromCTranslate2, whisperEncoderFromCTranslate2 } from './whisper-ctranslate2.ts'

const layer = 'encoder/layer_0'
const shapes: Shapes = {
  'encoder/conv1/weight': [2, 1, 3],
  'encoder/conv1/bias': [2],
  'encoder/conv2/weight': [2, 2, 3],
  'encoder/conv2/bias': [2],
  'encoder/position_encodings/encodings': [4, 2],
  'encoder/layer_norm/gamma': [2],
  'encoder/layer_norm/beta': [2],
  ...Object.fromEntries(
    ['self_attention/layer_norm', 'ffn/layer_norm'].flatMap((norm) => [
      [`${layer}/${norm}/gamma`, [2]],
      [`${layer}/${norm}/beta`, [2]],
    ]),
  ),
  ...Object.fromEntries(
    ['self_attention/linear_1', 'ffn/linear_0', 'ffn/linear_1'].flatMap((linear) => [
      [`${layer}/${linear}/weight`, [2, 2]],
      [`${layer}/${linear}/bias`, [2]],
    ]),
  ),
  [`${layer}/self_attention/linear_0/weight`]: [6, 2],
  [`${layer}/self_attention/linear_0/bias`]: [6],
}

test('packed queries, keys and values come apart; keys have no bias', () => {
  const values = new Map([
    [`${layer}/self_attention/linear_0/weight`, Float32Array.from({ length: 12 }, (_, index) => index)],
    [`${layer}/self_attention/linear_0/bias`, Float32Array.of(1, 2, 0, 0, 5, 6)],
  ])
  const whisper = whisperEncoderFromCTranslate2(memoryCheckpoint('model.bin', values, shapes))
  const attention = 'model.encoder.layers.0.self_attn'
  expect([...whisper.read(`${attention}.q_proj.weight`)]).toEqual([0, 1, 2, 3])
  expect([...whisper.read(`${attention}.k_proj.weight`)]).toEqual([4, 5, 6, 7])
  expect([...whisper.read(`${attention}.v_proj.weight`)]).toEqual([8, 9, 10, 11])
  expect([...whisper.read(`${attention}.v_proj.bias`)]).toEqual([5, 6])
  expect([...whisper.read(`${attention}.k_proj.weight`, { start: 1, end: 2 })]).toEqual([6, 7])
  expect(whisper.tensors.has(`${attention}.k_proj.bias`)).toBe(false)
  expect(whisper.tensors.get(`${attention}.k_proj.weight`)?.shape).toEqual([2, 2])
})

test('a part that the file lacks is named', () => {
  const { 'encoder/conv2/bias': _, ...rest } = shapes
  const model = memoryCheckpoint('model.bin', new Map(), rest)
  expect(() => whisperEncoderFromCTranslate2(model)).toThrow('model.bin has no tensor encoder/conv2/bias.')
})

test("a decoder's keys and values to the frames come apart", () => {
  const decoder = (name: string) => name.replace('encoder/', 'decoder/')
  const cross = 'decoder/layer_0/attention'
  const { 'encoder/conv1/weight': _, ...inBoth } = shapes
  const decoderShapes: Shapes = {
    ...Object.fromEntries(Object.entries(inBoth).map(([name, shape]) => [decoder(name), shape])),
    'decoder/embeddings/weight': [5, 2],
    [`${cross}/layer_norm/gamma`]: [2],
    [`${cross}/layer_norm/beta`]: [2],
    [`${cross}/linear_0/weight`]: [2, 2],
    [`${cross}/linear_0/bias`]: [2],
    [`${cross}/linear_1/weight`]: [4, 2],
    [`${cross}/linear_1/bias`]: [4],
    [`${cross}/linear_2/weight`]: [2, 2],
    [`${cross}/linear_2/bias`]: [2],
  }
  const values = new Map([
    [`${cross}/linear_1/weight`, Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7)],
    [`${cross}/linear_1/bias`, Float32Array.of(0, 0, 8, 9)],
  ])
  const whisper = whisperDecoderFromCTranslate2(memoryCheckpoint('model.bin', values, decoderShapes))
  const attention = 'model.decoder.layers.0.encoder_attn'
  expect([...whisper.read(`${attention}.k_proj.weight`)]).toEqual([0, 1, 2, 3])
  expect([...whisper.read(`${attention}.v_proj.weight`)]).toEqual([4, 5, 6, 7])
  expect([...whisper.read(`${attention}.v_proj.bias`)]).toEqual([8, 9])
  expect(whisper.tensors.has(`${attention}.k_proj.bias`)).toBe(false)
  expect(whisper.tensors.get('model.decoder.embed_tokens.weight')?.shape).toEqual([5, 2])
})
