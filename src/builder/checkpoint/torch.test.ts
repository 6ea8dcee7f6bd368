import { readFileSync } from 'node:fs'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { ByteWriter, countingSource } from '../testing/bytes.ts'
import { memorySource } from './byte-source.ts'
import { readTensor } from './checkpoint.ts'
import { openTorch } from './torch.ts'

/*
 * The fixtures, by PyTorch 2.15:
 *
 * w = torch.arange(12.0).reshape(4, 3) / 4
 * m = torch.nn.Linear(3, 1); m.weight.data = w[:1].clone(); m.bias.data = w[3, :1].clone()
 * torch.save(m.state_dict(), 'flat.pt')
 * torch.save({'epoch': 3, 'lr': 0.5, 'model': {'w': w, 'rows': w[1:3], 'half': w.half(), 'brain': w.bfloat16(),
 *   'double': w.double(), 'ids': torch.arange(4), 'p': torch.nn.Parameter(w[0]),
 *   'turned': w.t().contiguous()}}, 'nested.pt')
 * torch.save({'t': w.t()}, 'strided.pt')
 */
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
const open = (bytes: Uint8Array) => openTorch(memorySource('x.pt', bytes))

const W = Array.from({ length: 12 }, (_, index) => index / 4)

test('a state dictionary is read as PyTorch saved it', async () => {
  const checkpoint = await open(fixture('flat.pt'))
  expect([...checkpoint.tensors.keys()]).toEqual(['weight', 'bias'])
  expect([...readTensor(checkpoint, 'weight', [1, 3])]).toEqual([0, 0.25, 0.5])
  expect([...readTensor(checkpoint, 'bias', [1])]).toEqual([2.25])
})

test('the state dictionary of a training checkpoint is found, in every type of float', async () => {
  const checkpoint = await open(fixture('nested.pt'))
  for (const name of ['w', 'half', 'brain', 'double']) {
    expect([...readTensor(checkpoint, name, [4, 3])]).toEqual(W)
  }
  expect([...readTensor(checkpoint, 'rows', [2, 3])]).toEqual(W.slice(3, 9))
  expect([...readTensor(checkpoint, 'p', [3])]).toEqual(W.slice(0, 3))
  expect([...readTensor(checkpoint, 'turned', [3, 4])].slice(0, 4)).toEqual([0, 0.75, 1.5, 2.25])
  expect(checkpoint.tensors.get('ids')).toMatchObject({ shape: [4], dtype: 'I64' })
  expect(() => checkpoint.read('ids')).toThrow('x.pt stores ids as I64; F64, F32, F16, BF16 can be read')
  expect([...checkpoint.metadata]).toEqual([
    ['epoch', 3],
    ['lr', 0.5],
  ])
})

test('rows are read without the rest of their tensor', async () => {
  const source = countingSource(fixture('nested.pt'))
  const checkpoint = await openTorch(source)
  source.bytesRead = 0
  expect([...checkpoint.read('rows', { start: 1, end: 2 })]).toEqual(W.slice(6, 9))
  expect(source.bytesRead).toBe(12)
})

test('a tensor whose values do not lie row by row is refused by name', async () => {
  await expect(open(fixture('strided.pt'))).rejects.toThrow(
    'x.pt stores t with shape [3, 4] and strides [1, 3], not row by row; save it again after contiguous().',
  )
})

async function zip(files: Readonly<Record<string, Uint8Array>>, level = 0): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level, useWebWorkers: false })
  for (const [name, bytes] of Object.entries(files)) await writer.add(name, new Uint8ArrayReader(bytes))
  return writer.close()
}

const text = (value: string) => new TextEncoder().encode(value)

/** A pickle of `{'t': _rebuild_tensor_v2((kind, FloatStorage, '0', 'cpu', elements), offset, (2,), (1,), False, {})}`. */
function tensorPickle(elements: number, offset: number, kind = 'storage', strides = 1): Uint8Array {
  const writer = new ByteWriter()
    .bytes(0x80, 2)
    .text('}U')
    .bytes(1)
    .text('tctorch._utils\n_rebuild_tensor_v2\n((')
  writer.text('U').bytes(kind.length).text(kind).text('ctorch\nFloatStorage\nU').bytes(1).text('0U').bytes(3)
  writer.text('cpuK').bytes(elements).text('tQK').bytes(offset).text('K').bytes(2, 0x85)
  for (let index = 0; index < strides; index++) writer.text('K').bytes(1)
  return writer
    .bytes(0x84 + strides, 0x89)
    .text('}tRs.')
    .done()
}

const saved = (pickle: Uint8Array, storage = new Uint8Array(8)) =>
  zip({ 'x/data.pkl': pickle, 'x/data/0': storage })

test('a hand-made pickle of one tensor is read, as the ground of the malformed ones', async () => {
  const checkpoint = await open(await saved(tensorPickle(2, 0), new Uint8Array(Float32Array.of(1, 2).buffer)))
  expect([...readTensor(checkpoint, 't', [2])]).toEqual([1, 2])
})

test('NaN in a tensor is found when it is read', async () => {
  const storage = new Uint8Array(Float32Array.of(1, Number.NaN).buffer)
  const checkpoint = await open(await saved(tensorPickle(2, 0), storage))
  expect(() => readTensor(checkpoint, 't', [2])).toThrow('x.pt has a value in t that is not a finite number.')
})

test.each([
  [
    'a call',
    () => saved(text('cos\nsystem\n(U\x02lstR.')),
    'x.pt calls os.system, which a checkpoint of tensors',
  ],
  [
    'a call hidden in a tensor dictionary',
    () => saved(text('}(U\x01acposix\nsystem\nu.')),
    'calls posix.system',
  ],
  ['no pickle', () => zip({ 'x/data/0': new Uint8Array(8) }), 'without the data.pkl of torch.save.'],
  ['no storage', () => zip({ 'x/data.pkl': tensorPickle(2, 0) }), 'lacks data/0, the storage of t.'],
  ['a storage of another size', () => saved(tensorPickle(3, 0)), 'has 8 bytes in the storage of t, which'],
  ['a tensor past its storage', () => saved(tensorPickle(2, 1)), 'places t past its storage.'],
  ['a persistent id of no storage', () => saved(tensorPickle(2, 0, 'module')), 'that is no storage.'],
  [
    'a shape without strides',
    () => saved(tensorPickle(2, 0, 'storage', 2)),
    'describes a tensor incompletely.',
  ],
  ['no tensors', () => saved(text('}.')), 'has no tensors by name, neither at its top nor under state_dict,'],
  ['a list of tensors', () => saved(text('].')), 'has no tensors by name'],
  [
    'the other byte order',
    () => zip({ 'x/data.pkl': tensorPickle(2, 0), 'x/byteorder': text('big') }),
    'was saved on a big-endian machine',
  ],
  [
    'compressed files',
    () => zip({ 'x/data.pkl': tensorPickle(2, 0), 'x/data/0': new Uint8Array(1000) }, 6),
    'has compressed its file x/data.pkl; save it again with torch.save.',
  ],
  [
    'half of its bytes',
    () => fixture('nested.pt').subarray(0, 1600),
    'is truncated or damaged: its zip directory',
  ],
  ['nothing', () => new Uint8Array(0), 'is truncated or damaged'],
])('a checkpoint with %s is refused in one sentence', async (_, make, sentence) => {
  const bytes = await make()
  await expect(open(bytes)).rejects.toThrow(sentence)
  await expect(open(bytes)).rejects.toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
})

/** Where a zip's central directory says that its n-th file starts (offset 42 of the record) and how long it is (20, 24). */
function directoryRecord(bytes: Uint8Array, index: number): DataView {
  const starts: number[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) starts.push(at)
  return new DataView(bytes.buffer, bytes.byteOffset + (starts[index] as number))
}

test.each([
  ['a file past its end', (record: DataView) => record.setUint32(42, 0x7fffffff, true)],
  ['a file over another', (record: DataView) => record.setUint32(42, 0, true)],
  [
    'an absurd length',
    (record: DataView) => {
      record.setUint32(20, 0x7fffffff, true)
      record.setUint32(24, 0x7fffffff, true)
    },
  ],
])('a zip directory with %s is refused in one sentence', async (_, damage) => {
  const bytes = await saved(tensorPickle(2, 0))
  damage(directoryRecord(bytes, 1))
  await expect(open(bytes)).rejects.toThrow(/^x\.pt .*x\/data\/0/)
  await expect(open(bytes)).rejects.toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
})
