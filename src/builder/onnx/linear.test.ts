import type { InferenceSession } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import { memoryCheckpoint } from '../testing/memory-checkpoint.ts'
import { float32, int64, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { Graph } from './graph.ts'
import { embeddingRows, FORMATS, type LinearFormat, linear } from './linear.ts'

const ROWS = 5
const COLUMNS = 64
const POSITIONS = 3
const IDS = [4, 0, 0, 2]

const next = createRandom(3)
const weights = Float32Array.from({ length: ROWS * COLUMNS }, () => next() * 2 - 1)
const inputs = Float32Array.from({ length: POSITIONS * COLUMNS }, () => next() * 2 - 1)

/** Graphs of a product and of an embedding that share one stored matrix. */
async function withMatrix(
  format: LinearFormat,
  values: Float32Array,
  use: (sessions: Record<'product' | 'embedder', InferenceSession>) => Promise<void>,
): Promise<void> {
  const checkpoint = memoryCheckpoint('x', new Map([['w', values]]), { w: [ROWS, COLUMNS] })
  await withSessions((shard) => {
    const store = new WeightStore(checkpoint, () => shard, format.encoding)
    const stored = store.matrix('w', [['w', ROWS]], COLUMNS)
    const product = new Graph('product')
    const x = product.input('x', 'float32', [1, 'positions', COLUMNS])
    product.output('y', linear(product, format, x, stored), 'float32', [1, 'positions', ROWS])
    const embedder = new Graph('embedder')
    const ids = embedder.input('ids', 'int64', [1, 'count'])
    embedder.output('rows', embeddingRows(embedder, format, stored, ids), 'float32', [1, 'count', COLUMNS])
    return { product, embedder }
  }, use)
}

/** x W^T in fp64. */
function productOf(x: Float32Array, matrix: Float32Array): number[] {
  return Array.from({ length: POSITIONS * ROWS }, (_, index) => {
    const [at, row] = [Math.floor(index / ROWS) * COLUMNS, (index % ROWS) * COLUMNS]
    let sum = 0
    for (let k = 0; k < COLUMNS; k++) sum += (x[at + k] as number) * (matrix[row + k] as number)
    return sum
  })
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  expect(a.length).toBe(b.length)
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] as number))))
}

test('fp32 keeps every number, and one copy serves products and embeddings', async () => {
  await withMatrix(FORMATS.fp32, weights, async ({ product, embedder }) => {
    const { y } = await product.run({ x: float32(inputs, [1, POSITIONS, COLUMNS]) })
    expect(largestDifference(numbers(y), productOf(inputs, weights))).toBeLessThan(1e-5)
    const { rows } = await embedder.run({ ids: int64(IDS, [1, IDS.length]) })
    expect(numbers(rows)).toEqual(
      IDS.flatMap((id) => Array.from(weights.subarray(id * COLUMNS, (id + 1) * COLUMNS))),
    )
  })
})
