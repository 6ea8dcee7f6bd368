import { EarshotError } from '../core/errors.ts'

export function cancelled(): EarshotError {
  return new EarshotError('aborted', 'Stopped.')
}

export function isCancelled(thrown: unknown): boolean {
  return thrown instanceof EarshotError
    ? thrown.code === 'aborted'
    : thrown instanceof DOMException && thrown.name === 'AbortError'
}

/** The promise, or a rejection with code `aborted` as soon as the signal fires. */
export function untilCancelled<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(cancelled())
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(cancelled())
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
