/** The decode loop: from a state and the prompt's last rows to token ids, one at a time. */
import type { AskOptions } from '../core/interface.ts'
import { createRandom, createSampler } from '../core/sampling.ts'
import type { Decoder, KvState } from './decoder.ts'

export interface Generated {
  readonly tokenId: number
  /** True for the token that ends the answer; it has no text. */
  readonly stop: boolean
}

/** Where a generation stands: the state holds every token but the pending ones, which were chosen and not yet run. */
export interface Cursor {
  readonly state: KvState
  readonly pendingIds: readonly number[]
}

/**
 * Continues `start` greedily (temperature 0) or by sampling, until a stop token, which is yielded, or until the
 * caller stops iterating. `onCursor` is called before each token is yielded; the caller owns those states and
 * releases the ones it does not keep.
 */
export async function* generate(
  decoder: Decoder,
  start: Cursor,
  options: AskOptions,
  onCursor: (cursor: Cursor) => void,
): AsyncGenerator<Generated> {
  const greedy = (options.temperature ?? 0) === 0 && (options.repetitionPenalty ?? 1) === 1
  const sample = createSampler(options, createRandom(options.seed ?? 0))
  const history: number[] = []
  let { state, pendingIds } = start
  for (;;) {
    const embeddings = await decoder.embed(pendingIds)
    const extension = await decoder.extend(state, embeddings, greedy ? 'ids' : 'logits')
    const tokenId = greedy ? (extension.ids.at(-1) as number) : sample(extension.logits, history)
    history.push(tokenId)
    state = extension.state
    pendingIds = [tokenId]
    onCursor({ state, pendingIds })
    const stop = decoder.spec.stopTokenIds.includes(tokenId)
    yield { tokenId, stop }
    if (stop) return
  }
}
