import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import { Graph } from '../onnx/graph.ts'
import { FORMATS } from '../onnx/linear.ts'
import { seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  largestDifference,
  linear,
  matrix,
  type Rows,
  rmsNorm,
  rowsOf,
  stack,
  swiGlu,
  vector,
} from '../testing/reference.ts'
import { float32, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { type HierarchalProjectorArgs, hierarchalProjector } from './hierarchal-projector.ts'

const args: HierarchalProjectorArgs = {
  root: 'multi_modal_projector.',
  frameWidth: 16,
  stackFactor: 8,
  hiddenWidth: 48,
  outputWidth: 32,
}

const checkpoint = seededCheckpoint(
  'projector',
  {
    'multi_modal_projector.ln_pre.weight': [64],
    'multi_modal_projector.mlp_one.0.weight': [96, 64],
    'multi_modal_projector.mlp_two.0.weight': [64, 96],
    'multi_modal_projector.ln_post.weight': [32],
  },
  13,
)

function expected(frames: Rows): Rows {
  const v = (name: string) => vector(checkpoint, `multi_modal_projector.${name}.weight`)
  const mlp = (name: string, x: Rows) => {
    const packed = linear(x, matrix(checkpoint, `multi_modal_projector.${name}.0.weight`))
    const half = (packed[0]?.length ?? 0) / 2
    return swiGlu(
      packed.map((row) => row.slice(half)),
      packed.map((row) => row.slice(0, half)),
    )
  }
  const stacks = stack(frames, 4, Math.floor(frames.length / 4) + 1)
  const local = mlp('mlp_one', rmsNorm(stacks, v('ln_pre'), 1e-6))
  const pairs = stack(local, 2, Math.floor(local.length / 2) + 1)
  return rmsNorm(mlp('mlp_two', pairs), v('ln_post'), 1e-6)
}

test('the hierarchal projector stacks twice, each time with padding, as the plain computation does', async () => {
  await withSessions(
    (shard) => {
      const store = new WeightStore(checkpoint, () => shard, FORMATS.fp32.encoding)
      const graph = new Graph('projector')
      const frames = graph.input('frames', 'float32', [1, 'frames', args.frameWidth])
      const tokens = hierarchalProjector(graph, FORMATS.fp32, store, args, frames)
      graph.output('audio_features', tokens, 'float32', ['audio_tokens', args.outputWidth])
      store.assertAllUsed()
      return { projector: graph }
    },
    async ({ projector }) => {
      const next = createRandom(17)
      // frames of the encoder -> audio tokens
      for (const [frames, audioTokens] of [
        [1, 1],
        [3, 1],
        [4, 2],
        [8, 2],
        [11, 2],
        [12, 3],
        [49, 7],
      ] as const) {
        const values = Float32Array.from({ length: frames * 16 }, () => next() * 2 - 1)
        const { audio_features } = await projector.run({ frames: float32(values, [1, frames, 16]) })
        expect(audio_features?.dims).toEqual([audioTokens, 32])
        expect(largestDifference(numbers(audio_features), expected(rowsOf(values, 16)))).toBeLessThan(1e-5)
      }
    },
  )
})
