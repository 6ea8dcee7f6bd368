/** How near a text comes to what was expected: the figures of the evaluation commands. */
import { normaliseText } from './normalise-words.ts'

/** Words that make no difference to an answer, as in SQuAD's evaluation. */
const ARTICLES = new Set(['a', 'an', 'the'])

/**
 * Substituted, missing and added words between two texts after normalisation, and the words of the reference.
 * Summed over many texts, errors / words is the word error rate of all.
 */
export function wordErrors(reference: string, hypothesis: string): { errors: number; words: number } {
  const expected = normaliseText(reference)
  const actual = normaliseText(hypothesis)
  // Levenshtein distance, one row at a time: row[j] is the distance to the first j words of `actual`
  let row = Array.from({ length: actual.length + 1 }, (_, j) => j)
  expected.forEach((word, i) => {
    const next = [i + 1]
    actual.forEach((other, j) => {
      const replaced = (row[j] as number) + (word === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1))
    })
    row = next
  })
  return { errors: row[actual.length] as number, words: expected.length }
}

/** Word error rate of one text: 0 when equal, above 1 when much was added. An empty reference counts as one word. */
export function wordErrorRate(reference: string, hypothesis: string): number {
  const { errors, words } = wordErrors(reference, hypothesis)
  return errors / Math.max(1, words)
}

/** Whether two answers are the same words, articles aside. */
export function exactMatch(expected: string, answer: string): boolean {
  return answerWords(expected).join(' ') === answerWords(answer).join(' ')
}

/** Whether the words of `expected` stand in `answer`, in their order and next to each other, articles aside. */
export function containsAnswer(expected: string, answer: string): boolean {
  return ` ${answerWords(answer).join(' ')} `.includes(` ${answerWords(expected).join(' ')} `)
}

/** Harmonic mean of the parts of each answer's words that the other has, articles aside; as in SQuAD. */
export function tokenF1(expected: string, answer: string): number {
  const wanted = answerWords(expected)
  const given = answerWords(answer)
  if (wanted.length === 0 || given.length === 0) return wanted.length === given.length ? 1 : 0
  const left = [...wanted]
  let shared = 0
  for (const word of given) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (wanted.length + given.length)
}

/** How well an answer matches the best of the accepted ones. */
export interface AnswerScore {
  /** 0 or 1: the same words, articles aside. */
  readonly exact: number
  /** 0 to 1. */
  readonly f1: number
  /** 0 or 1: an accepted answer stands in it as whole words. */
  readonly contains: number
}

export function scoreAnswer(accepted: readonly string[], answer: string): AnswerScore {
  const best = (score: (expected: string) => number) => Math.max(0, ...accepted.map(score))
  return {
    exact: best((expected) => Number(exactMatch(expected, answer))),
    f1: best((expected) => tokenF1(expected, answer)),
    contains: best((expected) => Number(containsAnswer(expected, answer))),
  }
}

/** What an answer to a yes-no question says: its first word counts, what follows explains. */
export function yesOrNo(answer: string): 'yes' | 'no' | null {
  const [first] = normaliseText(answer)
  return first === 'yes' || first === 'no' ? first : null
}

/** Ways of saying that a clip does not say. */
const REFUSALS = [
  /\b(?:does not|doesnt|did not|didnt|do not|dont|is not|isnt|was not|wasnt|are not|not) (?:\w+ )?(?:say|said|mention|mentioned|state|stated|specify|specified|tell|told|given|clear|known|know)\b/,
  /\b(?:cannot|cant|unable to) (?:tell|say|answer|know)\b/,
  /\bno (?:information|mention|speech)\b/,
  /\bunknown\b/,
]

/** Whether an answer says that the clip does not tell, instead of answering. */
export function isRefusal(answer: string): boolean {
  const text = normaliseText(answer).join(' ')
  return REFUSALS.some((pattern) => pattern.test(text))
}

/** The bracketed sound labels of a transcript, without their brackets: "[dog] hello" has `dog`. */
export function soundLabels(transcript: string): string[] {
  return [...transcript.matchAll(/\[([^\]]*)\]/g)].map(([, label]) => (label as string).trim().toLowerCase())
}

/** A transcript without its sound labels: what is left are words. */
export function withoutSoundLabels(transcript: string): string {
  return transcript.replace(/\[[^\]]*\]/g, ' ')
}

function answerWords(text: string): string[] {
  return normaliseText(text).filter((word) => !ARTICLES.has(word))
}
