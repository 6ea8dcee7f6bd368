/** What a second ear wrote about a window, held to what the first one heard there. */
import type { TranscriptWord } from './interface.ts'
import { type NormalWord, normaliseWords } from './normalise-words.ts'
import { spellNumbers } from './spell-numbers.ts'

/** So many words in a row that were written before mean that the text starts over. */
const REPEATED_WORDS = 3

/** Of the words that the first ear heard: before so many are written, a repetition is taken for one in the speech. */
const HEARD_FRACTION = 0.9

/** The same for a last sentence that broke off. */
const MOSTLY_HEARD_FRACTION = 0.75

/** A text longer than so many times the words that the first ear heard, and some, is no transcript. */
const MOST_WRITTEN_FACTOR = 1.5
const SPARE_WORDS = 5

/** A stretch of a clip, in seconds from its start. */
export interface Stretch {
  readonly startSeconds: number
  readonly endSeconds: number
}

/** Confidence where the second ear wrote another word than the first one heard. */
const DISPUTED_CONFIDENCE = 0.5

/**
 * How many of the written words were spoken. Whisper's decoder ends a text where the padding of its window to 30 s
 * begins; without padding it may start over instead. A run of words that stands in the text already, once about as
 * many words are written as the first ear heard, is such a start. Null while there is none.
 */
export function spokenWords(written: readonly string[], heardWords: number): number | null {
  const words = written.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  const run = Math.min(REPEATED_WORDS, Math.max(1, heardWords))
  const before = words.length - run
  if (before < run || before < HEARD_FRACTION * heardWords) return null
  for (let at = 0; at + run <= before; at++) {
    if (words.slice(before).every((word, i) => word === words[at + i])) return before
  }
  return null
}

/**
 * How many words of an ended text were spoken: all, or those before a last sentence that broke off where an earlier
 * one goes on, once most of what the first ear heard is written.
 */
export function wordsBeforeFragment(written: readonly string[], heardWords: number): number {
  const starts = written.flatMap((_, i) => (i === 0 || endsSentence(written[i - 1]) ? [i] : []))
  const last = starts.at(-1) ?? 0
  const fragment = written.slice(last)
  const isWhole = endsSentence(fragment.at(-1)) || last < MOSTLY_HEARD_FRACTION * heardWords
  const startsOver = starts.some((at) => at < last && fragment.every((word, i) => word === written[at + i]))
  return !isWhole && startsOver ? last : written.length
}

function endsSentence(word: string | undefined): boolean {
  return /[.?!]$/.test(word ?? '')
}

/** Whether so many words were written that the text cannot stand for the heard ones: a number without end, say. */
export function ranAway(written: readonly string[], heardWords: number): boolean {
  const said = written.reduce((sum, word) => sum + spellNumbers(word).split(' ').length, 0)
  return said > MOST_WRITTEN_FACTOR * heardWords + SPARE_WORDS
}

/**
 * The heard words that are left when those written so far are taken for as many of the first ones as fits best. Of two
 * ways that fit equally well, the last word was written otherwise rather than not heard. A capital begins a sentence.
 */
export function wordsLeft(written: readonly string[], heard: readonly string[]): readonly string[] {
  const theirs = normaliseWords(heard)
  const costs = editDistances(normaliseWords(written.map(spellNumbers)), theirs).at(-1) ?? []
  const reached = costs.lastIndexOf(Math.min(...costs))
  const [next = '', ...others] = heard.slice(theirs[reached - 1]?.to ?? 0)
  const beginsSentence = written.length === 0 || endsSentence(written.at(-1))
  return next === '' ? [] : [beginsSentence ? next.charAt(0).toUpperCase() + next.slice(1) : next, ...others]
}

/** A place where the ears differ: written[from] up to but not including written[to], and what was heard there. */
export interface Dispute {
  readonly from: number
  readonly to: number
  readonly heard: readonly TranscriptWord[]
}

/** Where other words were written than were heard, in order; words that only one ear has are none. */
export function findDisputes(written: readonly string[], heard: readonly TranscriptWord[]): Dispute[] {
  const matches = matchWords(written, heard)
  const disputes: Dispute[] = []
  let heardFrom = 0
  for (let from = 0; from < written.length; from++) {
    const match = matches[from]
    if (match?.agrees) {
      heardFrom = match.to
      continue
    }
    let to = from + 1
    while (to < written.length && !matches[to]?.agrees) to++
    const others = heard.slice(heardFrom, matches[to]?.from)
    if (others.length > 0) disputes.push({ from, to, heard: others })
    from = to - 1
  }
  return disputes
}

/**
 * The words that stand, with times: a written word (a string) has those of the heard words it stands for, or a place
 * between its neighbours where nothing was heard, and the confidence 1 where both ears agree; a heard word stays as
 * it is.
 */
export function timeWords(
  words: readonly (string | TranscriptWord)[],
  heard: readonly TranscriptWord[],
  window: Stretch,
): TranscriptWord[] {
  const texts = words.map((word) => (typeof word === 'string' ? word : word.text))
  const matches = matchWords(texts, heard)
  const timed = words.map((word, i): TranscriptWord | null => {
    if (typeof word !== 'string') return word
    const { from = 0, to = 0, agrees = false } = matches[i] ?? {}
    const [first, last] = [heard[from], heard[to - 1]]
    if (!first || !last) return null
    const confidence = agrees ? 1 : DISPUTED_CONFIDENCE
    return { text: word, startSeconds: first.startSeconds, endSeconds: last.endSeconds, confidence }
  })
  return fillGaps(texts, timed, window)
}

/** heard[from] up to but not including heard[to], which a written word stands for; whether they are the same. */
interface Match {
  readonly from: number
  readonly to: number
  readonly agrees: boolean
}

/**
 * For each written word its heard ones, or null where there are none: with the least edits, over words as they are
 * compared elsewhere, numbers as they are said.
 */
function matchWords(written: readonly string[], heard: readonly TranscriptWord[]): (Match | null)[] {
  const ours = normaliseWords(written.map(spellNumbers))
  const theirs = normaliseWords(heard.map((word) => word.text))
  const partners = align(ours, theirs)
  return written.map((_, index): Match | null => {
    const parts = ours.flatMap((word, i) => (word.from <= index && index < word.to ? [i] : []))
    const met = parts.flatMap((i) => {
      const partner = theirs[partners[i] ?? -1]
      return partner ? [{ partner, agrees: partner.text === ours[i]?.text }] : []
    })
    if (met.length === 0) return null
    return {
      from: Math.min(...met.map(({ partner }) => partner.from)),
      to: Math.max(...met.map(({ partner }) => partner.to)),
      agrees: met.length === parts.length && met.every((one) => one.agrees),
    }
  })
}

/** For each of our words the index of the other text's word it stands for, or null where it was added. */
function align(ours: readonly NormalWord[], theirs: readonly NormalWord[]): (number | null)[] {
  const cost = editDistances(ours, theirs)
  const at = (i: number, j: number) => cost[i]?.[j] ?? Number.POSITIVE_INFINITY
  const partners = new Array<number | null>(ours.length).fill(null)
  let [i, j] = [ours.length, theirs.length]
  while (i > 0) {
    const replaced = at(i - 1, j - 1) + (ours[i - 1]?.text === theirs[j - 1]?.text ? 0 : 1)
    if (j > 0 && at(i, j) === replaced) partners[--i] = --j
    else if (j > 0 && at(i, j) === at(i, j - 1) + 1) j -= 1
    else i -= 1
  }
  return partners
}

/** Levenshtein distances of all beginnings: [i][j] from our first i words to their first j. */
function editDistances(ours: readonly NormalWord[], theirs: readonly NormalWord[]): number[][] {
  const table = [Array.from({ length: theirs.length + 1 }, (_, j) => j)]
  ours.forEach((own, i) => {
    const above = table[i] as number[]
    const row = [i + 1]
    theirs.forEach((other, j) => {
      const replaced = (above[j] as number) + (own.text === other.text ? 0 : 1)
      row.push(Math.min(replaced, (above[j + 1] as number) + 1, (row[j] as number) + 1))
    })
    table.push(row)
  })
  return table
}

/** Words without a time share the room between their timed neighbours. */
function fillGaps(
  written: readonly string[],
  timed: readonly (TranscriptWord | null)[],
  { startSeconds: windowStart, endSeconds: windowEnd }: Stretch,
): TranscriptWord[] {
  const words: TranscriptWord[] = []
  for (let index = 0; index < timed.length; index++) {
    const word = timed[index]
    if (word) {
      words.push(word)
      continue
    }
    const next = timed.findIndex((later, i) => i > index && later !== null)
    const last = next < 0 ? timed.length : next
    const from = words.at(-1)?.endSeconds ?? windowStart
    const to = Math.max(from, timed[next]?.startSeconds ?? windowEnd)
    const share = (to - from) / (last - index)
    for (; index < last; index++) {
      const startSeconds = words.at(-1)?.endSeconds ?? from
      words.push({
        text: written[index] ?? '',
        startSeconds,
        endSeconds: startSeconds + share,
        confidence: DISPUTED_CONFIDENCE,
      })
    }
    index -= 1
  }
  return words
}
