import type { Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import { Graph } from '../onnx/graph.ts'
import { FORMATS, type LinearFormat } from '../onnx/linear.ts'
import { seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  gelu,
  largestDifference,
  linear,
  matrix,
  type Rows,
  rowsOf,
  softmax,
  transpose,
  vector,
} from '../testing/reference.ts'
import { float32, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { soundHead } from './sound-head.ts'

const args = { frameWidth: 8, hiddenWidth: 16, classes: 5 }
const checkpoint = seededCheckpoint(
  'sound-head.safetensors',
  { 'hidden.weight': [16, 32], 'hidden.bias': [16], 'output.weight': [5, 16], 'output.bias': [5] },
  3,
)

/** Mean and deviation of each channel of each block, two layers, softmax. */
function expected(blocks: readonly Float32Array[]): Float64Array {
  const pooled = blocks.flatMap((frames) => {
    const channels = transpose(rowsOf(frames, args.frameWidth))
    const mean = channels.map((channel) => channel.reduce((sum, x) => sum + x, 0) / channel.length)
    const deviation = channels.map((channel, i) =>
      Math.sqrt(channel.reduce((sum, x) => sum + (x - (mean[i] as number)) ** 2, 0) / channel.length),
    )
    return [...mean, ...deviation]
  })
  const layer = (x: Rows, name: string) =>
    linear(x, matrix(checkpoint, `${name}.weight`), vector(checkpoint, `${name}.bias`))
  const hidden = gelu(layer([Float64Array.from(pooled)], 'hidden'))
  return softmax(layer(hidden, 'output')[0] as Float64Array)
}

test('the classes of a window from two blocks, from one frame to many', async () => {
  const write = (graph: Graph, store: WeightStore, format: LinearFormat) => {
    const blocks = ['early', 'late'].map((name) =>
      graph.input(name, 'float32', [1, 'frames', args.frameWidth]),
    )
    graph.output('classes', soundHead(graph, format, store, args, blocks), 'float32', [args.classes])
    return graph
  }
  await withSessions(
    (shard) => {
      const session = (format: LinearFormat) =>
        write(new Graph(format.name), new WeightStore(checkpoint, () => shard, format.encoding), format)
      return { fp32: session(FORMATS.fp32), fp16: session(FORMATS.fp16) }
    },
    async ({ fp32, fp16 }) => {
      for (const count of [1, 2, 40]) {
        const random = createRandom(count)
        const blocks = [4, 9].map((size) =>
          Float32Array.from({ length: count * args.frameWidth }, () => size * (random() - 0.5)),
        )
        const [early, late] = blocks.map((block) => float32(block, [1, count, args.frameWidth]))
        const feeds = { early: early as Tensor, late: late as Tensor }
        const wanted = expected(blocks)
        const { classes } = await fp32.run(feeds)
        expect(classes?.dims).toEqual([args.classes])
        expect(largestDifference(numbers(classes), [wanted])).toBeLessThan(1e-6)
        expect(largestDifference(numbers((await fp16.run(feeds)).classes), [wanted])).toBeLessThan(2e-3)
      }
    },
  )
})
