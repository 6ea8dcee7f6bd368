/** What hears: samples through a front end, the encoder and the projector, to audio tokens with times. */
import { concat } from '../core/concat.ts'
import { EarshotError } from '../core/errors.ts'
import type { CancelSignal, ListenOptions } from '../core/interface.ts'

/** The audio tokens of a clip. n = number of tokens. */
export interface AudioTokens {
  /** Points in the decoder's embedding space. (n, hidden) */
  readonly vectors: Float32Array
  /** When each was heard, in seconds from the start of the clip. (n) */
  readonly seconds: readonly number[]
  /** The word piece each stands for. (n), or empty where they stand for none */
  readonly ids: readonly number[]
  /** Posterior of that piece, 0..1. (n), or empty as `ids` */
  readonly probabilities: readonly number[]
}

/** The beginning of a clip that goes on. */
export interface HeardSoFar {
  /** Its audio tokens, all of them. */
  readonly tokens: AudioTokens
  /** Where it ends. */
  readonly nextSample: number
}

export interface Encoder {
  /** Whether the audio tokens stand for word pieces. */
  readonly transcribes: boolean
  /** The audio tokens of a clip: samples are mono, at the front end's rate, -1..1. */
  hear(samples: Float32Array, options?: ListenOptions): Promise<AudioTokens>
  /**
   * Hears of a clip that goes on what no more of it will change, and keeps it for the `hear` that is given the whole.
   * samples: the clip's from `startSample` on, which is 0 at first and then the `nextSample` of the call before.
   */
  hearSoFar(samples: Float32Array, startSample: number, signal?: CancelSignal): Promise<HeardSoFar>
  release(): Promise<void>
}

/** The graph's output with the audio tokens. */
export const AUDIO_FEATURES = 'audio_features'

export function joinTokens(parts: readonly AudioTokens[]): AudioTokens {
  return {
    vectors: concat(parts.map(({ vectors }) => vectors)),
    seconds: parts.flatMap((part) => part.seconds),
    ids: parts.flatMap((part) => part.ids),
    probabilities: parts.flatMap((part) => part.probabilities),
  }
}

/** Throws 'model-unknown' when the graph cannot give what is needed. */
export function requireOutputs(outputNames: readonly string[], needed: readonly string[]): void {
  const missing = needed.find((name) => !outputNames.includes(name))
  if (missing === undefined) return
  throw new EarshotError(
    'model-unknown',
    `The audio encoder has no output "${missing}": this bundle is not one Earshot can hear with.`,
  )
}

export function throwIfAborted(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new EarshotError('aborted', 'Listening was stopped.')
}
