import { ArrowUp, Square } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useMemo } from 'react'
import { type ClipRecord, isUnfinished } from '../state/records.ts'
import { useEarshot } from './store-context.tsx'

export function AskBar({ clip }: { clip: ClipRecord }) {
  const draft = useEarshot((state) => state.drafts[clip.id] ?? '')
  const setDraft = useEarshot((state) => state.setDraft)
  const ask = useEarshot((state) => state.ask)
  const stopAnswer = useEarshot((state) => state.stopAnswer)
  const isAnswering = useEarshot((state) =>
    state.answers.some((answer) => answer.clipId === clip.id && isUnfinished(answer)),
  )

  const submit = () => {
    if (!isAnswering) void ask(clip.id, draft)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composition of a character is not meant for the form.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }

  return (
    <form className="ask" onSubmit={onSubmit}>
      <Suggestions clip={clip} isDisabled={isAnswering} />
      <div className="ask-box">
        <textarea
          id="question"
          aria-label="Question"
          aria-describedby="question-hint"
          placeholder="Ask about this clip"
          rows={1}
          value={draft}
          onChange={(event) => setDraft(clip.id, event.target.value)}
          onKeyDown={onKeyDown}
        />
        {isAnswering ? (
          // Keyed apart: the same element turned into a submit button under the click would submit the form.
          <button key="stop" type="button" className="button button-ask" onClick={() => stopAnswer(clip.id)}>
            <Square aria-hidden />
            <span>Stop</span>
          </button>
        ) : (
          <button key="ask" type="submit" className="button button-primary button-ask">
            <ArrowUp aria-hidden />
            <span>Ask</span>
          </button>
        )}
      </div>
      <p id="question-hint" className="ask-hint">
        English only. {draft.trim() === '' ? 'Left empty, the clip itself is the question.' : 'Enter asks.'}
      </p>
    </form>
  )
}

/** Questions of the clip that were not asked yet. */
function Suggestions({ clip, isDisabled }: { clip: ClipRecord; isDisabled: boolean }) {
  const answers = useEarshot((state) => state.answers)
  const ask = useEarshot((state) => state.ask)
  const open = useMemo(() => {
    const asked = new Set(answers.filter(({ clipId }) => clipId === clip.id).map(({ question }) => question))
    return clip.suggestions.filter((suggestion) => !asked.has(suggestion))
  }, [answers, clip])
  if (open.length === 0 || clip.transcript?.length === 0) return null
  return (
    <ul className="suggestions" aria-label="Suggested questions">
      {open.map((suggestion) => (
        <li key={suggestion}>
          <button
            type="button"
            className="chip"
            disabled={isDisabled}
            onClick={() => void ask(clip.id, suggestion)}
          >
            {suggestion}
          </button>
        </li>
      ))}
    </ul>
  )
}
