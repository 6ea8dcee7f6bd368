/** Every failure Earshot reports has one of these codes; the sentence beside it says what to do. */
export type ErrorCode =
  | 'audio-empty'
  | 'audio-unreadable'
  | 'audio-no-speech'
  | 'audio-too-long'
  | 'microphone-denied'
  | 'microphone-missing'
  | 'microphone-lost'
  | 'model-missing'
  | 'model-damaged'
  | 'model-unknown'
  | 'download-failed'
  | 'storage-full'
  | 'device-unavailable'
  | 'device-lost'
  | 'out-of-memory'
  | 'context-full'
  | 'bad-option'
  | 'bad-checkpoint'
  | 'aborted'
  | 'internal'

/** An error with a code that survives the worker boundary, and a sentence fit to show a person. */
export class EarshotError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'EarshotError'
    this.code = code
  }
}

/** The form in which an error crosses a worker boundary. */
export interface ErrorRecord {
  readonly code: ErrorCode
  readonly message: string
}

/** Any thrown value as a code and a sentence. */
export function toErrorRecord(thrown: unknown): ErrorRecord {
  if (thrown instanceof EarshotError) return { code: thrown.code, message: thrown.message }
  if (thrown instanceof Error) {
    return { code: thrown.name === 'AbortError' ? 'aborted' : 'internal', message: thrown.message }
  }
  return { code: 'internal', message: String(thrown) }
}

export function fromErrorRecord(record: ErrorRecord): EarshotError {
  return new EarshotError(record.code, record.message)
}
