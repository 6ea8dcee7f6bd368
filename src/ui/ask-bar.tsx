import { ArrowUp, CornerDownRight, Square, X } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { type ClipRecord, isUnfinished } from '../state/records.ts'
import { questionName } from './format.ts'
import { IconButton } from './icon-button.tsx'
import { focusQuestion, QUESTION_ID } from './question-field.ts'
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
  const followed = useEarshot((state) =>
    state.answers.find(({ id, clipId }) => id === state.followedId && clipId === clip.id),
  )
  const follow = useEarshot((state) => state.follow)
  const button = useRef<HTMLButtonElement>(null)

  const send = () => {
    // A conversation goes on with words; only its first question may be the clip itself.
    if (followed !== undefined && draft.trim() === '') return
    void ask(clip.id, draft, followed?.id)
  }
  const leave = () => {
    follow(null)
    focusQuestion()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composition of a character is not meant for us.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!isAnswering) send()
  }
  const onClick = (event: MouseEvent) => {
    if (isAnswering) stopAnswer(clip.id)
    // The second click of a double click on "Stop" lands on "Ask", and an empty question is a question.
    else if (event.detail < 2) send()
  }
  const askSuggestion = (question: string) => {
    // The suggestion goes from the page; the focus stays with the talk, without raising a phone's keyboard.
    button.current?.focus({ preventScroll: true })
    void ask(clip.id, question)
  }

  return (
    <div className="ask">
      <Suggestions clip={clip} isDisabled={isAnswering} onAsk={askSuggestion} />
      {followed !== undefined && (
        <p className="ask-followed">
          <CornerDownRight aria-hidden />
          <span>Going on from “{questionName(followed)}”</span>
          <IconButton label="Ask on its own instead" title="Ask on its own instead" onClick={leave}>
            <X aria-hidden />
          </IconButton>
        </p>
      )}
      <div className="ask-box">
        <textarea
          id={QUESTION_ID}
          aria-label="Question"
          aria-describedby="question-hint"
          placeholder={followed === undefined ? 'Ask about this clip' : 'Ask a follow-up'}
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
        English only. {hintOf(draft, followed !== undefined)}
      </p>
    </div>
  )
}

function hintOf(draft: string, isFollowUp: boolean): string {
  if (draft.trim() !== '') return 'Enter asks.'
  return isFollowUp
    ? 'Type a question that goes on from that answer.'
    : 'Left empty, the clip itself is the question.'
}
