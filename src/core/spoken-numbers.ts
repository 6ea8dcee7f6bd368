/** English number words as digits, so that "twenty-one" and "21" compare equal. */

/** The index is the value. */
const SMALL = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const SMALL_ORDINALS = words(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
)
/** The index is the value divided by ten. */
const TENS = words('- - twenty thirty forty fifty sixty seventy eighty ninety')
const TENS_ORDINALS = words(
  '- - twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
)
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
])

function words(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((word, value) => [word, value]))
}

/** A number read from a list of words: as digits, and the index of the first word after it. */
export interface SpokenNumber {
  readonly digits: string
  readonly next: number
}

interface Part {
  readonly value: number
  readonly next: number
  readonly ordinal: boolean
}

/**
 * The number that begins at `at` of lower-case `words`, or null: cardinals ("two hundred and five", "a thousand",
 * "3 million"), ordinals up to 99 ("twenty first" is 21st) and decimals ("three point five"). Digits alone are a
 * number too.
 */
export function readSpokenNumber(words: readonly string[], at: number): SpokenNumber | null {
  const start = words[at] === 'a' && isMultiplier(words[at + 1]) ? at + 1 : at
  let part = belowThousand(words, start)
  if (part === null) return null
  if (part.ordinal) return { digits: ordinal(part.value), next: part.next }

  let total = 0
  for (;;) {
    const scale = SCALES.get(words[part.next] ?? '')
    if (scale === undefined) {
      total += part.value
      break
    }
    total += part.value * scale
    const after = part.next + 1
    const more = belowThousand(words, words[after] === 'and' ? after + 1 : after)
    const fits = more !== null && !more.ordinal && more.value < 1000 && total % 1000 === 0
    if (!fits) return { digits: String(total), next: after }
    part = more
  }
  return withDecimals(words, total, part.next)
}

function isMultiplier(word: string | undefined): boolean {
  return word !== undefined && (word === 'hundred' || SCALES.has(word))
}

/** A number of at most three digits, before "thousand" and the like; a bare multiplier counts as one of it. */
function belowThousand(words: readonly string[], at: number): Part | null {
  if (SCALES.has(words[at] ?? '')) return { value: 1, next: at, ordinal: false }
  const first = words[at] === 'hundred' ? { value: 1, next: at, ordinal: false } : belowHundred(words, at)
  if (first === null || first.ordinal || words[first.next] !== 'hundred') return first
  const after = first.next + 1
  const rest = belowHundred(words, words[after] === 'and' ? after + 1 : after)
  const fits = rest !== null && !rest.ordinal && rest.value < 100
  return fits
    ? { ...rest, value: first.value * 100 + rest.value }
    : { value: first.value * 100, next: after, ordinal: false }
}

function belowHundred(words: readonly string[], at: number): Part | null {
  const word = words[at] ?? ''
  if (/^\d+$/.test(word)) return { value: Number(word), next: at + 1, ordinal: false }
  const small = SMALL.get(word)
  if (small !== undefined) return { value: small, next: at + 1, ordinal: false }
  const smallOrdinal = SMALL_ORDINALS.get(word)
  if (smallOrdinal !== undefined) return { value: smallOrdinal, next: at + 1, ordinal: true }
  const tensOrdinal = TENS_ORDINALS.get(word)
  if (tensOrdinal !== undefined) return { value: tensOrdinal * 10, next: at + 1, ordinal: true }
  const tens = TENS.get(word)
  if (tens === undefined) return null
  const follower = words[at + 1] ?? ''
  const unit = SMALL.get(follower) ?? 0
  if (unit >= 1 && unit <= 9) return { value: tens * 10 + unit, next: at + 2, ordinal: false }
  const unitOrdinal = SMALL_ORDINALS.get(follower) ?? 0
  if (unitOrdinal >= 1 && unitOrdinal <= 9) {
    return { value: tens * 10 + unitOrdinal, next: at + 2, ordinal: true }
  }
  return { value: tens * 10, next: at + 1, ordinal: false }
}

/** "point" and the single digits after it. */
function withDecimals(words: readonly string[], whole: number, at: number): SpokenNumber {
  let digits = ''
  let next = at + 1
  for (let unit = SMALL.get(words[next] ?? ''); unit !== undefined && unit <= 9; ) {
    digits += unit
    next += 1
    unit = SMALL.get(words[next] ?? '')
  }
  const decimal = words[at] === 'point' && digits !== ''
  return decimal ? { digits: `${whole}.${digits}`, next } : { digits: String(whole), next: at }
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}
