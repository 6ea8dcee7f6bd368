import { describe, expect, it } from 'vitest'
import type { Decoder, KvState } from './decoder.ts'
import { type Cursor, generate } from './generate.ts'

const STOP = 0

/** A decoder whose state is the tokens it has seen and whose next token is a function of them all. */
function decoderOf(next: (seen: readonly number[]) => number, canTruncate: boolean) {
  const seen = new WeakMap<KvState, readonly number[]>()
  const runs: number[] = []
  let live = 0
  const stateOf = (tokens: readonly number[]): KvState => {
    live += 1
    const state: KvState = { length: tokens.length, tensors: {}, release: () => (live -= 1) }
    seen.set(state, tokens)
    return state
  }
  const decoder: Decoder = {
    spec: {
      layers: 1,
      keyValueHeads: 1,
      headSize: 1,
      hiddenSize: 1,
      vocabularySize: 100,
      contextTokens: 1000,
      stopTokenIds: [STOP],
    },
    canTruncate,
    empty: () => stateOf([]),
    embed: async (ids) => Float32Array.from(ids),
    async extend(state, embeddings, _wanted, positions = 1) {
      runs.push(embeddings.length)
      const before = seen.get(state) ?? []
      const all = [...before, ...embeddings]
      const ids = Array.from({ length: positions }, (_, i) =>
        next(all.slice(0, all.length - positions + 1 + i)),
      )
      return { state: stateOf(all), ids, logits: new Float32Array(0) }
    },
    truncate(state, length) {
      state.release()
      return stateOf((seen.get(state) ?? []).slice(0, length))
    },
    release: async () => {},
  }
  return { decoder, runs, seenBy: (state: KvState) => seen.get(state) ?? [], live: () => live }
}

async function answerOf(
  made: ReturnType<typeof decoderOf>,
  sources: readonly (readonly number[])[],
  maxTokens = 100,
): Promise<{ ids: number[]; last: Cursor }> {
  const ids: number[] = []
  let last: Cursor = { state: made.decoder.empty(), pendingIds: [1, 2] }
  for await (const chosen of generate(made.decoder, last, { maxTokens }, sources)) {
    ids.push(...chosen.ids)
    last.state.release()
    last = chosen.cursor
  }
  return { ids, last }
}

/** Recites a text once the prompt is read, parting from it where `changes` says so, and stops at its end. */
function reciting(text: readonly number[], changes: Readonly<Record<number, number>> = {}) {
  return (seen: readonly number[]) => changes[seen.length - 2] ?? text[seen.length - 2] ?? STOP
}

const TEXT = Array.from({ length: 40 }, (_, i) => 10 + ((i * 7) % 60))

describe('the decode loop', () => {
  it('gives the same tokens in fewer runs where the answer repeats a source', async () => {
    const plain = decoderOf(reciting(TEXT), false)
    const drafting = decoderOf(reciting(TEXT), true)
    const expected = await answerOf(plain, [TEXT])
    const drafted = await answerOf(drafting, [TEXT])
    expect(drafted.ids).toEqual(expected.ids)
    expect(expected.ids).toEqual([...TEXT, STOP])
    expect(drafting.runs.length).toBeLessThan(plain.runs.length)
  })

  it('keeps what was accepted and cuts off what was not where the answer parts from the source', async () => {
    const changes = { 8: 91, 9: 92, 17: 93 }
    const plain = await answerOf(decoderOf(reciting(TEXT, changes), false), [TEXT])
    const made = decoderOf(reciting(TEXT, changes), true)
    const drafted = await answerOf(made, [TEXT])
    expect(drafted.ids).toEqual(plain.ids)
    const { state, pendingIds } = drafted.last
    expect([...made.seenBy(state), ...pendingIds]).toEqual([1, 2, ...plain.ids])
  })

  it('never gives more tokens than asked for', async () => {
    for (const maxTokens of [1, 2, 5, 6, 7, 11]) {
      const { ids } = await answerOf(decoderOf(reciting(TEXT), true), [TEXT], maxTokens)
      expect(ids).toEqual(TEXT.slice(0, maxTokens))
    }
  })

  it('holds one state at a time', async () => {
    const made = decoderOf(reciting(TEXT, { 8: 91 }), true)
    await answerOf(made, [TEXT])
    expect(made.live()).toBe(1)
  })
})
