/** Choosing the next token from logits: pure functions over one row of them. */
import type { AskOptions } from './interface.ts'

/** Index of the largest value; the first of equals. */
export function argMax(values: Float32Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) {
    if ((values[i] as number) > (values[best] as number)) best = i
  }
  return best
}

/**
 * Makes each token of `history` less likely, once however often it occurred: positive logits are divided by
 * `penalty`, negative ones multiplied. Changes `logits`. As RepetitionPenaltyLogitsProcessor of transformers.
 */
export function penaliseRepetition(logits: Float32Array, history: Iterable<number>, penalty: number): void {
  for (const id of new Set(history)) {
    const logit = logits[id]
    if (logit !== undefined) logits[id] = logit > 0 ? logit / penalty : logit * penalty
  }
}

/** The logarithm of the probability of token `id` by a row of logits. */
export function logProbability(logits: Float32Array, id: number): number {
  const highest = logits[argMax(logits)] as number
  let sum = 0
  for (let i = 0; i < logits.length; i++) sum += Math.exp((logits[i] as number) - highest)
  return (logits[id] as number) - highest - Math.log(sum)
}

/** Tokens this much less probable than the best are never drawn; sorting the whole vocabulary would be slow. */
const NEGLIGIBLE = 1e-7

/** A token that may be drawn, with its probability. */
export interface Candidate {
  readonly id: number
  readonly probability: number
}

/**
 * What may be drawn, most probable first: the softmax of logits / temperature over the `topK` best (0: all),
 * of which the fewest are kept whose probabilities together reach `topP` (1: all), scaled to sum to 1.
 * `temperature` must be above 0. Order and meaning are those of transformers' warpers. Tokens of negligible
 * probability are left out.
 */
export function candidates(
  logits: Float32Array,
  { temperature, topK, topP }: { temperature: number; topK: number; topP: number },
): Candidate[] {
  const highest = logits[argMax(logits)] as number
  const lowest = highest + temperature * Math.log(NEGLIGIBLE)
  const ids: number[] = []
  for (let id = 0; id < logits.length; id++) if ((logits[id] as number) > lowest) ids.push(id)
  ids.sort((a, b) => (logits[b] as number) - (logits[a] as number) || a - b)
  const best = topK > 0 ? ids.slice(0, topK) : ids
  const weights = best.map((id) => Math.exp(((logits[id] as number) - highest) / temperature))
  const limit = topP * weights.reduce((sum, weight) => sum + weight, 0)
  let count = 0
  let mass = 0
  while (count < best.length && (count === 0 || mass < limit)) mass += weights[count++] as number
  return best.slice(0, count).map((id, i) => ({ id, probability: (weights[i] as number) / mass }))
}

/** The candidate at `coin` (0..1) of the cumulated probabilities. */
export function draw(from: readonly Candidate[], coin: number): number {
  let reached = 0
  for (const { id, probability } of from) {
    reached += probability
    if (coin < reached) return id
  }
  return (from.at(-1) as Candidate).id // the sum fell short of 1 by rounding
}

/** The next token from a row of logits, which is left as it is, and the tokens before it. */
export type Sampler = (logits: Float32Array, history: Iterable<number>) => number

/** Greedy at temperature 0 (the default); otherwise draws with `random`, which gives numbers in 0..1. */
export function createSampler(
  options: Pick<AskOptions, 'temperature' | 'topK' | 'topP' | 'repetitionPenalty'>,
  random: () => number,
): Sampler {
  const { temperature = 0, topK = 0, topP = 1, repetitionPenalty = 1 } = options
  return (logits, history) => {
    let row = logits
    if (repetitionPenalty !== 1) {
      row = logits.slice()
      penaliseRepetition(row, history, repetitionPenalty)
    }
    return temperature === 0 ? argMax(row) : draw(candidates(row, { temperature, topK, topP }), random())
  }
}

/**
 * Numbers in 0..1, the same for the same seed: mulberry32 by Tommy Ettinger (public domain), 32 bits of state.
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
