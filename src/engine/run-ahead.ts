/** The decoder's state after a clip's tokens, and after those of a recording while it is being made. */
import type { CancelSignal } from '../core/interface.ts'
import { prefill, type PrefillOptions } from './clip-prefix.ts'
import type { Decoder, KvState } from './decoder.ts'

export interface RunAhead {
  /** Runs `rows` (n, hidden), the beginning of a recording, and keeps their state; without rows none is kept. */
  runTo(rows: Float32Array, signal?: CancelSignal): Promise<void>
  /**
   * The state after `rows` (n, hidden, n > 0), the caller's from then on; incomplete once `signal` is aborted. It goes on
   * from what was kept if `rows` begins with that, and nothing stays kept. `onRows` counts from the beginning.
   */
  reach(rows: Float32Array, options: PrefillOptions): Promise<KvState>
  release(): void
}

/** start: the template's state, which stays its owner's. */
export function createRunAhead(decoder: Decoder, start: KvState): RunAhead {
  /** The rows that were run behind the template. */
  let kept: { readonly rows: Float32Array; readonly state: KvState } | null = null

  const release = () => {
    kept?.state.release()
    kept = null
  }
  const reach: RunAhead['reach'] = async (rows, { signal, onRows }) => {
    if (!kept?.rows.every((value, i) => value === rows[i])) release()
    const begun = kept
    kept = null
    const begunValues = begun?.rows.length ?? 0
    if (begun && begunValues === rows.length) return begun.state
    try {
      return await prefill(decoder, begun?.state ?? start, rows.subarray(begunValues), {
        ...(signal ? { signal } : {}),
        onRows: (count) => onRows?.(begunValues / decoder.spec.hiddenSize + count),
      })
    } finally {
      begun?.state.release()
    }
  }
  return {
    async runTo(rows, signal) {
      if (rows.length === 0) return release()
      const state = await reach(rows, signal ? { signal } : {})
      if (signal?.aborted) state.release()
      else kept = { rows, state }
    },
    reach,
    release,
  }
}
