/** A ratio over clips with its 95% interval. */

/** What one clip adds to a ratio: errors of words, right answers of questions, tokens of seconds. */
export interface Share {
  readonly top: number
  readonly bottom: number
}

export interface Figure {
  readonly value: number
  /** The middle 95% of resampled clips. */
  readonly low: number
  readonly high: number
  /** What was counted: words, questions, clips, seconds. */
  readonly of: number
}

const RESAMPLES = 1000
const SEED = 20260101

/** Sum of tops over sum of bottoms; the interval by a seeded bootstrap over clips. Null when nothing was counted. */
export function figureOf(shares: readonly Share[]): Figure | null {
  const counted = shares.filter(({ bottom }) => bottom > 0)
  const of = sum(counted, 'bottom')
  if (of === 0) return null
  const random = mulberry32(SEED)
  const ratios = Array.from({ length: RESAMPLES }, () => {
    let top = 0
    let bottom = 0
    for (let i = 0; i < counted.length; i++) {
      const share = counted[Math.floor(random() * counted.length)] as Share
      top += share.top
      bottom += share.bottom
    }
    return top / bottom
  }).sort((a, b) => a - b)
  const at = (quantile: number) => ratios[Math.round(quantile * (RESAMPLES - 1))] as number
  return { value: sum(counted, 'top') / of, low: at(0.025), high: at(0.975), of }
}

function sum(shares: readonly Share[], part: keyof Share): number {
  return shares.reduce((total, share) => total + share[part], 0)
}

/** Tommy Ettinger's generator: the same numbers in [0, 1) for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
