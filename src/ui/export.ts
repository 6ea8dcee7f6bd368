import { formatSeconds } from '../core/format.ts'
import { type AnswerRecord, type ClipRecord, followedBy, hasNoTranscript } from '../state/records.ts'
import { deviceName } from './format.ts'
import { transcriptLines } from './transcript-lines.ts'

/** The clip's transcript and its questions and answers, as plain text. */
export function clipAsText(clip: ClipRecord, answers: readonly AnswerRecord[]): string {
  const heard =
    clip.transcript === null
      ? [hasNoTranscript(clip) ? '(this model gives no transcript)' : '(not heard yet)']
      : clip.transcript.length === 0
        ? ['(no speech was heard)']
        : transcriptLines(clip.transcript).map(
            ({ startSeconds, words }) =>
              `[${formatSeconds(startSeconds)}] ${words.map(({ text }) => text).join(' ')}`,
          )
  const spoken = answers.flatMap((answer) => {
    const { question, text, status, answeredBy } = answer
    const followed = followedBy(answers, answer)
    const by = answeredBy === null ? '' : ` (${answeredBy.model} on ${deviceName(answeredBy.device)})`
    return [
      '',
      `Q: ${asked(question)}${followed ? ` (goes on from: ${asked(followed.question)})` : ''}`,
      `A${by}: ${text}${status === 'stopped' ? ' [stopped]' : ''}`,
    ]
  })
  const head = [
    clip.title,
    `${formatSeconds(clip.durationSeconds)}, ${new Date(clip.createdAtMs).toISOString()}`,
  ]
  const transcript = [
    '',
    `Transcript${clip.heardBy === null ? '' : `, as heard by ${clip.heardBy}`}`,
    ...heard,
  ]
  return `${[...head, ...transcript, ...(spoken.length > 0 ? ['', 'Questions and answers', ...spoken] : [])].join('\n')}\n`
}

function asked(question: string): string {
  return question === '' ? '(the clip itself)' : question
}

/** A title as a file name that every system accepts. */
export function fileNameOf(title: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return safe === '' ? 'clip' : safe
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads the blob after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
