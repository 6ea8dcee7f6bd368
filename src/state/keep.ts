import { EarshotError, toErrorRecord } from '../core/errors.ts'
import type { SliceContext } from './types.ts'

/** Runs a write to storage; when it fails the app goes on, and a sentence says what will not survive. */
export async function keep({ get }: SliceContext, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (thrown) {
    get().notify({ tone: 'error', text: storageSentence(thrown) })
  }
}

function storageSentence(thrown: unknown): string {
  if (thrown instanceof EarshotError) return thrown.message
  if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') {
    return 'This browser’s storage is full. What is on screen stays, but will not survive a reload: delete a clip, or export this one.'
  }
  return `This browser did not store the last change (${toErrorRecord(thrown).message}). Export the clip to keep it.`
}
