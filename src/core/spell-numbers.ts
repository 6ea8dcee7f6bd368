/** Numbers as a speaker says them: a small language model finds "sixty-four" where it trips over "64". */
import { toCardinal, toOrdinal } from 'n2words/en-GB'

/** More digits than this in a row are read one by one, as those of a telephone number. */
const LONGEST_NUMBER_DIGITS = 6

const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollars', '£': 'pounds', '€': 'euros' }

interface Writing {
  /** A whole word without the punctuation around it. */
  readonly pattern: RegExp
  /** From the groups of the pattern to words. */
  spell(...groups: string[]): string
}

/** Ways of writing a number. The first that fits counts. */
const WRITINGS: readonly Writing[] = [
  // $18,000 and £3.50
  { pattern: /^([$£€])(\d[\d,]*)(?:\.(\d\d))?$/, spell: money },
  { pattern: /^(\d[\d,]*(?:\.\d+)?)%$/, spell: (number) => `${cardinal(number)} percent` },
  { pattern: /^([1-9]\d*)(?:st|nd|rd|th)$/, spell: (number) => toOrdinal(number) },
  { pattern: /^(\d{1,2})([ap])\.?m\.?$/i, spell: (hour, half) => `${cardinal(hour)} ${half}.m.` },
  {
    pattern: /^(\d{1,2})[:.]([0-5]\d)([ap])\.?m\.?$/i,
    spell: (hour, minutes, half) => `${clock(hour, minutes)} ${half}.m.`,
  },
  { pattern: /^(\d{1,2}):([0-5]\d)$/, spell: clock },
  // 7.30 is a time more often than a decimal that ends in zero
  { pattern: /^(\d{1,2})\.([0-5]0)$/, spell: clock },
  // 555-0123
  { pattern: /^(\d+(?:-\d+)+)$/, spell: (groups) => groups.split('-').map(oneByOne).join(', ') },
  // A year, or a time without its colon: 1015
  { pattern: /^(1\d|20)(\d\d)$/, spell: inPairs },
  { pattern: /^(\d[\d,]*(?:\.\d+)?)$/, spell: cardinal },
]

/** A word with its numbers spelled out in English: "1984," is "nineteen eighty-four,". Other words stay as they are. */
export function spellNumbers(word: string): string {
  const [, before = '', inner = '', after = ''] =
    word.match(/^([^\p{L}\p{N}$£€]*)(.*?)([^\p{L}\p{N}%]*)$/u) ?? []
  if (!/\d/.test(inner)) return word
  for (const { pattern, spell } of WRITINGS) {
    const groups = pattern.exec(inner)?.slice(1)
    if (groups) return before + spell(...groups) + after
  }
  // Letters beside digits: B12, 3D, 2-hour
  const parts = inner.split(/(\d+)|-/).filter((part) => part !== undefined && part !== '')
  return before + parts.map((part) => (/^\d/.test(part) ? cardinal(part) : part)).join(' ') + after
}

/** "1,250.5" as "one thousand two hundred and fifty point five"; "0042" and long numbers digit by digit. */
function cardinal(number: string): string {
  const [whole = '', decimals] = number.replaceAll(',', '').split('.')
  const isList = whole.length > LONGEST_NUMBER_DIGITS && !number.includes(',')
  const words = isList || /^0\d/.test(whole) ? oneByOne(whole) : toCardinal(whole)
  return decimals === undefined ? words : `${words} point ${oneByOne(decimals)}`
}

function oneByOne(digits: string): string {
  return [...digits].map((digit) => toCardinal(digit)).join(' ')
}

function money(sign: string, whole: string, cents: string | undefined): string {
  const main = `${cardinal(whole)} ${CURRENCIES[sign]}`
  return cents === undefined || cents === '00' ? main : `${main} ${toCardinal(cents)}`
}

function clock(hour: string, minutes: string): string {
  if (minutes === '00') return `${cardinal(hour)} o'clock`
  return `${cardinal(hour)} ${minutes.startsWith('0') ? 'oh ' : ''}${toCardinal(minutes)}`
}

function inPairs(first: string, last: string): string {
  const isThousand = (first === '10' && last === '00') || (first === '20' && last < '10')
  if (isThousand) return toCardinal(first + last)
  if (last === '00') return `${toCardinal(first)} hundred`
  return `${toCardinal(first)} ${last.startsWith('0') ? 'oh ' : ''}${toCardinal(last)}`
}
