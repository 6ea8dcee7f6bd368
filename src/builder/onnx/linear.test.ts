import type { InferenceSession } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import { floatsToHalves, halvesToFloats } from '../checkpoint/float16.ts'
import { blocks4, blocks8, type Encoding, rows8, symmetricBlocks4 } from '../encoding.ts'
import {
  dequantiseBlocks,
  dequantiseRows,
  quantiseBlocks4,
  quantiseBlocks8,
  quantiseRows,
} from '../quantise.ts'
import { memoryCheckpoint } from '../testing/memory-checkpoint.ts'
import { float32, int64, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { Graph } from './graph.ts'
import {
  embeddingRows,
  FORMATS,
  finerInt8Format,
  int8Format,
  type LinearFormat,
  linear,
  mixedFormat,
} from './linear.ts'

const ROWS = 5
const POSITIONS = 3
const IDS = [4, 0, 0, 2]

const next = createRandom(3)
const noise = (count: number) => Float32Array.from({ length: count }, () => next() * 2 - 1)

/** Graphs of a product and of an embedding that share one stored matrix. */
async function withMatrix(
  format: LinearFormat,
  values: Float32Array,
  use: (sessions: Record<'product' | 'embedder', InferenceSession>) => Promise<void>,
  encoding: Encoding = format.encoding,
): Promise<void> {
  const columns = values.length / ROWS
  const checkpoint = memoryCheckpoint('x', new Map([['w', values]]), { w: [ROWS, columns] })
  await withSessions((shard) => {
    const store = new WeightStore(checkpoint, () => shard, encoding)
    const stored = store.matrix('w', [['w', ROWS]], columns)
    const product = new Graph('product')
    const x = product.input('x', 'float32', [1, 'positions', columns])
    product.output('y', linear(product, format, x, stored), 'float32', [1, 'positions', ROWS])
    const embedder = new Graph('embedder')
    const ids = embedder.input('ids', 'int64', ['batch', 'count'])
    embedder.output('rows', embeddingRows(embedder, format, stored, ids), 'float32', [
      'batch',
      'count',
      columns,
    ])
    return { product, embedder }
  }, use)
}

/** x W^T in fp64. */
function productOf(x: Float32Array, matrix: Float32Array): number[] {
  const columns = matrix.length / ROWS
  return Array.from({ length: POSITIONS * ROWS }, (_, index) => {
    const [at, row] = [Math.floor(index / ROWS) * columns, (index % ROWS) * columns]
    let sum = 0
    for (let k = 0; k < columns; k++) sum += (x[at + k] as number) * (matrix[row + k] as number)
    return sum
  })
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  expect(a.length).toBe(b.length)
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] as number))))
}

/** Runs a format on `values` and on whatever it makes of them, which must be `expected` exactly. */
async function expectStored(
  format: LinearFormat,
  values: Float32Array,
  expected: Float32Array,
  encoding?: Encoding,
): Promise<void> {
  const columns = values.length / ROWS
  const inputs = noise(POSITIONS * columns)
  await withMatrix(
    format,
    values,
    async ({ product, embedder }) => {
      for (const dims of [
        [1, IDS.length],
        [2, IDS.length / 2],
      ]) {
        const { rows } = await embedder.run({ ids: int64(IDS, dims) })
        expect(rows?.dims).toEqual([...dims, columns])
        expect(numbers(rows)).toEqual(
          IDS.flatMap((id) => Array.from(expected.subarray(id * columns, (id + 1) * columns))),
        )
      }
      const { y } = await product.run({ x: float32(inputs, [1, POSITIONS, columns]) })
      expect(largestDifference(numbers(y), productOf(inputs, expected))).toBeLessThan(1e-5)
      // One at a place and zeros elsewhere picks single weights out of the product; adding 0 makes -0 a 0.
      for (const k of [0, 1, 31, 32, columns - 1]) {
        const one = new Float32Array(columns)
        one[k] = 1
        const picked = await product.run({ x: float32(one, [1, 1, columns]) })
        expect(numbers(picked.y)).toEqual(
          Array.from({ length: ROWS }, (_, row) => (expected[row * columns + k] as number) + 0),
        )
      }
    },
    encoding,
  )
}

test('fp32 keeps every number, and one copy serves products and embeddings', async () => {
  const values = noise(ROWS * 64)
  await expectStored(FORMATS.fp32, values, values)
})

test('fp16 rounds to halves', async () => {
  const values = noise(ROWS * 64)
  await expectStored(FORMATS.fp16, values, halvesToFloats(floatsToHalves(values)))
})

test('q8 reads rows of bytes, or blocks with a scale each', async () => {
  const values = noise(ROWS * 64)
  await expectStored(FORMATS.q8, values, dequantiseRows(quantiseRows(values, ROWS, 64)))
  for (const columns of [64, 80]) {
    const wide = noise(ROWS * columns)
    const expected = dequantiseBlocks(quantiseBlocks8(wide, ROWS, columns))
    await expectStored(FORMATS.q8, wide, expected, blocks8)
  }
})

test('q4 reads blocks of 4 bits with and without zero points, whatever the width', async () => {
  // 80 and 100 columns end in half-filled blocks; 3 and 4 blocks a row are odd and even counts of zero points.
  for (const columns of [64, 80, 100]) {
    for (const [encoding, symmetric] of [
      [blocks4, false],
      [symmetricBlocks4, true],
    ] as const) {
      const values = noise(ROWS * columns)
      const expected = dequantiseBlocks(quantiseBlocks4(values, ROWS, columns, symmetric))
      await expectStored(FORMATS.q4, values, expected, encoding)
    }
  }
})

test('mixed reads blocks of 4 bits exactly and rows of bytes as int8 with finer activations does', async () => {
  const values = noise(ROWS * 64)
  await expectStored(mixedFormat, values, dequantiseBlocks(quantiseBlocks4(values, ROWS, 64, false)))
  const inputs = float32(noise(POSITIONS * 64), [1, POSITIONS, 64])
  const products: (readonly number[])[] = []
  for (const format of [mixedFormat, finerInt8Format]) {
    await withMatrix(
      format,
      values,
      async ({ product }) => void products.push(numbers((await product.run({ x: inputs })).y)),
      rows8,
    )
  }
  expect(products[0]).toEqual(products[1])
})

test('int8 gives embeddings exactly and products within the rounding of its activations', async () => {
  const values = noise(ROWS * 64)
  const inputs = noise(POSITIONS * 64)
  const expected = dequantiseRows(quantiseRows(values, ROWS, 64))
  await withMatrix(FORMATS.int8, values, async ({ product, embedder }) => {
    const { rows } = await embedder.run({ ids: int64([3], [1, 1]) })
    expect(numbers(rows)).toEqual(Array.from(expected.subarray(3 * 64, 4 * 64)))
    const { y } = await product.run({ x: float32(inputs, [1, POSITIONS, 64]) })
    // Activations of at most 1 are off by at most 1/254 each; such errors add up like a random walk.
    expect(largestDifference(numbers(y), productOf(inputs, expected))).toBeLessThan(4 * (8 / 254))
  })
})

test('activations of 16 bits lose next to nothing beside channels far larger than the others', async () => {
  const values = noise(ROWS * 64)
  const inputs = noise(POSITIONS * 64).map((value, i) => (i % 64 === 5 ? 100 * value : value))
  const expected = productOf(inputs, dequantiseRows(quantiseRows(values, ROWS, 64)))
  const error = async (format: LinearFormat) => {
    let largest = Number.NaN
    await withMatrix(format, values, async ({ product }) => {
      const { y } = await product.run({ x: float32(inputs, [1, POSITIONS, 64]) })
      largest = largestDifference(numbers(y), expected)
    })
    return largest
  }
  expect(await error(int8Format)).toBeGreaterThan(0.1)
  // 254 times finer, and fp32's own rounding.
  expect(await error(finerInt8Format)).toBeLessThan(0.005)
})

test('a format refuses a matrix stored for another one, and q8 rows that are not whole blocks', async () => {
  const nothing = () => Promise.resolve()
  await expect(withMatrix(FORMATS.q4, noise(ROWS * 64), nothing, FORMATS.fp32.encoding)).rejects.toThrow(
    'The format q4 cannot read w, which is stored as fp32',
  )
  await expect(withMatrix(FORMATS.q8, noise(ROWS * 80), nothing)).rejects.toThrow(
    'w has 80 columns, and q8 needs a multiple of 32',
  )
})
