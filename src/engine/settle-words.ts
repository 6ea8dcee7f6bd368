/**
 * Two ears on the same words. Where the second ear wrote other words than the first one heard, those stand that both
 * together find likelier: the second ear gives the probability of either text, the first one how sure it was. Neither
 * alone would do: the first ear is sure of wrong words where it knows few, the second one where names and numbers are
 * said that it seldom met.
 */
import type { CancelSignal, TranscriptWord } from '../core/interface.ts'
import { logProbability } from '../core/sampling.ts'
import { findDisputes } from '../core/second-ear.ts'
import type { Decoder } from './decoder.ts'
import { throwIfAborted } from './encoder.ts'
import type { Cursor } from './generate.ts'
import type { Tensor } from './ort.ts'
import type { Tokenizer } from './tokenizer.ts'

/**
 * Heard words, one of which is less certain than this, are not weighed: the written ones stand. Weighing takes time,
 * and on development clips those less certain won nothing.
 */
const LEAST_CONFIDENCE = 0.85

/** No ear is surer than this. */
const MOST_CONFIDENCE = 0.9999

/** So many words after those in question are weighed with them. */
const WORDS_AFTER = 2

export interface SettleParts {
  readonly decoder: Decoder
  readonly tokenizer: Tokenizer
  readonly promptIds: readonly number[]
  /** What the decoder attends to: the window's frames. */
  readonly given: Readonly<Record<string, Tensor>>
}

/** The words that stand, in order: a written one as a string, a heard one with its time and confidence. */
export async function settleWords(
  written: readonly string[],
  heard: readonly TranscriptWord[],
  { decoder, tokenizer, promptIds, given }: SettleParts,
  signal: CancelSignal | undefined,
): Promise<(string | TranscriptWord)[]> {
  const idsOf = (words: readonly (string | TranscriptWord)[]) =>
    words.flatMap((word) => tokenizer.encode(` ${typeof word === 'string' ? word : word.text}`))

  const settled: (string | TranscriptWord)[] = []
  let next = 0
  let cursor: Cursor = { state: decoder.empty(given), pendingIds: promptIds }
  try {
    for (const dispute of findDisputes(written, heard)) {
      if (leastConfidence(dispute.heard) < LEAST_CONFIDENCE) continue
      throwIfAborted(signal)
      const before = written.slice(next, dispute.from)
      const disputed = written.slice(dispute.from, dispute.to)
      const after = written.slice(dispute.to, dispute.to + WORDS_AFTER)
      const isEnd = dispute.to + after.length === written.length
      const afterIds = [...idsOf(after), ...(isEnd ? decoder.spec.stopTokenIds : [])]
      const [heardIds, writtenIds] = [idsOf(dispute.heard), idsOf(disputed)]
      cursor = await advance(decoder, cursor, idsOf(before))
      const preference =
        (await logProbabilityOf(decoder, cursor, [...heardIds, ...afterIds])) -
        (await logProbabilityOf(decoder, cursor, [...writtenIds, ...afterIds]))
      const standsAsHeard = preference + logOdds(leastConfidence(dispute.heard)) > 0
      settled.push(...before, ...(standsAsHeard ? dispute.heard : disputed))
      cursor = {
        state: cursor.state,
        pendingIds: [...cursor.pendingIds, ...(standsAsHeard ? heardIds : writtenIds)],
      }
      next = dispute.to
    }
  } finally {
    cursor.state.release()
  }
  return [...settled, ...written.slice(next)]
}

/** The cursor after `ids`, all but the last of which its state now holds; the state before is released. */
async function advance(decoder: Decoder, cursor: Cursor, ids: readonly number[]): Promise<Cursor> {
  const all = [...cursor.pendingIds, ...ids]
  if (all.length === 1) return cursor
  const { state } = await decoder.extend(cursor.state, await decoder.embed(all.slice(0, -1)), 'nothing')
  cursor.state.release()
  return { state, pendingIds: all.slice(-1) }
}

/** The logarithm of the probability that `ids` come next. */
async function logProbabilityOf(
  decoder: Decoder,
  { state, pendingIds }: Cursor,
  ids: readonly number[],
): Promise<number> {
  const embeddings = await decoder.embed([...pendingIds, ...ids.slice(0, -1)])
  const extension = await decoder.extend(state, embeddings, 'logits', ids.length)
  extension.state.release()
  const vocabulary = extension.logits.length / ids.length
  return ids.reduce((sum, id, row) => {
    const logits = extension.logits.subarray(row * vocabulary, (row + 1) * vocabulary)
    return sum + logProbability(logits, id)
  }, 0)
}

function leastConfidence(words: readonly TranscriptWord[]): number {
  return Math.min(...words.map(({ confidence }) => confidence))
}

function logOdds(probability: number): number {
  const likely = Math.min(probability, MOST_CONFIDENCE)
  return Math.log(likely / (1 - likely))
}
