import { Check, Copy, CornerDownRight, Play, RotateCw, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { findEvidence } from '../core/evidence.ts'
import { formatMs, formatSeconds } from '../core/format.ts'
import { type AnswerRecord, type ClipRecord, followedBy, isUnfinished } from '../state/records.ts'
import { deviceName, questionName } from './format.ts'
import { IconButton } from './icon-button.tsx'
import { focusQuestion } from './question-field.ts'
import { useEarshot } from './store-context.tsx'

export function AnswerCard({ answer, clip }: { answer: AnswerRecord; clip: ClipRecord }) {
  const { text, status } = answer
  return (
    <article className="answer" data-status={status}>
      <Followed answer={answer} />
      <h3 className="answer-question">{questionName(answer)}</h3>
      {text !== '' && (
        <p className="answer-text">
          {text}
          {status === 'streaming' && <span className="caret" aria-hidden="true" />}
        </p>
      )}
      {isUnfinished(answer) && text === '' && <Waiting clipId={clip.id} />}
      {status === 'stopped' && (
        <p className="answer-note">{text === '' ? 'Stopped before an answer came.' : 'Stopped.'}</p>
      )}
      {status === 'failed' && <p className="answer-note answer-error">{answer.error?.message}</p>}
      {status === 'done' && <Evidence answer={answer} clip={clip} />}
      {!isUnfinished(answer) && <Footer answer={answer} />}
    </article>
  )
}

/** The question that this one goes on from. */
function Followed({ answer }: { answer: AnswerRecord }) {
  const followed = useEarshot((state) => followedBy(state.answers, answer))
  if (followed === undefined) return null
  return (
    <p className="answer-followed">
      <CornerDownRight aria-hidden />
      <span>Goes on from “{questionName(followed)}”</span>
    </p>
  )
}

/** What a question is waiting for. */
function Waiting({ clipId }: { clipId: string }) {
  const isModelReady = useEarshot((state) => state.model.phase === 'ready')
  const listening = useEarshot((state) => (state.listening?.clipId === clipId ? state.listening : null))
  const isOtherBusy = useEarshot((state) =>
    state.answers.some((answer) => answer.clipId !== clipId && answer.status === 'streaming'),
  )
  const far = listening?.progress && `, ${formatSeconds(listening.progress.doneSeconds)} so far`
  const text = !isModelReady
    ? 'Waiting for the model'
    : listening
      ? `Hearing the clip${far ?? ''}`
      : isOtherBusy
        ? 'Waiting for its turn'
        : 'Thinking'
  return (
    <p className="answer-waiting">
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {text}
    </p>
  )
}

/** Where in the clip the answer's words were heard; a chip plays the place. */
function Evidence({ answer, clip }: { answer: AnswerRecord; clip: ClipRecord }) {
  const playSpan = useEarshot((state) => state.playSpan)
  const spans = useMemo(
    () => findEvidence(answer.text, clip.transcript ?? []),
    [answer.text, clip.transcript],
  )
  if (spans.length === 0) return null
  return (
    <ul className="evidence" aria-label="Heard at">
      {spans.map(({ startSeconds, endSeconds, text }) => (
        <li key={startSeconds}>
          <button
            type="button"
            className="chip chip-evidence"
            aria-label={`Play “${text}” at ${formatSeconds(startSeconds)}`}
            onClick={() => void playSpan(startSeconds, endSeconds)}
          >
            <Play aria-hidden />
            {formatSeconds(startSeconds)}
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Footer({ answer }: { answer: AnswerRecord }) {
  const askAgain = useEarshot((state) => state.askAgain)
  const removeAnswer = useEarshot((state) => state.removeAnswer)
  const { answeredBy, figures, status } = answer
  const facts = [
    answeredBy && `${answeredBy.model} on ${deviceName(answeredBy.device)}`,
    figures && `first token ${formatMs(figures.firstTokenMs)}`,
    figures && figures.tokens > 1 && `${figures.decodeTokensPerSecond.toFixed(1)} tokens/s`,
    figures?.stopReason === 'length' && 'cut at the longest answer',
    figures?.stopReason === 'context' && 'cut where the model’s memory ended',
  ]
  return (
    <footer className="answer-footer">
      <span className="answer-facts">{facts.filter(Boolean).join(' · ')}</span>
      {(status === 'stopped' || status === 'failed') && (
        <button type="button" className="button button-small" onClick={() => void askAgain(answer.id)}>
          <RotateCw aria-hidden />
          Try again
        </button>
      )}
      {answeredBy !== null && answer.text !== '' && <FollowButton answer={answer} />}
      {answer.text !== '' && <CopyButton text={answer.text} />}
      <IconButton label="Delete this answer" title="Delete" onClick={() => void removeAnswer(answer.id)}>
        <Trash2 aria-hidden />
      </IconButton>
    </footer>
  )
}

function FollowButton({ answer }: { answer: AnswerRecord }) {
  const follow = useEarshot((state) => state.follow)
  const onClick = () => {
    follow(answer.id)
    focusQuestion()
  }
  const label = 'Ask a follow-up'
  return (
    <IconButton label={label} title={label} onClick={onClick}>
      <CornerDownRight aria-hidden />
    </IconButton>
  )
}

const COPIED_SHOWN_MS = 1600

function CopyButton({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false)
  const notify = useEarshot((state) => state.notify)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), COPIED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () =>
        notify({
          tone: 'error',
          text: 'The browser refused the clipboard. Select the answer’s text and copy it.',
        }),
    )
  const label = isCopied ? 'Copied' : 'Copy the answer'
  return (
    <IconButton label={label} title={label} onClick={() => void copy()}>
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
    </IconButton>
  )
}
