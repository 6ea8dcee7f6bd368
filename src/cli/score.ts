/** Scoring of answers by normalised containment. */

const ONES = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
)
const TENS = words('- - twenty thirty forty fifty sixty seventy eighty ninety')
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 }

/** Whether one of the accepted answers occurs in `answer` as whole words, after both are normalised. */
export function accepts(answer: string, accepted: readonly string[]): boolean {
  const given = ` ${normalise(answer)} `
  return accepted.some((form) => given.includes(` ${normalise(form)} `))
}

/**
 * Lower case, without punctuation, and with numbers in digits: "Twenty-five percent!" and "25%" become
 * "25 percent", "ten fifteen" and "10:15" become "10 15".
 */
export function normalise(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll('%', ' percent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return numbersInDigits(plain.split(' ')).join(' ')
}

/** Each run of number words that makes one number becomes its digits. */
function numbersInDigits(tokens: readonly string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const { value, next } = readNumber(tokens, at)
    out.push(value === null ? (tokens[at] as string) : String(value))
    at = next
  }
  return out
}

/** The number that begins at `at` ("three thousand two hundred and five"), and where the words go on. */
function readNumber(tokens: readonly string[], at: number): { value: number | null; next: number } {
  const first = readBelowHundred(tokens, at)
  if (first === null) return { value: null, next: at + 1 }
  let { next } = first
  let total = 0
  let group = first.value
  for (;;) {
    const scale = SCALES[tokens[next] ?? '']
    if (scale === undefined) return { value: total + group, next }
    if (scale === 100) group *= scale
    else {
      total += group * scale
      group = 0
    }
    next += 1
    const joined = tokens[next] === 'and' ? next + 1 : next
    const more = readBelowHundred(tokens, joined)
    if (more === null) continue
    group += more.value
    next = more.next
  }
}

function readBelowHundred(tokens: readonly string[], at: number): { value: number; next: number } | null {
  const word = tokens[at] ?? ''
  if (/^\d+$/.test(word)) return { value: Number(word), next: at + 1 }
  const ones = ONES.indexOf(word)
  if (ones >= 0) return { value: ones, next: at + 1 }
  const tens = TENS.indexOf(word)
  if (tens < 2) return null
  const unit = ONES.indexOf(tokens[at + 1] ?? '')
  return unit >= 1 && unit <= 9
    ? { value: tens * 10 + unit, next: at + 2 }
    : { value: tens * 10, next: at + 1 }
}

function words(...lines: string[]): string[] {
  return lines.join(' ').split(' ')
}
