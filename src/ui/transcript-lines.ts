import type { TranscriptWord } from '../core/interface.ts'

/** A pause this long starts a new line. */
const LINE_BREAK_SECONDS = 0.7
/** A line goes no further than this, so that its time stays a useful place to jump to. */
const WORDS_A_LINE = 14

export interface TranscriptLine {
  readonly startSeconds: number
  /** Position of the first word in the transcript. */
  readonly firstWord: number
  readonly words: readonly TranscriptWord[]
}

/** The words in lines that break at pauses. */
export function transcriptLines(transcript: readonly TranscriptWord[]): TranscriptLine[] {
  const lines: { startSeconds: number; firstWord: number; words: TranscriptWord[] }[] = []
  transcript.forEach((word, at) => {
    const line = lines.at(-1)
    const before = line?.words.at(-1)
    const continues =
      line !== undefined &&
      before !== undefined &&
      line.words.length < WORDS_A_LINE &&
      word.startSeconds - before.endSeconds < LINE_BREAK_SECONDS
    if (continues) line.words.push(word)
    else lines.push({ startSeconds: word.startSeconds, firstWord: at, words: [word] })
  })
  return lines
}

/** The word being said at a time: the last one begun, unless it ended before a pause; -1 when there is none. */
export function wordAt(transcript: readonly TranscriptWord[], seconds: number): number {
  const at = transcript.findLastIndex((word) => word.startSeconds <= seconds)
  const word = transcript[at]
  return word !== undefined && seconds < word.endSeconds + LINE_BREAK_SECONDS / 2 ? at : -1
}
