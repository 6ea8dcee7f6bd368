/**
 * The decode loop: from a state and the prompt's last rows to token ids. Where the next tokens can be guessed, they are
 * drafted and verified in the same run (speculative decoding, https://arxiv.org/abs/2211.17192, without a second
 * model); what is accepted is what would have been chosen anyway, and drafting switches itself off where it does not
 * pay.
 */
import { createDraftGovernor } from '../core/draft-governor.ts'
import type { AskOptions } from '../core/interface.ts'
import { draft } from '../core/ngram-draft.ts'
import { createRandom, createSampler } from '../core/sampling.ts'
import type { Decoder, KvState } from './decoder.ts'

/** Guesses what comes next. */
export interface Drafter {
  /** Tokens of the longest draft. A long one is seldom accepted whole, and every rejected row is work for nothing. */
  readonly maxTokens: number
  /** At most `maxTokens` ids that may follow those chosen so far; none where there is nothing to guess by. */
  draft(chosen: readonly number[], maxTokens: number): readonly number[]
}

/** Rows of the largest run after the prompt's: the pending token and a draft. */
export function draftRunRows({ maxTokens }: Drafter): number {
  return 1 + maxTokens
}

/** Looks up in `sources`, which an answer may repeat, and in the answer itself what followed its last tokens before. */
export function lookUp(sources: readonly (readonly number[])[]): Drafter {
  return { maxTokens: 4, draft: (chosen, maxTokens) => draft(chosen, [...sources, chosen], maxTokens) }
}

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
 * `maxTokens`, or until the caller stops iterating. The caller owns the yielded states.
 */
export async function* generate(
  decoder: Decoder,
  start: Cursor,
  options: AskOptions & { readonly maxTokens: number },
  drafter: Drafter,
): AsyncGenerator<Chosen> {
  const isGreedy = (options.temperature ?? 0) === 0 && (options.repetitionPenalty ?? 1) === 1
  const sample = createSampler(options, createRandom(options.seed ?? 0))
  const governor = createDraftGovernor()
  const { stopTokenIds } = decoder.spec
  const history: number[] = []
  let { state, pendingIds } = start

  while (history.length < options.maxTokens) {
    const room = Math.min(drafter.maxTokens, options.maxTokens - history.length - 1)
    const drafted =
      isGreedy && decoder.canTruncate && governor.wantsDraft() ? drafter.draft(history, room) : []
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
