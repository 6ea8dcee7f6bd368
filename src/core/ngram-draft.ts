/**
 * Prompt lookup: guessing the next tokens from text that the answer may be repeating, for the decoder to verify
 * in one step. https://github.com/apoorvumang/prompt-lookup-decoding
 */

/** The longest run of last tokens that is sought; a longer one would seldom find more. */
const LONGEST_NGRAM = 4
/** A single token occurs anywhere; two in a row begin to mean that something is being repeated. */
const SHORTEST_NGRAM = 2

/**
 * Up to `maxDraft` token ids that may follow `context`: those that followed the longest run of its last tokens
 * where this occurs in `sources`, of which the first comes first, and in each the latest occurrence. Empty when
 * there is none.
 */
export function draft(
  context: readonly number[],
  sources: readonly (readonly number[])[],
  maxDraft: number,
): number[] {
  for (let length = Math.min(LONGEST_NGRAM, context.length); length >= SHORTEST_NGRAM; length--) {
    const tail = context.slice(-length)
    for (const source of sources) {
      const after = afterLastOccurrence(tail, source)
      if (after !== null) return source.slice(after, after + maxDraft)
    }
  }
  return []
}

/** The index after the last place where `tail` stands in `source` with something behind it, or null. */
function afterLastOccurrence(tail: readonly number[], source: readonly number[]): number | null {
  for (let at = source.length - tail.length - 1; at >= 0; at--) {
    if (tail.every((id, i) => source[at + i] === id)) return at + tail.length
  }
  return null
}
