/**
 * What the app and the command line talk to: a model that listens to a clip and answers about it.
 * The local engine and its worker client both implement it; so can a remote one.
 */
import type { WeightFormat } from './manifest.ts'

/** The part of AbortSignal that a pure layer may know; a real AbortSignal fits. */
export interface CancelSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

export type Device = 'webgpu' | 'wasm' | 'cpu'

export interface LoadProgress {
  /** download: bytes from the network; read: bytes from storage; prepare: sessions being made. */
  readonly stage: 'download' | 'read' | 'prepare'
  readonly loadedBytes: number
  readonly totalBytes: number
  /** The file or graph at hand. */
  readonly item: string
}

export interface ModelInfo {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly device: Device
  /** Why this device: the adapter's name, or why WebGPU was not taken. One sentence. */
  readonly deviceReason: string
  readonly format: WeightFormat
  readonly threads: number
  readonly languages: readonly string[]
  /** Whether a clip comes with a transcript: false where audio tokens stand for no words. */
  readonly transcribes: boolean
  /** Whether speech is heard a second time by Whisper's own decoder; none: this model has none. */
  readonly secondEar: 'on' | 'off' | 'none'
  readonly licences: readonly { part: string; source: string; licence: string }[]
  readonly evaluation: Readonly<Record<string, number | string>>
  readonly trainedOn: string
  readonly limits: readonly string[]
  readonly totalBytes: number
  /** False when the browser refused to keep the files: offline use then ends with this tab. */
  readonly storedOffline: boolean
  readonly loadMs: number
}

export interface ListenProgress {
  /** encode: windows through the encoder; prefill: the clip's prefix through the decoder. */
  readonly stage: 'encode' | 'prefill'
  readonly doneSeconds: number
  readonly totalSeconds: number
}

/** A word of the alignment, with the time at which it was heard. */
export interface TranscriptWord {
  readonly text: string
  readonly startSeconds: number
  readonly endSeconds: number
  /** Mean posterior of its audio tokens, 0..1. */
  readonly confidence: number
}

export interface ListenTimings {
  readonly encodeMs: number
  readonly prefillMs: number
}

export interface ListenOptions {
  readonly signal?: CancelSignal
  readonly onProgress?: (progress: ListenProgress) => void
}

export interface AskOptions {
  readonly signal?: CancelSignal
  readonly maxTokens?: number
  /** 0 (the default) is greedy. */
  readonly temperature?: number
  readonly topK?: number
  readonly topP?: number
  readonly repetitionPenalty?: number
  /** Seed of the sampler, used when temperature is above 0. */
  readonly seed?: number
}

export interface AnswerPiece {
  readonly text: string
}

export interface AnswerStats {
  readonly text: string
  readonly tokens: number
  readonly stopReason: 'end' | 'length' | 'aborted' | 'context'
  readonly promptTokens: number
  readonly firstTokenMs: number
  readonly decodeTokensPerSecond: number
  readonly device: Device
}

/** A streaming answer: iterate the pieces, then await the figures. Aborting ends the stream without an error. */
export interface Answer extends AsyncIterable<AnswerPiece> {
  readonly done: Promise<AnswerStats>
}

/** What the decoder would say at one step of a given answer. */
export interface Prediction {
  readonly tokenId: number
  readonly logit: number
  /** How far the best logit lies above the second best: how little it takes to change the choice. */
  readonly margin: number
}

/** A question that was asked and the answer that it got. */
export interface Turn {
  readonly question: string
  readonly answer: string
}

/** A conversation about a clip: each question sees the earlier ones. */
export interface Thread {
  ask(question: string, options?: AskOptions): Answer
  dispose(): Promise<void>
}

/** What is known of a clip once it was heard. */
export interface ClipFacts {
  readonly durationSeconds: number
  /** Less than the duration when the decoder's context could not hold the whole clip. */
  readonly coveredSeconds: number
  readonly audioTokens: number
  /** False when the audio tokens stand for no words: the clip has no transcript and can be asked about all the same. */
  readonly transcribes: boolean
  /** Empty when no speech was heard, and always where the model does not transcribe. */
  readonly transcript: readonly TranscriptWord[]
  readonly transcriptText: string
  readonly timings: ListenTimings
}

/** A clip that was heard once: its audio tokens are kept for any number of questions. */
export interface Clip extends ClipFacts {
  /** An empty question makes the clip itself the user's turn. */
  ask(question: string, options?: AskOptions): Answer
  /** `earlier`: turns that the conversation goes on from, oldest first, such as those of one that was closed. */
  thread(earlier?: readonly Turn[]): Thread
  /**
   * Teacher forcing: the choice before each token of `answerIds`, each step seeing the given tokens and not its
   * own choices. It compares devices, weight formats and oracles.
   */
  predict(question: string, answerIds: readonly number[]): Promise<Prediction[]>
  dispose(): Promise<void>
}

export interface AudioModel {
  readonly info: ModelInfo
  /** samples: mono, 16 kHz, -1..1. */
  listen(samples: Float32Array, options?: ListenOptions): Promise<Clip>
  /**
   * Listens to a recording while it is being made, as far as more sound will change nothing; what was heard so is
   * kept for the `listen` that is given the whole recording. samples: the recording's from `startSample` on, which is
   * 0 at first and then what the call before resolved to; no samples at 0 make it forget what it kept.
   */
  listenSoFar(samples: Float32Array, startSample: number, signal?: CancelSignal): Promise<number>
  dispose(): Promise<void>
}
