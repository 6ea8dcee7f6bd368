/**
 * The decode loop: from a state and the prompt's last rows to token ids. Where an answer repeats the clip or an
 * earlier answer, the next tokens are drafted from there and verified in the same run (prompt lookup); what is
 * accepted is what would have been chosen anyway, and drafting switches itself off where it does not pay.
 */
import { createDraftGovernor } from '../core/draft-governor.ts'
import type { AskOptions } from '../core/interface.ts'
import { draft } from '../core/ngram-draft.ts'
import { createRandom, createSampler } from '../core/sampling.ts'
import type { Decoder, KvState } from './decoder.ts'

/** A longer draft is seldom accepted whole, and every rejected row is work for nothing. */
const MAX_DRAFT_TOKENS = 4

/** Rows of the largest run after the prompt's: the pending token and a draft. */
export const MAX_RUN_ROWS = 1 + MAX_DRAFT_TOKENS

/** Where a generation stands: the state holds every token but the pending ones, which were chosen and not yet run. */
export interface Cursor {
  readonly state: KvState
  readonly pendingIds: readonly number[]
}

/** What one run of the decoder chose. */
export interface Chosen {
  /** One token, or several where a draft was accepted; a stop token is the last. */
  readonly ids: readonly number[]
  readonly cursor: Cursor
}

/**
 * Continues `start` greedily (temperature 0) or by sampling, until a stop token, which is yielded, until
 * `maxTokens`, or until the caller stops iterating. The caller owns the yielded states. `sources` are texts the
 * answer may repeat, as token ids.
 */
export async function* generate(
  decoder: Decoder,
  start: Cursor,
  options: AskOptions & { readonly maxTokens: number },
  sources: readonly (readonly number[])[],
): AsyncGenerator<Chosen> {
  const isGreedy = (options.temperature ?? 0) === 0 && (options.repetitionPenalty ?? 1) === 1
  const sample = createSampler(options, createRandom(options.seed ?? 0))
  const governor = createDraftGovernor()
  const { stopTokenIds } = decoder.spec
  const history: number[] = []
  let { state, pendingIds } = start

  while (history.length < options.maxTokens) {
    const room = Math.min(MAX_DRAFT_TOKENS, options.maxTokens - history.length - 1)
    const drafted =
      isGreedy && decoder.canTruncate && governor.wantsDraft()
        ? draft(history, [...sources, history], room)
        : []
    const startedMs = performance.now()
    const embeddings = await decoder.embed([...pendingIds, ...drafted])
    const extension = await decoder.extend(state, embeddings, isGreedy ? 'ids' : 'logits', drafted.length + 1)
    const choices = isGreedy ? extension.ids : [sample(extension.logits, history)]
    const ids = acceptedOf(choices, drafted, stopTokenIds)
    const runMs = performance.now() - startedMs
    if (drafted.length > 0) governor.draftedStep(runMs, ids.length)
    else if (history.length > 0) governor.plainStep(runMs)

    const rejected = drafted.length + 1 - ids.length
    state =
      rejected === 0 ? extension.state : decoder.truncate(extension.state, extension.state.length - rejected)
    pendingIds = [ids.at(-1) as number]
    history.push(...ids)
    yield { ids, cursor: { state, pendingIds } }
    if (stopTokenIds.includes(ids.at(-1) as number)) return
  }
}

/** The choices that hold: as long as the draft foresaw them, and the one after; none after a stop token. */
function acceptedOf(
  choices: readonly number[],
  drafted: readonly number[],
  stopTokenIds: readonly number[],
): readonly number[] {
  const parted = drafted.findIndex((id, i) => id !== choices[i])
  const held = choices.slice(0, parted < 0 ? choices.length : parted + 1)
  const stop = held.findIndex((id) => stopTokenIds.includes(id))
  return stop < 0 ? held : held.slice(0, stop + 1)
}
