/** Token ids to text as it becomes certain. */

export interface TextStream {
  /** The text that `id` makes certain; empty while a character is incomplete. */
  push(id: number): string
  /** What was held back, complete or not. */
  flush(): string
}

/** What a decoder writes for bytes that are not yet a character. */
const REPLACEMENT = '\uFFFD'

/** Longest run held back: a character has at most 4 bytes, so after these many tokens the bytes are just wrong. */
const MAX_HELD_TOKENS = 8

/**
 * Streams the text of a growing list of tokens. Only a short window is decoded at each token: the held ids and,
 * before them, the few whose text was given out last, since a decoder may treat the first token of a text
 * differently (the leading space of SentencePiece). So each token costs the same, however long the answer.
 */
export function createTextStream(decode: (ids: number[]) => string): TextStream {
  let context: number[] = [] // given out already; stands before the held ids
  let held: number[] = []

  /** The text of the held ids after their context. */
  function heldText(): string {
    return decode([...context, ...held]).slice(decode(context).length)
  }

  function release(text: string): string {
    context = held
    held = []
    return text
  }

  return {
    push(id) {
      held.push(id)
      const text = heldText()
      const incomplete = text.endsWith(REPLACEMENT) && held.length < MAX_HELD_TOKENS
      return incomplete ? '' : release(text)
    },
    flush: () => (held.length === 0 ? '' : release(heldText())),
  }
}
