import type { Decoder, KvState } from '../decoder.ts'
import type { Tensor } from '../ort.ts'

export const STOP = 0

export interface ToyDecoder {
  readonly decoder: Decoder
  /** Rows of every run, in order. */
  readonly runs: readonly number[]
  /** The rows that a state has seen: an embedding is its token's number. */
  seenBy(state: KvState): readonly number[]
  /** States that were made and not released. */
  live(): number
}

/** A decoder whose state is the rows it has seen and whose next token is a function of them all. */
export function toyDecoder(
  next: (seen: readonly number[]) => number,
  { canTruncate = false, contextTokens = 1000 } = {},
): ToyDecoder {
  const runs: number[] = []
  let live = 0
  const stateOf = (rows: readonly number[]): KvState => {
    live += 1
    const held: Tensor = {
      type: 'float32',
      dims: [rows.length],
      location: 'cpu',
      data: rows,
      dispose: () => (live -= 1),
    }
    return { length: rows.length, tensors: { held }, given: {}, release: () => held.dispose() }
  }
  const seenBy = (state: KvState) => state.tensors.held?.data as readonly number[]
  const decoder: Decoder = {
    spec: {
      layers: 1,
      keyValueHeads: 1,
      headSize: 1,
      hiddenSize: 1,
      vocabularySize: 100,
      contextTokens,
      stopTokenIds: [STOP],
    },
    canTruncate,
    empty: () => stateOf([]),
    embed: async (ids) => Float32Array.from(ids),
    async extend(state, embeddings, wanted, positions = 1) {
      runs.push(embeddings.length)
      const all = [...seenBy(state), ...embeddings]
      const ids = Array.from({ length: positions }, (_, i) =>
        next(all.slice(0, all.length - positions + 1 + i)),
      )
      const logits = new Float32Array(wanted === 'logits' ? positions * 100 : 0)
      if (wanted === 'logits') for (const [row, id] of ids.entries()) logits[row * 100 + id] = 1
      return { state: stateOf(all), ids, logits }
    },
    truncate(state, length) {
      state.release()
      return stateOf(seenBy(state).slice(0, length))
    },
    release: async () => {},
  }
  return { decoder, runs, seenBy, live: () => live }
}
