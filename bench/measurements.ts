/** What the bench measures, and how a column of runs becomes one figure. */

export type BenchDevice = 'auto' | 'webgpu' | 'wasm'

/** One time through: a clip heard, a first question and a long one. */
export interface ClipRun {
  readonly encodeMs: number
  readonly prefillMs: number
  readonly audioTokens: number
  /** From handing over the samples to the first text on the page. */
  readonly firstQuestionMs: number
  /** The same for a recording, which was heard as far as can be while it was made. */
  readonly recordedMs: number
  readonly decodeTokensPerSecond: number
}

export interface ComparisonRequest {
  readonly device: BenchDevice
  readonly seconds: number
  readonly repetitions: number
}

/** What the language model alone is given, as text. */
export type TextPrompt =
  /** Only as many tokens as the question adds. */
  | 'question'
  /** The same, after a cached prefix as long as the clip's. */
  | 'afterPrefix'
  /** Prefix and question together, with nothing cached. */
  | 'whole'

export const TEXT_PROMPTS: readonly TextPrompt[] = ['afterPrefix', 'question', 'whole']

/** Milliseconds to the first token: a further question about a heard clip, and text in its place. */
export interface Comparison {
  /** What the question adds, and what was cached before it. */
  readonly questionTokens: number
  readonly prefixTokens: number
  readonly furtherQuestionMs: number
  readonly textMs: Readonly<Record<TextPrompt, number>>
}

/** The median of every figure over several runs. */
export function medianRun(runs: readonly ClipRun[]): ClipRun {
  const of = (figure: keyof ClipRun) => median(runs.map((run) => run[figure]))
  return {
    encodeMs: of('encodeMs'),
    prefillMs: of('prefillMs'),
    audioTokens: of('audioTokens'),
    firstQuestionMs: of('firstQuestionMs'),
    recordedMs: of('recordedMs'),
    decodeTokensPerSecond: of('decodeTokensPerSecond'),
  }
}

/** The middle value, or the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}
