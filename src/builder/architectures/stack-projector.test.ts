import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { Graph } from '../onnx/graph.ts'
import { FORMATS, type LinearFormat } from '../onnx/linear.ts'
import { type Shapes, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  gelu,
  largestDifference,
  linear,
  matrix,
  type Rows,
  rmsNorm,
  rowsOf,
  stack,
  stored,
  swiGlu,
  vector,
} from '../testing/reference.ts'
import { float32, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { type StackProjectorArgs, stackProjector } from './stack-projector.ts'

const sizes = { root: 'multi_modal_projector.', frameWidth: 16, hiddenWidth: 64, outputWidth: 32 } as const

/** The published kinds. */
const KINDS = {
  "Gazelle's first": {
    ...sizes,
    stackFactor: 8,
    padding: 'always',
    activation: 'gelu',
    bias: true,
    norms: 'none',
  },
  'Gazelle v0.1 and v0.2': {
    ...sizes,
    stackFactor: 8,
    padding: 'always',
    activation: 'swiglu',
    bias: false,
    norms: 'pre-and-post',
  },
  'Ultravox to v0.4.1': {
    ...sizes,
    stackFactor: 8,
    padding: 'as-needed',
    activation: 'swiglu',
    bias: false,
    norms: 'pre-and-post',
  },
  'Ultravox from v0.5': {
    ...sizes,
    stackFactor: 8,
    padding: 'as-needed',
    activation: 'swiglu',
    bias: false,
    norms: 'pre-and-mid',
  },
  'Ultravox with GELU': {
    ...sizes,
    stackFactor: 4,
    padding: 'as-needed',
    activation: 'gelu',
    bias: false,
    norms: 'pre-and-mid',
  },
  Voxtral: {
    ...sizes,
    stackFactor: 4,
    padding: 'as-needed',
    activation: 'gelu',
    bias: false,
    norms: 'none',
  },
} as const satisfies Record<string, StackProjectorArgs>

function shapesOf(args: StackProjectorArgs): Shapes {
  const { root, frameWidth, stackFactor, hiddenWidth, outputWidth, bias, norms } = args
  const active = args.activation === 'swiglu' ? hiddenWidth / 2 : hiddenWidth
  return {
    [`${root}linear_1.weight`]: [hiddenWidth, stackFactor * frameWidth],
    [`${root}linear_2.weight`]: [outputWidth, active],
    ...(bias && { [`${root}linear_1.bias`]: [hiddenWidth], [`${root}linear_2.bias`]: [outputWidth] }),
    ...(norms !== 'none' && { [`${root}ln_pre.weight`]: [stackFactor * frameWidth] }),
    ...(norms === 'pre-and-mid' && { [`${root}ln_mid.weight`]: [active] }),
    ...(norms === 'pre-and-post' && { [`${root}ln_post.weight`]: [outputWidth] }),
  }
}

function audioTokens({ padding, stackFactor }: StackProjectorArgs, frames: number): number {
  return padding === 'always' ? Math.floor(frames / stackFactor) + 1 : Math.ceil(frames / stackFactor)
}

function expected(
  checkpoint: Checkpoint,
  args: StackProjectorArgs,
  frames: Rows,
  weights: (checkpoint: Checkpoint, name: string) => Rows = matrix,
): Rows {
  const { root, stackFactor, hiddenWidth, norms } = args
  const norm = (name: string, x: Rows) => rmsNorm(x, vector(checkpoint, `${root}${name}.weight`), 1e-6)
  const layer = (name: string, x: Rows) =>
    linear(
      x,
      weights(checkpoint, `${root}${name}.weight`),
      args.bias ? vector(checkpoint, `${root}${name}.bias`) : undefined,
    )
  let x = stack(frames, stackFactor, audioTokens(args, frames.length))
  if (norms !== 'none') x = norm('ln_pre', x)
  x = layer('linear_1', x)
  if (args.activation === 'gelu') x = gelu(x)
  else {
    const half = (start: number) => x.map((row) => row.slice(start, start + hiddenWidth / 2))
    x = swiGlu(half(hiddenWidth / 2), half(0))
  }
  if (norms === 'pre-and-mid') x = norm('ln_mid', x)
  x = layer('linear_2', x)
  return norms === 'pre-and-post' ? norm('ln_post', x) : x
}

function projectorGraph(store: WeightStore, format: LinearFormat, args: StackProjectorArgs): Graph {
  const graph = new Graph('projector')
  const frames = graph.input('frames', 'float32', [1, 'frames', args.frameWidth])
  const tokens = stackProjector(graph, format, store, args, frames)
  graph.output('audio_features', tokens, 'float32', ['audio_tokens', args.outputWidth])
  store.assertAllUsed()
  return graph
}

function seededFrames(width: number, frames: number): Float32Array {
  const next = createRandom(frames)
  return Float32Array.from({ length: frames * width }, () => next() * 2 - 1)
}

for (const [kind, args] of Object.entries<StackProjectorArgs>(KINDS)) {
  test(`${kind} in fp32 gives the audio tokens of the plain computation at every length`, async () => {
    const checkpoint = seededCheckpoint('projector', shapesOf(args), 11)
    await withSessions(
      (shard) => {
        const store = new WeightStore(checkpoint, () => shard, FORMATS.fp32.encoding)
        return { projector: projectorGraph(store, FORMATS.fp32, args) }
      },
      async ({ projector }) => {
        for (const frames of [1, 7, 8, 9, 24, 27]) {
          const values = seededFrames(args.frameWidth, frames)
          const reference = expected(checkpoint, args, rowsOf(values, args.frameWidth))
          const { audio_features } = await projector.run({
            frames: float32(values, [1, frames, args.frameWidth]),
          })
          expect(audio_features?.dims).toEqual([audioTokens(args, frames), args.outputWidth])
          expect(largestDifference(numbers(audio_features), reference)).toBeLessThan(1e-5)
        }
      },
    )
  })
}

test('a stack projector at 8 bits gives what its stored matrices say', async () => {
  const args = KINDS['Ultravox from v0.5']
  const checkpoint = seededCheckpoint('projector', shapesOf(args), 11)
  const values = seededFrames(args.frameWidth, 27)
  const reference = expected(checkpoint, args, rowsOf(values, args.frameWidth), stored)
  await withSessions(
    (shard) => {
      const store = new WeightStore(checkpoint, () => shard, FORMATS.q8.encoding)
      return { q8: projectorGraph(store, FORMATS.q8, args), int8: projectorGraph(store, FORMATS.int8, args) }
    },
    async ({ q8, int8 }) => {
      const feeds = { frames: float32(values, [1, 27, args.frameWidth]) }
      expect(largestDifference(numbers((await q8.run(feeds)).audio_features), reference)).toBeLessThan(1e-4)
      expect(largestDifference(numbers((await int8.run(feeds)).audio_features), reference)).toBeLessThan(6e-2)
    },
  )
})
