/** The decoder's state after what was heard of a recording while it is being made. */
import type { CancelSignal } from '../core/interface.ts'
import { prefill } from './clip-prefix.ts'
import type { Decoder, KvState } from './decoder.ts'

/** The state after `rows` (n, hidden), which were run behind the template. */
export interface RanRows {
  readonly rows: Float32Array
  readonly state: KvState
}

export interface RunAhead {
  /** Runs what `rows` (n, hidden) holds beyond the rows that were run before, or all where it begins otherwise. */
  runTo(rows: Float32Array, signal?: CancelSignal): Promise<void>
  /** The rows that were run if `rows` begins with them, null otherwise. Its state is the caller's; none is kept. */
  take(rows: Float32Array): RanRows | null
  release(): void
}

/** start: the template's state, which stays its owner's. */
export function createRunAhead(decoder: Decoder, start: KvState): RunAhead {
  let ran: RanRows | null = null

  const release = () => {
    ran?.state.release()
    ran = null
  }
  const take = (rows: Float32Array) => {
    if (!ran?.rows.every((value, i) => value === rows[i])) release()
    const taken = ran
    ran = null
    return taken
  }
  return {
    async runTo(rows, signal) {
      const before = take(rows)
      const rest = rows.subarray(before?.rows.length ?? 0)
      if (rest.length === 0 || signal?.aborted) {
        ran = before
        return
      }
      try {
        const state = await prefill(decoder, before?.state ?? start, rest, signal ? { signal } : {})
        if (signal?.aborted) state.release()
        else ran = { rows, state }
      } finally {
        before?.state.release()
      }
    },
    take,
    release,
  }
}
