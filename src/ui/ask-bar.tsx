import { ArrowUp, Square } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { type ClipRecord, isUnfinished } from '../state/records.ts'
import { useEarshot } from './store-context.tsx'
import { Suggestions } from './suggestions.tsx'

export function AskBar({ clip }: { clip: ClipRecord }) {
  const draft = useEarshot((state) => state.drafts[clip.id] ?? '')
  const setDraft = useEarshot((state) => state.setDraft)
  const ask = useEarshot((state) => state.ask)
  const stopAnswer = useEarshot((state) => state.stopAnswer)
  const isAnswering = useEarshot((state) =>
    state.answers.some((answer) => answer.clipId === clip.id && isUnfinished(answer)),
  )
  const button = useRef<HTMLButtonElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composition of a character is not meant for us.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!isAnswering) void ask(clip.id, draft)
  }
  const onClick = (event: MouseEvent) => {
    if (isAnswering) stopAnswer(clip.id)
    // The second click of a double click on "Stop" lands on "Ask", and an empty question is a question.
    else if (event.detail < 2) void ask(clip.id, draft)
  }
  const askSuggestion = (question: string) => {
    // The suggestion goes from the page; the focus stays with the talk, without raising a phone's keyboard.
    button.current?.focus({ preventScroll: true })
    void ask(clip.id, question)
  }

  return (
    <div className="ask">
      <Suggestions clip={clip} isDisabled={isAnswering} onAsk={askSuggestion} />
      <div className="ask-box">
        <textarea
          id="question"
          aria-label="Question"
          aria-describedby="question-hint"
          placeholder="Ask about this clip"
          enterKeyHint="send"
          rows={1}
          value={draft}
          onChange={(event) => setDraft(clip.id, event.target.value)}
          onKeyDown={onKeyDown}
        />
        {/* One element for both, so that it keeps the focus when it changes. */}
        <button
          ref={button}
          type="button"
          className={isAnswering ? 'button button-ask' : 'button button-ask button-primary'}
          onClick={onClick}
        >
          {isAnswering ? <Square aria-hidden /> : <ArrowUp aria-hidden />}
          <span>{isAnswering ? 'Stop' : 'Ask'}</span>
        </button>
      </div>
      <p id="question-hint" className="ask-hint">
        English only. {draft.trim() === '' ? 'Left empty, the clip itself is the question.' : 'Enter asks.'}
      </p>
    </div>
  )
}
