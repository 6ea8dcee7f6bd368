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

function answerWords(text: string): string[] {
  return normaliseText(text).filter((word) => !ARTICLES.has(word))
}
