/** From what the projector hears frame by frame to audio tokens and words with times. */
import type { TranscriptWord } from './interface.ts'

/** The id that the encoder graph gives where a frame stands for no token, or for no more. */
const BLANK = -1

/** A label such as "[dog barking]" is taken for one word if it closes within this many pieces. */
const MAX_LABEL_PIECES = 12

/** A word's last piece is taken to sound for this many frames, unless the next word begins before. */
const LAST_PIECE_FRAMES = 2

/**
 * The CTC collapse over `tokenIds` [frames, width], where a row has one token of a piece, several of a word or none:
 * the indices of the tokens in rows that differ from the row before.
 */
export function keptTokens(tokenIds: ArrayLike<number>, width: number): number[] {
  const kept: number[] = []
  for (let start = 0; start < tokenIds.length; start += width) {
    const row = Array.from({ length: width }, (_, at) => start + at)
    const repeats = row.every((index) => tokenIds[index] === tokenIds[index - width])
    if (!repeats) kept.push(...row.filter((index) => tokenIds[index] !== BLANK))
  }
  return kept
}

/** Kept word pieces in order. All three have one entry a piece. */
export interface KeptTokens {
  readonly ids: readonly number[]
  /** Posterior of each, 0..1. */
  readonly probabilities: readonly number[]
  /** When each was heard, in seconds from the start of the clip. */
  readonly seconds: readonly number[]
}

/**
 * The words that the kept pieces spell. A word begins at a piece whose text starts with white space or follows
 * some; a bracketed label is one word. A word ends where the next one begins, but at most two frames after its
 * last piece, and with the sound. Pieces of a word are decoded together, since one piece may be part of a UTF-8
 * character.
 */
export function alignWords(
  tokens: KeptTokens,
  { frameSeconds, soundEndSeconds }: { readonly frameSeconds: number; readonly soundEndSeconds: number },
  decode: (ids: number[]) => string,
): TranscriptWord[] {
  const pieces = tokens.ids.map((id) => decode([id]))
  const starts = wordStarts(pieces)
  return starts.flatMap((start, word) => {
    const end = starts[word + 1] ?? pieces.length
    const text = decode(tokens.ids.slice(start, end)).trim()
    if (text === '') return []
    const lastPieceEnd = (tokens.seconds[end - 1] as number) + LAST_PIECE_FRAMES * frameSeconds
    const probabilities = tokens.probabilities.slice(start, end)
    return {
      text,
      startSeconds: Math.min(tokens.seconds[start] as number, soundEndSeconds),
      endSeconds: Math.min(lastPieceEnd, tokens.seconds[end] ?? lastPieceEnd, soundEndSeconds),
      confidence: probabilities.reduce((sum, value) => sum + value, 0) / probabilities.length,
    }
  })
}

/** Indices of the pieces at which a word or a label begins. */
function wordStarts(pieces: readonly string[]): number[] {
  const starts: number[] = []
  let at = 0
  while (at < pieces.length) {
    starts.push(at)
    at = labelEnd(pieces, at) ?? at + 1
    while (at < pieces.length && !startsWord(pieces, at)) at += 1
  }
  return starts
}

function startsWord(pieces: readonly string[], at: number): boolean {
  return /^\s/.test(pieces[at] as string) || /\s$/.test(pieces[at - 1] ?? '')
}

/** The index after the label that opens at piece `at`, or null when none does. */
function labelEnd(pieces: readonly string[], at: number): number | null {
  if (!/^\s*\[/.test(pieces[at] as string)) return null
  const within = pieces.slice(at, at + MAX_LABEL_PIECES).findIndex((piece) => piece.includes(']'))
  return within < 0 ? null : at + within + 1
}
