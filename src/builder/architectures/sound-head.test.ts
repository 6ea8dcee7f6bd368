import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import { Graph } from '../onnx/graph.ts'
import { FORMATS } from '../onnx/linear.ts'
import { seededCheckpoint } from '../testing/memory-checkpoint.ts'
import { gelu, linear, matrix, type Rows, rowsOf, softmax, transpose, vector } from '../testing/reference.ts'
import { float32, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { soundHead } from './sound-head.ts'

const args = { frameWidth: 8, hiddenWidth: 16, classes: 5 }
const checkpoint = seededCheckpoint(
  'sound-head.safetensors',
  { 'hidden.weight': [16, 24], 'hidden.bias': [16], 'output.weight': [5, 16], 'output.bias': [5] },
  3,
)

/** Mean, maximum and deviation of each channel, two layers, softmax. */
function expected(frames: Float32Array): Float64Array {
  const channels = transpose(rowsOf(frames, args.frameWidth))
  const mean = channels.map((channel) => channel.reduce((sum, x) => sum + x, 0) / channel.length)
  const largest = channels.map((channel) => Math.max(...channel))
  const deviation = channels.map((channel, i) =>
    Math.sqrt(channel.reduce((sum, x) => sum + (x - (mean[i] as number)) ** 2, 0) / channel.length),
  )
  const layer = (x: Rows, name: string) =>
    linear(x, matrix(checkpoint, `${name}.weight`), vector(checkpoint, `${name}.bias`))
  const hidden = gelu(layer([Float64Array.from([...mean, ...largest, ...deviation])], 'hidden'))
  return softmax(layer(hidden, 'output')[0] as Float64Array)
}

test('the classes of a window, from one frame to many', async () => {
  const write = (graph: Graph, store: WeightStore) => {
    const frames = graph.input('frames', 'float32', [1, 'frames', args.frameWidth])
    graph.output('classes', soundHead(graph, FORMATS.fp32, store, args, frames), 'float32', [args.classes])
    return graph
  }
  await withSessions(
    (shard) => ({
      head: write(new Graph('head'), new WeightStore(checkpoint, () => shard, FORMATS.fp32.encoding)),
    }),
    async ({ head }) => {
      for (const count of [1, 2, 40]) {
        const random = createRandom(count)
        const frames = Float32Array.from({ length: count * args.frameWidth }, () => 4 * random() - 2)
        const { classes } = await head.run({ frames: float32(frames, [1, count, args.frameWidth]) })
        const wanted = expected(frames)
        expect(classes?.dims).toEqual([args.classes])
        numbers(classes).forEach((probability, i) => {
          expect(probability).toBeCloseTo(wanted[i] as number, 6)
        })
      }
    },
  )
})
