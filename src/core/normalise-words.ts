/** Words as they are compared: without case, punctuation and ways of writing numbers. */
import { readSpokenNumber } from './spoken-numbers.ts'

/** A word to compare, and where it stands: words[from] up to but not including words[to] of the input. */
export interface NormalWord {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Signs that are spoken as a word after their number. */
const SPOKEN_SIGNS: Readonly<Record<string, string>> = {
  $: 'dollars',
  '£': 'pounds',
  '€': 'euros',
  '%': 'percent',
}

/** The words of a text, normalised. */
export function normaliseText(text: string): string[] {
  return normaliseWords(text.split(/\s+/)).map((word) => word.text)
}

/**
 * Lower-case words without accents and punctuation; numbers as digits ("twenty-one" and "21", "$5" and "five
 * dollars", "third" and "3rd", "nineteen ninety" and "1990" are equal). One word may become several and several
 * one, so each says where it came from.
 */
export function normaliseWords(words: readonly string[]): NormalWord[] {
  const parts: string[] = []
  const origins: number[] = []
  words.forEach((word, origin) => {
    for (const part of splitWord(word)) {
      parts.push(part)
      origins.push(origin)
    }
  })

  const normal: NormalWord[] = []
  for (let at = 0; at < parts.length; ) {
    const number = readSpokenNumber(parts, at)
    const next = number?.next ?? at + 1
    const from = origins[at] as number
    const to = (origins[next - 1] as number) + 1
    for (const text of number === null ? [parts[at] as string] : asSpoken(number.digits)) {
      normal.push({ text, from, to })
    }
    at = next
  }
  return normal
}

/** "3:30pm," to 3, 30, pm; "don't" to dont; "10,000" to 10000; "21st" stays; "p.m." to pm. */
function splitWord(word: string): string[] {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/([$£€])(\d+(?:\.\d+)?)/g, (_, sign, number) => `${number} ${SPOKEN_SIGNS[sign]}`)
    .replace(/%/g, ` ${SPOKEN_SIGNS['%']}`)
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/(\d)(?!(?:st|nd|rd|th)\b)(\p{L})/gu, '$1 $2')
    .split(/(?!(?<=\d)\.\d)[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
}

/** Numbers that are also said as two, such as years, become those two. */
function asSpoken(digits: string): string[] {
  const value = Number(digits)
  const pair = /^\d{4}$/.test(digits) && value >= 1100 && value <= 2099 && value % 100 >= 10
  return pair ? [digits.slice(0, 2), digits.slice(2)] : [digits]
}
