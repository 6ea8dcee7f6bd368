/** What the bench measures, and how a column of runs becomes one figure. */

export type BenchDevice = 'auto' | 'webgpu' | 'wasm'

/** One time through: a clip heard, a first question and a long one. */
export interface ClipRun {
  readonly encodeMs: number
  readonly prefillMs: number
  readonly audioTokens: number
  /** From handing over the samples to the first text on the page. */
  readonly firstQuestionMs: number
  readonly decodeTokensPerSecond: number
}

export interface ComparisonRequest {
  readonly device: BenchDevice
  readonly seconds: number
  readonly repetitions: number
}

/** A further question about a clip that was heard, and the language model alone on as many tokens of text. */
export interface Comparison {
  readonly promptTokens: number
  /** From asking to the first text on the page. */
  readonly furtherQuestionMs: number
  /** From sending the prompt to having the first token on the page. */
  readonly textPromptMs: number
}

/** The median of every figure over several runs. */
export function medianRun(runs: readonly ClipRun[]): ClipRun {
  const of = (figure: keyof ClipRun) => median(runs.map((run) => run[figure]))
  return {
    encodeMs: of('encodeMs'),
    prefillMs: of('prefillMs'),
    audioTokens: of('audioTokens'),
    firstQuestionMs: of('firstQuestionMs'),
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
