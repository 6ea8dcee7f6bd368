import { expect, test } from 'vitest'
import {
  argMax,
  candidates,
  createRandom,
  createSampler,
  draw,
  logProbability,
  penaliseRepetition,
} from './sampling.ts'

/** Logits whose softmax is the given distribution. */
function logitsOf(...probabilities: number[]): Float32Array {
  return Float32Array.from(probabilities, Math.log)
}

const all = { temperature: 1, topK: 0, topP: 1 }

function rounded(logits: Float32Array, options = all): [number, number][] {
  return candidates(logits, options).map(({ id, probability }) => [id, Math.round(probability * 1e5) / 1e5])
}

test('the largest logit is chosen, the first of equals', () => {
  expect(argMax(Float32Array.of(1, 3, 2))).toBe(1)
  expect(argMax(Float32Array.of(2, 2, 1))).toBe(0)
  expect(argMax(Float32Array.of(-Infinity, -5))).toBe(1)
})

test('at temperature 1 the candidates are the softmax, most probable first', () => {
  expect(rounded(logitsOf(0.2, 0.5, 0.3))).toEqual([
    [1, 0.5],
    [2, 0.3],
    [0, 0.2],
  ])
})

test('temperature one half squares the probabilities', () => {
  expect(rounded(logitsOf(0.25, 0.75), { ...all, temperature: 0.5 })).toEqual([
    [1, 0.9],
    [0, 0.1],
  ])
})

test('top-k keeps the k best', () => {
  expect(rounded(logitsOf(0.2, 0.5, 0.3), { ...all, topK: 2 })).toEqual([
    [1, 0.625],
    [2, 0.375],
  ])
})

test('top-p keeps the fewest that reach p, and at least one', () => {
  const logits = logitsOf(0.2, 0.5, 0.3)
  expect(rounded(logits, { ...all, topP: 0.6 })).toEqual([
    [1, 0.625],
    [2, 0.375],
  ])
  expect(rounded(logits, { ...all, topP: 0.1 })).toEqual([[1, 1]])
})

test('huge and infinite logits do not overflow', () => {
  expect(rounded(Float32Array.of(1e4, 1e4, -Infinity))).toEqual([
    [0, 0.5],
    [1, 0.5],
  ])
})

test('repetition is penalised once a token, towards less likely on both sides of zero', () => {
  const logits = Float32Array.of(2, -2, 3)
  penaliseRepetition(logits, [0, 1, 0, 99], 2)
  expect(logits).toEqual(Float32Array.of(1, -4, 3))
})

test('the coin picks from the cumulated probabilities', () => {
  const from = candidates(logitsOf(0.2, 0.5, 0.3), all)
  expect([0, 0.49, 0.51, 0.79, 0.81, 1].map((coin) => draw(from, coin))).toEqual([1, 1, 2, 2, 0, 0])
})

test('the sampler is greedy by default, also under a penalty, and leaves the logits alone', () => {
  const coin = () => {
    throw new Error('greedy needs no coin')
  }
  const logits = Float32Array.of(2, 1.5, 0)
  expect(createSampler({}, coin)(logits, [0])).toBe(0)
  expect(createSampler({ repetitionPenalty: 2 }, coin)(logits, [0])).toBe(1)
  expect(logits).toEqual(Float32Array.of(2, 1.5, 0))
})

test('drawing follows the distribution', () => {
  const sample = createSampler({ temperature: 1 }, createRandom(1))
  const counts = [0, 0, 0]
  for (let i = 0; i < 10000; i++) {
    const id = sample(logitsOf(0.2, 0.5, 0.3), [])
    counts[id] = (counts[id] as number) + 1
  }
  expect(counts.map((count) => Math.round(count / 200) / 50)).toEqual([0.2, 0.5, 0.3])
})

test('the random numbers of a seed are those of mulberry32', () => {
  const random = createRandom(1)
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ])
})

test('the logarithm of a probability, whatever was added to all logits', () => {
  const logits = logitsOf(0.5, 0.25, 0.25)
  expect(logProbability(logits, 1)).toBeCloseTo(Math.log(0.25), 6)
  expect(
    logProbability(
      logits.map((logit) => logit + 300),
      1,
    ),
  ).toBeCloseTo(Math.log(0.25), 4)
})
