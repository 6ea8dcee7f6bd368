/** What the bench measures, and how a column of runs becomes one figure. */

export type BenchDevice = 'auto' | 'webgpu' | 'wasm'

/** One time through: a clip heard, a first, a further and a long question. */
export interface ClipRun {
  readonly encodeMs: number
  readonly prefillMs: number
  readonly audioTokens: number
  /** From handing over the samples to the first text on the page. */
  readonly firstQuestionMs: number
  /** From asking again about the heard clip to the first text on the page. */
  readonly furtherQuestionMs: number
  readonly furtherPromptTokens: number
  readonly decodeTokensPerSecond: number
  readonly decodedTokens: number
}

export interface TextPromptRequest {
  readonly device: BenchDevice
  /** Length of the prompt. */
  readonly tokens: number
  readonly repetitions: number
}

/** The median of every figure over several runs. */
export function medianRun(runs: readonly ClipRun[]): ClipRun {
  const of = (figure: keyof ClipRun) => median(runs.map((run) => run[figure]))
  return {
    encodeMs: of('encodeMs'),
    prefillMs: of('prefillMs'),
    audioTokens: of('audioTokens'),
    firstQuestionMs: of('firstQuestionMs'),
    furtherQuestionMs: of('furtherQuestionMs'),
    furtherPromptTokens: of('furtherPromptTokens'),
    decodeTokensPerSecond: of('decodeTokensPerSecond'),
    decodedTokens: of('decodedTokens'),
  }
}

/** The middle value, or the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}
