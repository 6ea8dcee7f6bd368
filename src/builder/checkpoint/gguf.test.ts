import { expect, test } from 'vitest'
import { ByteWriter, countingSource } from '../testing/bytes.ts'
import { memorySource } from './byte-source.ts'
import { readTensor } from './checkpoint.ts'
import { openGguf } from './gguf.ts'

const open = (bytes: Uint8Array) => openGguf(memorySource('x.gguf', bytes))

const F32 = 0
const Q4_0 = 2
const Q4_1 = 3
const Q8_0 = 8

function string(writer: ByteWriter, text: string): ByteWriter {
  return writer.uint64(text.length).text(text)
}

function head(tensors: number | bigint, metadata: number | bigint, version = 3): ByteWriter {
  return new ByteWriter().text('GGUF').uint32(version).uint64(tensors).uint64(metadata)
}

/** Sizes in GGUF's order: the contiguous one first. */
function entry(writer: ByteWriter, name: string, sizes: number[], type: number, offset: number): ByteWriter {
  string(writer, name).uint32(sizes.length)
  for (const size of sizes) writer.uint64(size)
  return writer.uint32(type).uint64(offset)
}

function fileWith(name: string, sizes: number[], type: number, data: readonly number[]): Uint8Array {
  return entry(head(1, 0), name, sizes, type, 0)
    .align(32)
    .bytes(...data)
    .done()
}

const ONE = [0, 0x3c] // 1 in fp16
const TWO = [0, 0x40]

test('metadata of every kind is read', () => {
  const writer = head(0, 4)
  string(writer, 'count').uint32(4).uint32(30)
  string(writer, 'theta').uint32(6).float32(0.5)
  string(string(writer, 'name').uint32(8), 'llama')
  string(string(string(writer, 'tokens').uint32(9).uint32(8).uint64(2), 'a'), 'b')
  const { metadata } = open(writer.done())
  expect(Object.fromEntries(metadata)).toEqual({ count: 30, theta: 0.5, name: 'llama', tokens: ['a', 'b'] })
})

test('sizes are listed with the contiguous one last', () => {
  const data = [...new Uint8Array(new Float32Array([1, 2, 3, 4, 5, 6]).buffer)]
  const checkpoint = open(fileWith('t', [3, 2], F32, data))
  expect(checkpoint.tensors.get('t')?.shape).toEqual([2, 3])
  expect([...readTensor(checkpoint, 't', [2, 3])]).toEqual([1, 2, 3, 4, 5, 6])
})

test('rows of whole blocks are read without the rest of their tensor', () => {
  const row = (value: number) => [...ONE, ...Array<number>(32).fill(value)]
  const source = countingSource(fileWith('t', [32, 3], Q8_0, [...row(1), ...row(2), ...row(3)]))
  const checkpoint = openGguf(source)
  source.bytesRead = 0
  expect([...checkpoint.read('t', { start: 1, end: 2 })]).toEqual(Array(32).fill(2))
  expect(source.bytesRead).toBe(34)
})

test('Q4_0, Q4_1 and Q8_0 blocks are dequantised as llama.cpp does', () => {
  const nibbles = [0xf0, ...Array.from({ length: 15 }, () => 0x88)] // element 0 is 0, element 16 is 15
  const q4_0 = readTensor(open(fileWith('t', [32], Q4_0, [...TWO, ...nibbles])), 't', [32])
  expect([q4_0[0], q4_0[1], q4_0[16]]).toEqual([-16, 0, 14])
  const q4_1 = readTensor(open(fileWith('t', [32], Q4_1, [...TWO, ...ONE, ...nibbles])), 't', [32])
  expect([q4_1[0], q4_1[1], q4_1[16]]).toEqual([1, 17, 31])
  const bytes = Array.from({ length: 32 }, (_, index) => (256 - index) % 256)
  const q8_0 = readTensor(open(fileWith('t', [32], Q8_0, [...TWO, ...bytes])), 't', [32])
  expect([q8_0[0], q8_0[1], q8_0[31]]).toEqual([0, -2, -62])
})

test.each([
  ['another magic', new Uint8Array(32), 'x.gguf is not a GGUF file.'],
  ['another version', head(0, 0, 7).done(), 'is GGUF version 7; versions 2 and 3 can be read.'],
  ['absurdly many tensors', head(2n ** 63n, 0).done(), 'claims a length of 9223372036854775808.'],
  ['too many tensors', head(10_000_000, 0).done(), 'claims 10000000 tensors.'],
  ['a string past its end', head(0, 1).uint64(1_000_000).done(), 'claims a string of 1000000 bytes.'],
  ['a table cut short', entry(head(2, 0), 't', [1], F32, 0).done(), 'is truncated or damaged'],
  [
    'metadata of an unknown type',
    string(head(0, 1), 'k').uint32(99).done(),
    'metadata k of the unknown type 99.',
  ],
  ['a tensor of an unknown type', fileWith('t', [32], 10, []), 'stores t as GGML type 10; F32, F16, Q4_0'],
  ['a row that is no whole block', fileWith('t', [33], Q8_0, []), 'has t with rows of 33'],
  ['a tensor of an absurd size', fileWith('t', [2 ** 40, 2 ** 40], F32, []), 'places t past its end.'],
  ['a tensor at an absurd place', entry(head(1, 0), 't', [1], F32, 2 ** 52).done(), 'places t past its end.'],
  ['an alignment of none', string(head(0, 1), 'general.alignment').uint32(4).uint32(0).done(), 'to 0 bytes.'],
  ['half of its bytes', fileWith('t', [2], F32, [1, 2, 3, 4]).subarray(0, 40), 'is truncated or damaged'],
  ['a tensor past the end', fileWith('t', [32], Q8_0, [1, 2, 3]), 'places t past its end.'],
  [
    'overlapping tensors',
    entry(entry(head(2, 0), 't', [2], F32, 0), 'u', [1], F32, 4)
      .align(32)
      .float32(1, 2)
      .done(),
    'places u over another tensor.',
  ],
  [
    'a tensor named twice',
    entry(entry(head(2, 0), 't', [1], F32, 0), 't', [1], F32, 4)
      .align(32)
      .float32(1, 2)
      .done(),
    'names a tensor twice.',
  ],
])('a file with %s is refused in one sentence', (_, bytes, sentence) => {
  expect(() => open(bytes)).toThrow(sentence)
  expect(() => open(bytes)).toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
})
