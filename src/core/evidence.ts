/** Where in the clip the words of an answer were heard. */
import type { TranscriptWord } from './interface.ts'
import { type NormalWord, normaliseWords } from './normalise-words.ts'

/** A stretch of the clip, and all the words heard in it. */
export interface EvidenceSpan {
  readonly startSeconds: number
  readonly endSeconds: number
  readonly text: string
}

/** Words that stand in any answer and prove nothing. */
const STOP_WORDS = new Set(
  `a about after all also an and any are as at be because been before being but by can could did do does for from
  had has have he her him his how i if in into is it its just me more my no not of on or our she should so some
  that the their them then there these they this those to up us was we were what when where which who why will
  with would yes you your recording speaker says said say saying mentions mentioned talks talking audio clip`.split(
    /\s+/,
  ),
)

/** Evidence closer than this is one stretch: nobody wants to play two halves of a sentence apart. */
const MERGE_GAP_SECONDS = 1

/** A run of equal words: answer[answerAt + i] is heard[heardAt + i]. */
interface Run {
  readonly answerAt: number
  readonly heardAt: number
  readonly length: number
}

/**
 * The stretches of the clip where content words of `answer` were heard, in order of time. The longest run of words
 * that both share is taken first, then the longest in what is left of the answer on either side, so that a
 * quotation is found whole. Numbers match as words and digits, plurals match their singular in -s. Empty when
 * the answer shares no content word with the transcript.
 */
export function findEvidence(answer: string, transcript: readonly TranscriptWord[]): EvidenceSpan[] {
  const said = normaliseWords(answer.split(/\s+/)).map((word) => comparable(word.text))
  const heardWords = normaliseWords(transcript.map((word) => word.text))
  const heard = heardWords.map((word) => comparable(word.text))

  const stretches = sharedRuns(said, heard, 0, said.length).map(({ heardAt, length }) => ({
    from: (heardWords[heardAt] as NormalWord).from,
    to: (heardWords[heardAt + length - 1] as NormalWord).to,
  }))
  return mergeNear(stretches, transcript).map(({ from, to }) => {
    const words = transcript.slice(from, to)
    return {
      startSeconds: (words[0] as TranscriptWord).startSeconds,
      endSeconds: (words.at(-1) as TranscriptWord).endSeconds,
      text: words.map((word) => word.text).join(' '),
    }
  })
}

/** A word as it is compared: of four letters or more, it loses its plural s. */
interface Comparable {
  readonly text: string
  readonly isContent: boolean
}

function comparable(text: string): Comparable {
  return { text: text.length > 3 ? text.replace(/s$/, '') : text, isContent: !STOP_WORDS.has(text) }
}

/** The best run within said[from..to), and those on either side of it. */
function sharedRuns(
  said: readonly Comparable[],
  heard: readonly Comparable[],
  from: number,
  to: number,
): Run[] {
  const best = longestSharedRun(said, heard, from, to)
  if (best === null) return []
  return [
    ...sharedRuns(said, heard, from, best.answerAt),
    best,
    ...sharedRuns(said, heard, best.answerAt + best.length, to),
  ]
}

/** The run with the most content words that begins and ends with one; of equals the first heard. */
function longestSharedRun(
  said: readonly Comparable[],
  heard: readonly Comparable[],
  from: number,
  to: number,
): Run | null {
  let best: Run | null = null
  let bestContent = 0
  // for the run that ends at said[i] and heard[j]: its length from its first content word, and its content words
  let lengths = new Int32Array(heard.length)
  let contents = new Int32Array(heard.length)
  for (let i = from; i < to; i++) {
    const word = said[i] as Comparable
    const nextLengths = new Int32Array(heard.length)
    const nextContents = new Int32Array(heard.length)
    for (let j = 0; j < heard.length; j++) {
      if ((heard[j] as Comparable).text !== word.text) continue
      const before = lengths[j - 1] ?? 0
      if (before === 0 && !word.isContent) continue
      const length = before + 1
      const content = (contents[j - 1] ?? 0) + (word.isContent ? 1 : 0)
      nextLengths[j] = length
      nextContents[j] = content
      if (content > bestContent) {
        bestContent = content
        best = { answerAt: i - length + 1, heardAt: j - length + 1, length }
      }
    }
    lengths = nextLengths
    contents = nextContents
  }
  return best
}

/** Words of the transcript from `from` up to but not including `to`. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretches in order of time, those that overlap or nearly touch joined. */
function mergeNear(stretches: readonly Stretch[], transcript: readonly TranscriptWord[]): Stretch[] {
  const merged: Stretch[] = []
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && gapSeconds(transcript, last, stretch) <= MERGE_GAP_SECONDS) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) }
    } else merged.push(stretch)
  }
  return merged
}

function gapSeconds(transcript: readonly TranscriptWord[], first: Stretch, second: Stretch): number {
  const end = (transcript[first.to - 1] as TranscriptWord).endSeconds
  return (transcript[second.from] as TranscriptWord).startSeconds - end
}
