import { Fragment, type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { formatSeconds } from '../core/format.ts'
import type { TranscriptWord } from '../core/interface.ts'
import { isHeardOtherwise, LONG_CLIP_SECONDS, modelTag } from '../state/listening-slice.ts'
import { type ClipRecord, hasNoTranscript } from '../state/records.ts'
import { ListeningProgress } from './listening-progress.tsx'
import { useEarshot } from './store-context.tsx'
import { type TranscriptLine, transcriptLines, wordAt } from './transcript-lines.ts'

/** Below this mean posterior a word is marked as uncertain. */
const CERTAIN_CONFIDENCE = 0.6

/** The words that the projector aligned, each at its time. */
export function Transcript({ clip }: { clip: ClipRecord }) {
  const { transcript } = clip
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section className="transcript" aria-label="Transcript">
      <div className="transcript-head">
        <h2 ref={heading} tabIndex={-1}>
          Heard
        </h2>
        {transcript?.length !== 0 && !hasNoTranscript(clip) && (
          <p>Words as the model aligned them with the sound; click one to play from there.</p>
        )}
      </div>
      <HearAgain clip={clip} onAsked={() => heading.current?.focus()} />
      {hasNoTranscript(clip) ? (
        <p className="transcript-empty">
          Heard by {clip.heardBy}, which gives no transcript: it answers from the sound itself.
        </p>
      ) : transcript === null ? (
        <NotHeardYet clip={clip} />
      ) : transcript.length === 0 ? (
        <p className="transcript-empty">No speech was heard in this clip.</p>
      ) : (
        <Words transcript={transcript} />
      )}
      {clip.coveredSeconds !== null && clip.coveredSeconds < clip.durationSeconds - 0.5 && (
        <p className="transcript-note">
          The first {formatSeconds(clip.coveredSeconds)} of {formatSeconds(clip.durationSeconds)} fit what
          this model can hold; the rest was left out.
        </p>
      )}
    </section>
  )
}

/** Offered where the words are not those that the model in use would hear. They stay until it has. */
function HearAgain({ clip, onAsked }: { clip: ClipRecord; onAsked: () => void }) {
  const model = useEarshot((state) => state.model)
  const isListening = useEarshot((state) => state.listening?.clipId === clip.id)
  const listenAhead = useEarshot((state) => state.listenAhead)
  if (model.phase !== 'ready' || !isHeardOtherwise(clip, model.info)) return null
  const hearAgain = () => {
    listenAhead(clip.id)
    // The button goes, and the focus would go with it.
    onAsked()
  }
  if (isListening) return <p className="transcript-again">Being heard again by {modelTag(model.info)}.</p>
  return (
    <div className="transcript-again">
      <p>
        Heard by {clip.heardBy}. Now {modelTag(model.info)} is in use.
      </p>
      <button type="button" className="button button-small" onClick={hearAgain}>
        Hear it again
      </button>
    </div>
  )
}

function NotHeardYet({ clip }: { clip: ClipRecord }) {
  const listening = useEarshot((state) => state.listening)
  const isModelLoading = useEarshot((state) => state.model.phase === 'loading')
  const listenAhead = useEarshot((state) => state.listenAhead)
  if (listening?.clipId === clip.id) return <ListeningProgress clip={clip} progress={listening.progress} />
  if (isModelLoading && clip.durationSeconds <= LONG_CLIP_SECONDS) {
    return <p className="transcript-empty">It will be heard as soon as the model is ready.</p>
  }
  return (
    <div className="transcript-empty">
      <p>Not heard yet.</p>
      {clip.durationSeconds <= LONG_CLIP_SECONDS && (
        <button type="button" className="button button-small" onClick={() => listenAhead(clip.id)}>
          Hear it now
        </button>
      )}
    </div>
  )
}

/** One tab stop for all words: the arrow keys move among them, as in a toolbar. */
function Words({ transcript }: { transcript: readonly TranscriptWord[] }) {
  const lines = useMemo(() => transcriptLines(transcript), [transcript])
  const spoken = useEarshot((state) =>
    state.positionSeconds > 0 ? wordAt(transcript, state.positionSeconds) : -1,
  )
  const [reached, setReached] = useState(0)
  const highlight = useEarshot((state) => state.highlight)
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (spoken >= 0) keepInView(container.current?.querySelectorAll<HTMLElement>('.word')[spoken])
  }, [spoken])

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowRight: reached + 1,
      ArrowLeft: reached - 1,
      Home: 0,
      End: transcript.length - 1,
    }
    const next = moves[event.key]
    if (next === undefined || next < 0 || next >= transcript.length) return
    event.preventDefault()
    setReached(next)
    container.current?.querySelectorAll<HTMLButtonElement>('.word')[next]?.focus()
  }

  const hasUncertain = transcript.some(({ confidence }) => confidence < CERTAIN_CONFIDENCE)
  return (
    <>
      <div
        ref={container}
        className="transcript-lines"
        onKeyDown={onKeyDown}
        role="toolbar"
        aria-label="Words heard"
      >
        {lines.map((line) => (
          <Line
            key={line.firstWord}
            line={line}
            spoken={indexIn(line, spoken)}
            reached={indexIn(line, reached)}
            evidenceFrom={highlight?.startSeconds ?? Number.POSITIVE_INFINITY}
            evidenceTo={highlight?.endSeconds ?? 0}
            onReach={setReached}
          />
        ))}
      </div>
      {hasUncertain && (
        <p className="transcript-note">
          <span className="word-uncertain">Dotted</span> words were heard with little certainty.
        </p>
      )}
    </>
  )
}

/** Scrolls the transcript alone, never the page, when the word being said lies outside what it shows. */
function keepInView(word: HTMLElement | undefined): void {
  const pane = word?.closest('.transcript')
  if (word === undefined || !pane) return
  const top = word.offsetTop - pane.scrollTop
  if (top < 0 || top + word.offsetHeight > pane.clientHeight) {
    pane.scrollTop = word.offsetTop - pane.clientHeight / 3
  }
}

function indexIn(line: TranscriptLine, word: number): number {
  const at = word - line.firstWord
  return at >= 0 && at < line.words.length ? at : -1
}

interface LineProps {
  line: TranscriptLine
  /** Which of its words is being said, -1 for none. */
  spoken: number
  /** Which of its words takes the keyboard's focus, -1 for none. */
  reached: number
  /** The words pointed at as evidence: from this time on and before that one. */
  evidenceFrom: number
  evidenceTo: number
  onReach(word: number): void
}

const Line = memo(function Line({ line, spoken, reached, evidenceFrom, evidenceTo, onReach }: LineProps) {
  const playFrom = useEarshot((state) => state.playFrom)
  return (
    <p className="transcript-line">
      <span className="transcript-time">{formatSeconds(line.startSeconds)}</span>
      <span>
        {line.words.map((word, at) => (
          <Fragment key={word.startSeconds}>
            <button
              type="button"
              className={word.confidence < CERTAIN_CONFIDENCE ? 'word word-uncertain' : 'word'}
              data-spoken={at === spoken}
              data-evidence={word.startSeconds >= evidenceFrom && word.startSeconds < evidenceTo}
              tabIndex={at === reached ? 0 : -1}
              title={`${word.startSeconds.toFixed(1)} s, ${Math.round(word.confidence * 100)}% certain`}
              onClick={() => {
                onReach(line.firstWord + at)
                void playFrom(word.startSeconds)
              }}
            >
              {word.text}
            </button>{' '}
          </Fragment>
        ))}
      </span>
    </p>
  )
})
