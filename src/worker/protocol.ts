/** What crosses between the page and the engine's worker: one map of operations, and four kinds of message. */
import type { ErrorRecord } from '../core/errors.ts'
import type {
  AnswerPiece,
  AnswerStats,
  AskOptions,
  ClipFacts,
  ListenProgress,
  LoadProgress,
  ModelInfo,
  Prediction,
  Turn,
} from '../core/interface.ts'
import type { WeightFormat } from '../core/manifest.ts'

export interface ClipRecord extends ClipFacts {
  readonly clipId: number
}

/** Options without the signal: a call is cancelled by a message. */
export type PlainAskOptions = Omit<AskOptions, 'signal'>

export interface Operations {
  open: {
    request: {
      readonly url: string
      readonly device: 'auto' | 'webgpu' | 'wasm'
      readonly format?: WeightFormat
      readonly secondEar?: boolean
    }
    event: LoadProgress
    result: ModelInfo
  }
  listen: { request: { readonly samples: Float32Array }; event: ListenProgress; result: ClipRecord }
  listenSoFar: {
    request: { readonly samples: Float32Array; readonly startSample: number }
    event: never
    result: number
  }
  openThread: {
    request: { readonly clipId: number; readonly earlier: readonly Turn[] }
    event: never
    result: { readonly threadId: number }
  }
  ask: {
    request: { readonly threadId: number; readonly question: string; readonly options: PlainAskOptions }
    event: AnswerPiece
    result: AnswerStats
  }
  predict: {
    request: { readonly clipId: number; readonly question: string; readonly answerIds: readonly number[] }
    event: never
    result: Prediction[]
  }
  closeThread: { request: { readonly threadId: number }; event: never; result: null }
  closeClip: { request: { readonly clipId: number }; event: never; result: null }
  close: { request: null; event: never; result: null }
}

export type OperationName = keyof Operations

export type CallMessage = {
  [Name in OperationName]: {
    readonly type: 'call'
    readonly id: number
    readonly name: Name
    readonly request: Operations[Name]['request']
  }
}[OperationName]

export type ToWorker = CallMessage | { readonly type: 'cancel'; readonly id: number }

export type FromWorker =
  | { readonly type: 'event'; readonly id: number; readonly event: Operations[OperationName]['event'] }
  | { readonly type: 'result'; readonly id: number; readonly result: Operations[OperationName]['result'] }
  | { readonly type: 'error'; readonly id: number; readonly error: ErrorRecord }
  /** The graphics device is gone; every later call fails. */
  | { readonly type: 'lost'; readonly error: ErrorRecord }
