import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import { Graph } from '../onnx/graph.ts'
import { int8Format, q8Format, type RowFormat } from '../onnx/linear.ts'
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
import { type CtcProjectorArgs, ctcHead, ctcProjector } from './ctc-projector.ts'

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
const VOCABULARY = [3, 5, 8, 9, 11, 20, 21, 22, 30, 39]
const EMBEDDING = 'model.embed_tokens.weight'

const shapes: Shapes = {
  'ln.weight': [64],
  'input.weight': [32, 64],
  'norm.weight': [32],
  'output.weight': [96, 32],
  places: [VOCABULARY.length, 96],
  prior: [VOCABULARY.length],
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
  ['prior', Float32Array.from(VOCABULARY, (_, piece) => -0.1 * piece)],
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

interface AudioToken {
  readonly id: number
  /** How far the winner's logit is above the next one. */
  readonly margin: number
  readonly probability: number
  readonly vector: Float64Array
}

function expectedTokens(points: Rows): AudioToken[] {
  const embedding = stored(decoder, EMBEDDING)
  const pieces = VOCABULARY.map((id) => embedding[id] as Float64Array)
  const places = stored(projector, 'places')
  const prior = vector(projector, 'prior')
  const blank = vector(projector, 'blank')
  const cosine = (a: Float64Array, b: Float64Array) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
  return points.map((point) => {
    const logits = Float64Array.of(
      12 * cosine(point, blank),
      ...places.map((place, piece) => 12 * cosine(point, place) + (prior[piece] as number)),
    )
    const posteriors = softmax(logits)
    const winner = logits.indexOf(Math.max(...logits))
    const top = [...pieces.keys()]
      .sort((a, b) => (logits[b + 1] as number) - (logits[a + 1] as number))
      .slice(0, 8)
    const weights = softmax(Float64Array.from(top, (piece) => logits[piece + 1] as number))
    const mean = new Float64Array(64)
    top.forEach((piece, rank) => {
      pieces[piece]?.forEach((value, column) => {
        mean[column] = (mean[column] as number) + (weights[rank] as number) * value
      })
    })
    const [best = 0, second = 0] = [...logits].sort((a, b) => b - a)
    return {
      margin: best - second,
      id: winner ? (VOCABULARY[winner - 1] as number) : -1,
      probability: posteriors[winner] as number,
      vector: mean,
    }
  })
}

function projectorGraph(format: RowFormat, stores: { own: WeightStore; decoder: WeightStore }): Graph {
  const graph = new Graph('projector')
  const frames = graph.input('frames', 'float32', [1, 'frames', args.encoderWidth])
  const embedding = stores.decoder.matrix(EMBEDDING, [[EMBEDDING, 40]], 64)
  const points = ctcProjector(graph, format, stores.own, args, frames)
  const spoken = { vocabulary: VOCABULARY, embedding }
  const { tokenIds, probabilities, vectors } = ctcHead(graph, format, stores.own, args, spoken, points)
  graph.output('points', points, 'float32', [1, 'n', 96])
  graph.output('ids', tokenIds, 'int64', ['n'])
  graph.output('probabilities', probabilities, 'float32', ['n'])
  graph.output('vectors', vectors, 'float32', ['n', 64])
  return graph
}

test('the projector and its CTC head give the tokens of the plain computation', async () => {
  const next = createRandom(9)
  const frames = Float32Array.from({ length: 32 * 16 }, () => next() * 2 - 1)
  const points = expectedProjection(rowsOf(frames, 16))
  const tokens = expectedTokens(points)
  expect(tokens.some(({ id }) => id === -1)).toBe(true)
  expect(tokens.some(({ id }) => id !== -1)).toBe(true)
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
        // Where two pieces are as good as equal, either may win.
        const clear = <T>(values: readonly T[]) =>
          values.filter((_, i) => (tokens[i]?.margin ?? 0) > tolerance)
        expect(clear(numbers(outputs.ids))).toEqual(clear(tokens.map(({ id }) => id)))
        const probabilities = [Float64Array.from(tokens, ({ probability }) => probability)]
        expect(largestDifference(numbers(outputs.probabilities), probabilities)).toBeLessThan(tolerance)
        const vectors = tokens.map(({ vector }) => vector)
        expect(largestDifference(numbers(outputs.vectors), vectors)).toBeLessThan(tolerance)
      }
    },
  )
})
