import { expect, test } from 'vitest'
import { ByteWriter } from '../testing/bytes.ts'
import { memorySource } from './byte-source.ts'
import { readTensor } from './checkpoint.ts'
import { openCTranslate2 } from './ctranslate2.ts'

const open = (bytes: Uint8Array) => openCTranslate2(memorySource('model.bin', bytes))

function string(writer: ByteWriter, text: string): ByteWriter {
  return writer.uint16(text.length + 1).text(`${text}\0`)
}

function file(version: number, tensors: number): ByteWriter {
  return string(new ByteWriter().uint32(version), 'WhisperSpec').uint32(3).uint32(tensors)
}

function entry(writer: ByteWriter, name: string, shape: number[], type: number, data: number[]): ByteWriter {
  string(writer, name).uint8(shape.length)
  for (const size of shape) writer.uint32(size)
  return writer
    .uint8(type)
    .uint32(data.length)
    .bytes(...data)
}

test('fp16 tensors and whole-number scalars are read in turn', () => {
  const writer = file(6, 2)
  entry(writer, 'encoder/weight', [1, 2], 4, [0, 0x3c, 0, 0xc0])
  entry(writer, 'encoder/num_heads', [], 2, [8, 0])
  const checkpoint = open(writer.done())
  expect(checkpoint.metadata.get('spec')).toBe('WhisperSpec')
  expect([...readTensor(checkpoint, 'encoder/weight', [1, 2])]).toEqual([1, -2])
  expect([...readTensor(checkpoint, 'encoder/num_heads', [])]).toEqual([8])
})

test('a range of rows is read', () => {
  const checkpoint = open(entry(file(6, 1), 't', [3, 1], 2, [1, 0, 2, 0, 3, 0]).done())
  expect([...checkpoint.read('t', { start: 1, end: 3 })]).toEqual([2, 3])
})

test.each([
  ['another version', file(9, 0).done(), 'is no CTranslate2 model of version 4 to 6: it starts with 9.'],
  ['too many tensors', file(6, 2 ** 31).done(), 'claims 2147483648 tensors.'],
  ['nothing after its head', file(6, 1).done(), 'is truncated or damaged'],
  ['an unknown type', entry(file(6, 1), 't', [1], 17, [0]).done(), 'stores t as the unknown type 17.'],
  ['a size that contradicts the shape', entry(file(6, 1), 't', [3], 4, [0, 0]).done(), 'gives t 2 bytes'],
  [
    'a tensor named twice',
    entry(entry(file(6, 2), 't', [1], 1, [0]), 't', [1], 1, [0]).done(),
    'names t twice.',
  ],
  [
    'a tensor past the end',
    entry(file(6, 1), 't', [1], 0, [0, 0, 0, 0]).done().subarray(0, -1),
    'places t past its end.',
  ],
])('a file with %s is refused in one sentence', (_, bytes, sentence) => {
  expect(() => open(bytes)).toThrow(sentence)
  expect(() => open(bytes)).toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
})
