/**
 * The decoder's state after a clip. Where questions follow the audio it is computed once, and every question forks
 * it; where they come before the audio, the audio is run through the decoder behind each of them.
 */
import { concat } from '../core/concat.ts'
import type { CancelSignal } from '../core/interface.ts'
import type { Decoder, KvState } from './decoder.ts'
import type { PromptIds } from './prompt-ids.ts'

/** Rows a prefill run takes at once: progress and aborting happen between runs. */
const PREFILL_CHUNK_ROWS = 256

export interface ReachedPrefix {
  /** The caller releases it. */
  readonly state: KvState
  /** Rows that were run for this question alone. */
  readonly rows: number
}

export interface ClipPrefix {
  /** The state after the audio of a first turn about `question`; incomplete once `signal` is aborted. */
  reach(question: string, signal?: CancelSignal): Promise<ReachedPrefix>
  release(): void
}

/** The opening of every conversation, run when the model was opened. */
export interface Template {
  readonly ids: readonly number[]
  readonly state: KvState
}

/** For questions that follow the audio. Takes `state`, which is that after the audio. */
export function sharedPrefix(state: KvState): ClipPrefix {
  const borrowed: KvState = { ...state, release: () => {} }
  return {
    reach: async () => ({ state: borrowed, rows: 0 }),
    release: () => state.release(),
  }
}

/** For questions that come before the audio. vectors: (audio tokens, hidden). */
export function askedPrefix(
  vectors: Float32Array,
  template: Template,
  decoder: Decoder,
  prompt: PromptIds,
): ClipPrefix {
  return {
    async reach(question, signal) {
      const ids = prompt.firstTurn(question).before
      const isForked = template.ids.every((id, i) => id === ids[i])
      const start = isForked ? template.state : decoder.empty()
      const text = await decoder.embed(isForked ? ids.slice(template.ids.length) : ids)
      const rows = concat([text, vectors])
      try {
        const state = await prefill(decoder, start, rows, { ...(signal ? { signal } : {}) })
        return { state, rows: rows.length / decoder.spec.hiddenSize }
      } finally {
        if (!isForked) start.release()
      }
    },
    release: () => {},
  }
}

export interface PrefillOptions {
  readonly signal?: CancelSignal
  /** Called after each run, with the rows run so far. */
  readonly onRows?: (rows: number) => void
}

/**
 * The state after `rows` (n, hidden, n > 0) behind `start`, which stays its owner's. Stops between runs once
 * `signal` is aborted: the state is then incomplete.
 */
export async function prefill(
  decoder: Decoder,
  start: KvState,
  rows: Float32Array,
  { signal, onRows }: PrefillOptions,
): Promise<KvState> {
  const chunkValues = PREFILL_CHUNK_ROWS * decoder.spec.hiddenSize
  let state: KvState = { ...start, release: () => {} }
  for (let from = 0; from < rows.length && !signal?.aborted; from += chunkValues) {
    const chunk = rows.subarray(from, from + chunkValues)
    const reached = state
    try {
      state = (await decoder.extend(reached, chunk, 'nothing')).state
    } finally {
      reached.release()
    }
    onRows?.((from + chunk.length) / decoder.spec.hiddenSize)
  }
  return state
}
