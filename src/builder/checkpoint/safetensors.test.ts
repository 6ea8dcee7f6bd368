import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ByteWriter, countingSource } from '../testing/bytes.ts'
import { fileSource, memorySource } from './byte-source.ts'
import { readTensor } from './checkpoint.ts'
import { openSafetensors } from './safetensors.ts'

function file(header: object | string, data: readonly number[] = []): Uint8Array {
  const text = typeof header === 'string' ? header : JSON.stringify(header)
  return new ByteWriter()
    .uint64(text.length)
    .text(text)
    .bytes(...data)
    .done()
}

const open = (bytes: Uint8Array) => openSafetensors(memorySource('x.safetensors', bytes))

test('F32, F16 and BF16 tensors are read as fp32', () => {
  const header = {
    __metadata__: { r: '32' },
    single: { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
    half: { dtype: 'F16', shape: [1, 2], data_offsets: [4, 8] },
    brain: { dtype: 'BF16', shape: [1], data_offsets: [8, 10] },
  }
  // 1.5, then 1 and -2 in fp16, then 3 in bfloat16
  const checkpoint = open(file(header, [0, 0, 0xc0, 0x3f, 0, 0x3c, 0, 0xc0, 0x40, 0x40]))
  expect(checkpoint.metadata.get('r')).toBe('32')
  expect([...readTensor(checkpoint, 'single', [1])]).toEqual([1.5])
  expect([...readTensor(checkpoint, 'half', [1, 2])]).toEqual([1, -2])
  expect([...readTensor(checkpoint, 'brain', [1])]).toEqual([3])
})

test('values lie in the memory that is given where they have room there, else in their own', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'earshot-memory-')), 'x.safetensors')
  const header = { brain: { dtype: 'BF16', shape: [3, 1], data_offsets: [0, 6] } }
  writeFileSync(path, file(header, [0x80, 0x3f, 0, 0xc0, 0x40, 0x40]))
  const checkpoint = openSafetensors(fileSource(path))
  try {
    const memory = new ArrayBuffer(8)
    const first = checkpoint.read('brain', { start: 0, end: 1 }, memory)
    expect([first.buffer, ...first]).toEqual([memory, 1])
    const others = checkpoint.read('brain', { start: 1, end: 3 }, memory)
    expect([others.buffer, ...others]).toEqual([memory, -2, 3])
    const all = checkpoint.read('brain', undefined, memory)
    expect(all.buffer).not.toBe(memory)
    expect([...all]).toEqual([1, -2, 3])
    expect([...others]).toEqual([-2, 3])
  } finally {
    checkpoint.close()
    rmSync(dirname(path), { recursive: true })
  }
})

const tensor = (dtype: string, shape: unknown, offsets: unknown) => ({
  t: { dtype, shape, data_offsets: offsets },
})

test.each([
  ['no header', new Uint8Array(3), 'x.safetensors is too short to be a safetensors file.'],
  [
    'an absurd header length',
    new ByteWriter().uint64(2n ** 60n).done(),
    'claims a safetensors header of 115',
  ],
  [
    'a header past the end',
    new ByteWriter().uint64(100).text('{}').done(),
    'claims a safetensors header of 100',
  ],
  ['a header that is not JSON', file('{"t":'), 'header that is not JSON.'],
  ['a header that is a list', file('[]'), 'header that is not a JSON object.'],
  ['a tensor without a shape', file(tensor('F32', undefined, [0, 4])), 'describes tensor t incompletely.'],
  ['a fractional size', file(tensor('F32', [0.5], [0, 2])), 'describes tensor t incompletely.'],
  ['an unknown type', file(tensor('Q7', [1], [0, 1])), 'stores t as the unknown type Q7.'],
  [
    'a tensor named twice',
    file(
      '{"t":{"dtype":"F16","shape":[1],"data_offsets":[0,2]},"t":{"dtype":"F16","shape":[1],"data_offsets":[2,4]}}',
      [1, 2, 3, 4],
    ),
    'bytes where its header describes',
  ],
  ['a size that contradicts the shape', file(tensor('F32', [2], [0, 4])), 'gives t 4 bytes, which its shape'],
  ['a tensor past the end', file(tensor('F32', [1], [0, 4]), [1, 2]), 'places t past its end.'],
  [
    'nine dimensions',
    file(tensor('F32', [1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 4])),
    'gives tensor t 9 dimensions.',
  ],
  [
    'overlapping tensors',
    file(
      { ...tensor('F16', [2], [0, 4]), u: { dtype: 'F16', shape: [1], data_offsets: [2, 4] } },
      [0, 0, 0, 0],
    ),
    'places u over another tensor.',
  ],
])('a file with %s is refused in one sentence', (_, bytes, sentence) => {
  expect(() => open(bytes)).toThrow(sentence)
  expect(() => open(bytes)).toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
})

test('rows are read without the rest of their tensor', () => {
  const bytes = file(
    {
      a: { dtype: 'F16', shape: [1], data_offsets: [0, 2] },
      t: { dtype: 'F32', shape: [3, 2], data_offsets: [2, 26] },
    },
    [0, 0, ...new Uint8Array(new Float32Array([1, 2, 3, 4, 5, 6]).buffer)],
  )
  const source = countingSource(bytes)
  const checkpoint = openSafetensors(source)
  source.bytesRead = 0
  expect([...readTensor(checkpoint, 't', [3, 2], { start: 1, end: 2 })]).toEqual([3, 4])
  expect(source.bytesRead).toBe(8)
  expect([...checkpoint.read('t', { start: 3, end: 3 })]).toEqual([])
  expect(() => checkpoint.read('t', { start: 2, end: 4 })).toThrow(
    'has 3 rows in t where rows 2 to 4 are needed.',
  )
})

test('buffers of whole numbers are listed, and only reading them is refused', () => {
  const checkpoint = open(
    file(
      { ...tensor('I64', [1], [0, 8]), u: { dtype: 'F8_E4M3', shape: [1], data_offsets: [8, 9] } },
      Array(9).fill(0),
    ),
  )
  expect(checkpoint.tensors.get('t')).toMatchObject({ shape: [1], dtype: 'I64' })
  expect(() => checkpoint.read('t')).toThrow('stores t as I64; F64, F32, F16, BF16 can be read as weights.')
  expect(() => checkpoint.read('u')).toThrow('stores u as F8_E4M3')
})

test('F64 is rounded to fp32', () => {
  const checkpoint = open(file(tensor('F64', [1], [0, 8]), [...new Uint8Array(Float64Array.of(0.1).buffer)]))
  expect(checkpoint.read('t')[0]).toBe(Math.fround(0.1))
})

test('a tensor that is missing, misshapen or not finite is named', () => {
  const checkpoint = open(file(tensor('F16', [1], [0, 2]), [0, 0x7e]))
  expect(() => readTensor(checkpoint, 'u', [1])).toThrow('x.safetensors has no tensor u.')
  expect(() => readTensor(checkpoint, 't', [1, 2])).toThrow('has t with shape [1] where [1, 2] is needed.')
  expect(() => readTensor(checkpoint, 't', [1])).toThrow('a value in t that is not a finite number.')
})
