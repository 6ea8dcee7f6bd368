import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import { Graph } from '../onnx/graph.ts'
import { int8Format, type LinearFormat, q8Format } from '../onnx/linear.ts'
import { memoryCheckpoint, type Shapes, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  add,
  attention,
  dot,
  largestDifference,
  linear,
  type Rows,
  rmsNorm,
  rotate,
  rowsOf,
  softmax,
  stored,
  swiGlu,
  vector,
} from '../testing/reference.ts'
import { float32, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { CLASS_TOKENS, type CtcProjectorArgs, ctcHead, ctcProjector } from './ctc-projector.ts'

const args: CtcProjectorArgs = {
  stackFactor: 4,
  encoderWidth: 16,
  blocks: 2,
  width: 32,
  heads: 2,
  ffn: 64,
  placeWidth: 96,
  ropeTheta: 10_000,
  rmsEpsilon: 1e-6,
  positions: 8,
}
const CLASSES = [[3], [5], [8], [9], [11, 30], [20, 4], [21, 30], [21, 31, 39], [22, 1], [30, 8, 2]]
const EMBEDDING = 'model.embed_tokens.weight'

const shapes: Shapes = {
  'ln.weight': [64],
  'input.weight': [32, 64],
  'norm.weight': [32],
  'output.weight': [96, 32],
  places: [CLASSES.length, 96],
  prior: [CLASSES.length],
  blank: [96],
  scale: [1],
  ...Object.assign(
    {},
    ...Array.from({ length: args.blocks }, (_, index) => ({
      [`blocks.${index}.attn_norm.weight`]: [32],
      [`blocks.${index}.qkv.weight`]: [96, 32],
      [`blocks.${index}.o.weight`]: [32, 32],
      [`blocks.${index}.mlp_norm.weight`]: [32],
      [`blocks.${index}.gate_up.weight`]: [128, 32],
      [`blocks.${index}.down.weight`]: [32, 64],
    })),
  ),
}

const seeded = seededCheckpoint('projector', shapes, 5)
const overrides = new Map([
  // Blank points where the seeded output goes on some frames only, so that both outcomes are seen.
  ['blank', Float32Array.from({ length: 96 }, (_, index) => Math.sin(index))],
  ['scale', Float32Array.of(12)],
  ['prior', Float32Array.from(CLASSES, (_, number) => -0.1 * number)],
])
const projector = memoryCheckpoint(
  'projector',
  new Map(Object.keys(shapes).map((name) => [name, overrides.get(name) ?? seeded.read(name)])),
  shapes,
)
const decoder = seededCheckpoint('decoder', { [EMBEDDING]: [40, 64] }, 6)

function expectedProjection(frames: Rows): Rows {
  const m = (name: string) => stored(projector, name)
  const v = (name: string) => vector(projector, name)
  const stacked = rowsOf(Float64Array.from(frames.flatMap((row) => [...row])), 64)
  let x = linear(rmsNorm(stacked, v('ln.weight'), args.rmsEpsilon), m('input.weight'))
  for (let index = 0; index < args.blocks; index++) {
    const p = `blocks.${index}`
    const packed = linear(rmsNorm(x, v(`${p}.attn_norm.weight`), args.rmsEpsilon), m(`${p}.qkv.weight`))
    const part = (at: number, size: number, rows: Rows) =>
      rows.map((row) => row.slice(at * size, (at + 1) * size))
    const q = rotate(part(0, 32, packed), 16, args.ropeTheta)
    const k = rotate(part(1, 32, packed), 16, args.ropeTheta)
    x = add(x, linear(attention(q, k, part(2, 32, packed), 16, false), m(`${p}.o.weight`)))
    const hidden = linear(rmsNorm(x, v(`${p}.mlp_norm.weight`), args.rmsEpsilon), m(`${p}.gate_up.weight`))
    x = add(x, linear(swiGlu(part(0, 64, hidden), part(1, 64, hidden)), m(`${p}.down.weight`)))
  }
  return linear(rmsNorm(x, v('norm.weight'), args.rmsEpsilon), m('output.weight'))
}

interface HeardClass {
  /** Of CLASS_TOKENS, -1 where there is none. */
  readonly ids: readonly number[]
  /** How far the winner's logit is above the next one. */
  readonly margin: number
  readonly probability: number
  /** Of each token. */
  readonly vectors: readonly Float64Array[]
}

function expectedClasses(points: Rows): HeardClass[] {
  const embedding = stored(decoder, EMBEDDING)
  const row = (id: number | undefined) => embedding[id as number] as Float64Array
  const places = stored(projector, 'places')
  const prior = vector(projector, 'prior')
  const blank = vector(projector, 'blank')
  const length = (a: Float64Array) => Math.sqrt(dot(a, a))
  return points.map((point) => {
    const logits = Float64Array.of(
      (12 * dot(point, blank)) / length(point) / length(blank),
      ...places.map((place, number) => (12 * dot(point, place)) / length(point) + (prior[number] as number)),
    )
    const posteriors = softmax(logits)
    const winner = logits.indexOf(Math.max(...logits))
    const top = [...CLASSES.keys()]
      .sort((a, b) => (logits[b + 1] as number) - (logits[a + 1] as number))
      .slice(0, 8)
    const weights = softmax(Float64Array.from(top, (number) => logits[number + 1] as number))
    const mean = new Float64Array(64)
    top.forEach((number, rank) => {
      row(CLASSES[number]?.[0]).forEach((value, column) => {
        mean[column] = (mean[column] as number) + (weights[rank] as number) * value
      })
    })
    const [best = 0, second = 0] = [...logits].sort((a, b) => b - a)
    const heard = winner ? (CLASSES[winner - 1] ?? []) : []
    return {
      margin: best - second,
      ids: Array.from({ length: CLASS_TOKENS }, (_, i) => heard[i] ?? -1),
      probability: posteriors[winner] as number,
      vectors: [mean, ...heard.slice(1).map(row)],
    }
  })
}

function projectorGraph(format: LinearFormat, stores: { own: WeightStore; decoder: WeightStore }): Graph {
  const graph = new Graph('projector')
  const frames = graph.input('frames', 'float32', [1, 'frames', args.encoderWidth])
  const embedding = stores.decoder.matrix(EMBEDDING, [[EMBEDDING, 40]], 64)
  const points = ctcProjector(graph, format, stores.own, args, frames)
  const spoken = { classes: CLASSES, embedding }
  const { tokenIds, probabilities, vectors } = ctcHead(graph, format, stores.own, args, spoken, points)
  graph.output('points', points, 'float32', [1, 'n', 96])
  graph.output('ids', tokenIds, 'int64', ['n', CLASS_TOKENS])
  graph.output('probabilities', probabilities, 'float32', ['n'])
  graph.output('vectors', vectors, 'float32', ['n', CLASS_TOKENS, 64])
  return graph
}

test('the projector and its CTC head give the pieces and words of the plain computation', async () => {
  const next = createRandom(9)
  const frames = Float32Array.from({ length: 32 * 16 }, () => next() * 2 - 1)
  const points = expectedProjection(rowsOf(frames, 16))
  const classes = expectedClasses(points)
  const lengths = new Set(classes.map(({ ids }) => ids.filter((id) => id !== -1).length))
  expect([...lengths].sort()).toEqual([0, 1, 2, 3])
  await withSessions(
    (shard) => {
      const stores = {
        own: new WeightStore(projector, () => shard),
        decoder: new WeightStore(decoder, () => shard),
      }
      return { q8: projectorGraph(q8Format, stores), int8: projectorGraph(int8Format, stores) }
    },
    async (sessions) => {
      for (const [session, tolerance] of [
        [sessions.q8, 1e-4],
        [sessions.int8, 0.1],
      ] as const) {
        const outputs = await session.run({ frames: float32(frames, [1, 32, 16]) })
        expect(largestDifference(numbers(outputs.points), points)).toBeLessThan(tolerance)
        // Where two classes are as good as equal, either may win.
        const clear = <T>(values: readonly T[]) =>
          values.filter((_, i) => (classes[i]?.margin ?? 0) > tolerance)
        const ids = rowsOf(numbers(outputs.ids), CLASS_TOKENS)
        expect(clear(ids)).toEqual(clear(classes.map(({ ids }) => Float64Array.from(ids))))
        const probabilities = [Float64Array.from(classes, ({ probability }) => probability)]
        expect(largestDifference(numbers(outputs.probabilities), probabilities)).toBeLessThan(tolerance)
        const vectors = rowsOf(numbers(outputs.vectors), 64)
        clear(classes.map((heard, frame) => ({ heard, frame }))).forEach(({ heard, frame }) => {
          const ours = heard.vectors.flatMap((_, i) => [...(vectors[frame * CLASS_TOKENS + i] ?? [])])
          expect(largestDifference(ours, heard.vectors)).toBeLessThan(tolerance)
        })
      }
    },
  )
})
