import type { ErrorRecord } from '../core/errors.ts'
import type { AnswerStats, Device, TranscriptWord } from '../core/interface.ts'

/** Where a clip came from. A sample's sound ships with the app and is never stored again. */
export type ClipSource =
  | { readonly kind: 'file'; readonly fileName: string }
  | { readonly kind: 'recording' }
  | { readonly kind: 'sample'; readonly file: string }

/** A clip of the library, without its sound. */
export interface ClipRecord {
  readonly id: string
  readonly title: string
  readonly createdAtMs: number
  readonly source: ClipSource
  readonly durationSeconds: number
  /** Null until the clip has been heard, and when its model gives no transcript; empty when no speech was heard. */
  readonly transcript: readonly TranscriptWord[] | null
  /** Less than the duration when the model's context could not hold the whole clip; null until heard. */
  readonly coveredSeconds: number | null
  /** Who heard it (`modelTag`), null until heard: another model, or another choice of ears, hears it again. */
  readonly heardBy: string | null
  /** Questions worth asking first. */
  readonly suggestions: readonly string[]
}

export type AnswerStatus = 'waiting' | 'streaming' | 'done' | 'stopped' | 'failed'

/** One question on one clip, and what came of it. */
export interface AnswerRecord {
  readonly id: string
  readonly clipId: string
  /** Empty when the clip itself is the question. */
  readonly question: string
  readonly askedAtMs: number
  /** The answer that the question goes on from; absent where it stands on its own. */
  readonly followsId?: string
  readonly text: string
  readonly status: AnswerStatus
  /** Null until an answer came, and when no model was asked because nothing was heard. */
  readonly answeredBy: { readonly model: string; readonly device: Device } | null
  readonly figures: Pick<
    AnswerStats,
    'tokens' | 'stopReason' | 'firstTokenMs' | 'decodeTokensPerSecond'
  > | null
  readonly error: ErrorRecord | null
}

/** A clip that ships with the app, as `samples/samples.json` lists it. */
export interface SampleClip {
  readonly file: string
  readonly title: string
  readonly durationSeconds: number
  readonly questions: readonly string[]
}

/** True of a clip that was heard by a model that gives no transcript. */
export function hasNoTranscript(clip: ClipRecord): boolean {
  return clip.heardBy !== null && clip.transcript === null
}

/** The answer that this one's question goes on from, unless there is none or it was deleted. */
export function followedBy(answers: readonly AnswerRecord[], answer: AnswerRecord): AnswerRecord | undefined {
  return answers.find(({ id }) => id === answer.followsId)
}

export function isUnfinished(answer: AnswerRecord): boolean {
  return answer.status === 'waiting' || answer.status === 'streaming'
}
