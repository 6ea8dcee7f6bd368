import { useMemo } from 'react'
import type { ClipRecord } from '../state/records.ts'
import { useEarshot } from './store-context.tsx'

interface SuggestionsProps {
  clip: ClipRecord
  isDisabled: boolean
  onAsk(question: string): void
}

/** Questions of the clip that were not asked yet; none for a clip without speech. */
export function Suggestions({ clip, isDisabled, onAsk }: SuggestionsProps) {
  const answers = useEarshot((state) => state.answers)
  const open = useMemo(() => {
    const asked = new Set(answers.filter(({ clipId }) => clipId === clip.id).map(({ question }) => question))
    return clip.suggestions.filter((suggestion) => !asked.has(suggestion))
  }, [answers, clip])
  if (open.length === 0 || clip.transcript?.length === 0) return null
  return (
    <ul className="suggestions" aria-label="Suggested questions">
      {open.map((suggestion) => (
        <li key={suggestion}>
          <button type="button" className="chip" disabled={isDisabled} onClick={() => onAsk(suggestion)}>
            {suggestion}
          </button>
        </li>
      ))}
    </ul>
  )
}
