import { expect, test } from 'vitest'
import { BundleWriter } from './bundle.ts'
import type { Checkpoint, RowRange } from './checkpoint/checkpoint.ts'
import { withoutReading } from './dry-run.ts'
import { blocks4, blocks8, type Encoding, fp16, fp32, rows8, symmetricBlocks4 } from './encoding.ts'
import { ELEMENT_BYTES, type ElementType } from './onnx/graph.ts'
import { partSizes } from './part-sizes.ts'
import type { PlacedTensor, TensorSink } from './shard.ts'
import { memoryCheckpoint, seededCheckpoint } from './testing/memory-checkpoint.ts'
import { WeightStore } from './weight-store.ts'

/** Keeps what is written: the bytes of each tensor, in order. */
class MemorySink implements TensorSink {
  readonly tensors: Uint8Array[] = []

  place(type: ElementType, shape: readonly number[]): PlacedTensor {
    const bytes = shape.reduce((product, size) => product * size, ELEMENT_BYTES[type])
    const written: Uint8Array[] = []
    return {
      tensor: { type, shape, file: 'memory', offset: 0, bytes },
      write: ({ buffer, byteOffset, byteLength }) =>
        written.push(new Uint8Array(buffer, byteOffset, byteLength).slice()),
      finish: () => {
        const whole = Buffer.concat(written)
        expect(whole.length).toBe(bytes)
        this.tensors.push(new Uint8Array(whole))
      },
    }
  }
}

const encodings: readonly Encoding[] = [fp32, fp16, rows8, blocks8, blocks4, symmetricBlocks4]

test('a matrix read in pieces is stored as one that is read whole', () => {
  // 300 rows of 1024 numbers are two pieces, the first of 256 rows.
  const wide = seededCheckpoint('x', { a: [300, 1024], b: [3, 1024] }, 5)
  const rowsRead: RowRange[] = []
  const watched: Checkpoint = {
    ...wide,
    read(tensor, rows) {
      if (rows) rowsRead.push(rows)
      return wide.read(tensor, rows)
    },
  }
  for (const encoding of encodings) {
    const pieces = new MemorySink()
    new WeightStore(watched, () => pieces, encoding).matrix(
      'm',
      [
        ['a', 300],
        ['b', 3],
      ],
      1024,
    )
    const together = new Float32Array(303 * 1024)
    together.set(wide.read('a'))
    together.set(wide.read('b'), 300 * 1024)
    const whole = encoding.encode('m', together, 1024)
    expect(pieces.tensors.length).toBe(whole.length)
    whole.forEach(({ buffer, byteOffset, byteLength }, index) => {
      const bytes = new Uint8Array(buffer, byteOffset, byteLength)
      expect(Buffer.compare(bytes, pieces.tensors[index] as Uint8Array)).toBe(0)
    })
  }
  expect(Math.max(...rowsRead.map(({ start, end }) => end - start))).toBe(256)
})

test('a tensor that is missing, misshapen, not finite or too large is refused by name', () => {
  const values = new Map([['w', Float32Array.of(1, Number.NaN, 70_000, 4)]])
  const sink = new MemorySink()
  const store = new WeightStore(memoryCheckpoint('model.bin', values, { w: [1, 4] }), () => sink, fp16)
  expect(() => store.matrix('v', [['v', 1]], 4)).toThrow('model.bin has no tensor v.')
  expect(() => store.matrix('w', [['w', 2]], 2)).toThrow(
    'model.bin has w with shape [1, 4] where [2, 2] is needed.',
  )
  expect(() => store.matrix('w', [['w', 1]], 4)).toThrow(
    'model.bin has a value in w that is not a finite number.',
  )
  values.set('w', Float32Array.of(1, 2, 70_000, 4))
  expect(() => store.matrix('w', [['w', 1]], 4)).toThrow(
    'w holds 70000, too large for fp16: build it in fp32 or q8.',
  )
  expect(() => store.float16('w', [1, 4])).toThrow('w holds 70000')
})

test('a tensor that is ignored is no extra one, and may be absent', () => {
  const values = new Map([['rotary.inv_freq', Float32Array.of(1)]])
  const checkpoint = memoryCheckpoint('x', values, { 'rotary.inv_freq': [1] })
  const store = new WeightStore(checkpoint, () => new MemorySink())
  expect(store.has('rotary.inv_freq')).toBe(true)
  expect(store.has('absent')).toBe(false)
  expect(() => store.assertAllUsed()).toThrow('x has rotary.inv_freq')
  store.ignore('rotary.inv_freq')
  store.ignore('absent')
  store.assertAllUsed()
})

/** Stores one tensor of each kind. */
function fill(store: WeightStore): void {
  store.matrix('embed.weight', [['embed.weight', 6]], 64)
  store.matrix(
    'layers.0.kv',
    [
      ['layers.0.k', 2],
      ['layers.0.v', 2],
    ],
    64,
  )
  store.float32('layers.0.norm', [64])
  store.float16('layers.0.positions', [3, 64])
  store.computed('layers.0.unit', [64], () => store.read('layers.0.direction', [64]).map((x) => x / 2))
  store.int32('vocabulary', [1, 2], [2])
}
const shapes = {
  'embed.weight': [6, 64],
  'layers.0.k': [2, 64],
  'layers.0.v': [2, 64],
  'layers.0.norm': [64],
  'layers.0.positions': [3, 64],
  'layers.0.direction': [64],
}

test('what is stored is counted by part', () => {
  const store = new WeightStore(seededCheckpoint('x', shapes, 1), () => new MemorySink(), blocks4)
  fill(store)
  const parts = partSizes(store.contents, (name) => name.split('.')[0] ?? '')
  // A row of 64: 32 bytes, two scales, one byte of zero points.
  expect(parts).toEqual([
    { part: 'embed', parameters: 6 * 64, bytes: 6 * 41, dtypes: ['blocks4'] },
    {
      part: 'layers',
      parameters: (4 + 1 + 3 + 1) * 64,
      bytes: 4 * 41 + 2 * 256 + 3 * 128,
      dtypes: ['float32', 'float16', 'blocks4'],
    },
    { part: 'vocabulary', parameters: 0, bytes: 8, dtypes: ['int32'] },
  ])
})

test('a dry run uses, checks and counts what a real one does, without reading', () => {
  const unread: Checkpoint = {
    ...seededCheckpoint('x', shapes, 1),
    read() {
      throw new Error('was read')
    },
  }
  for (const encoding of encodings) {
    const real = new WeightStore(seededCheckpoint('x', shapes, 1), () => new MemorySink(), encoding)
    fill(real)
    const shard = new BundleWriter(undefined).shard('weights')
    const dry = new WeightStore(withoutReading(unread), () => shard, encoding)
    fill(dry)
    dry.assertAllUsed()
    expect(dry.contents).toEqual(real.contents)
    expect(() => dry.matrix('embed', [['embed.weight', 5]], 64)).toThrow('where [5, 64] is needed')
  }
})
