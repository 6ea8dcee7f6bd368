import { describe, expect, it } from 'vitest'
import { type Cursor, generate, lookUp } from './generate.ts'
import { STOP, type ToyDecoder, toyDecoder } from './testing/toy-decoder.ts'

async function answerOf(
  made: ToyDecoder,
  sources: readonly (readonly number[])[],
  maxTokens = 100,
): Promise<{ ids: number[]; last: Cursor }> {
  const ids: number[] = []
  let last: Cursor = { state: made.decoder.empty(), pendingIds: [1, 2] }
  for await (const chosen of generate(made.decoder, last, { maxTokens }, lookUp(sources))) {
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
    const plain = toyDecoder(reciting(TEXT))
    const drafting = toyDecoder(reciting(TEXT), { canTruncate: true })
    const expected = await answerOf(plain, [TEXT])
    const drafted = await answerOf(drafting, [TEXT])
    expect(drafted.ids).toEqual(expected.ids)
    expect(expected.ids).toEqual([...TEXT, STOP])
    expect(drafting.runs.length).toBeLessThan(plain.runs.length)
  })

  it('keeps what was accepted and cuts off what was not where the answer parts from the source', async () => {
    const changes = { 8: 91, 9: 92, 17: 93 }
    const plain = await answerOf(toyDecoder(reciting(TEXT, changes)), [TEXT])
    const made = toyDecoder(reciting(TEXT, changes), { canTruncate: true })
    const drafted = await answerOf(made, [TEXT])
    expect(drafted.ids).toEqual(plain.ids)
    const { state, pendingIds } = drafted.last
    expect([...made.seenBy(state), ...pendingIds]).toEqual([1, 2, ...plain.ids])
  })

  it('never gives more tokens than asked for', async () => {
    for (const maxTokens of [1, 2, 5, 6, 7, 11]) {
      const { ids } = await answerOf(toyDecoder(reciting(TEXT), { canTruncate: true }), [TEXT], maxTokens)
      expect(ids).toEqual(TEXT.slice(0, maxTokens))
    }
  })

  it('holds one state at a time', async () => {
    const made = toyDecoder(reciting(TEXT, { 8: 91 }), { canTruncate: true })
    await answerOf(made, [TEXT])
    expect(made.live()).toBe(1)
  })
})
