import { useEffect, useMemo, useRef } from 'react'
import { type ClipRecord, isUnfinished } from '../state/records.ts'
import { AnswerCard } from './answer-card.tsx'
import { useEarshot } from './store-context.tsx'

/**
 * The clip's questions and answers, oldest first. While one streams the log is busy, so that a screen reader
 * reads the answer once it is whole and not piece by piece.
 */
export function Answers({ clip }: { clip: ClipRecord }) {
  const all = useEarshot((state) => state.answers)
  const answers = useMemo(() => all.filter(({ clipId }) => clipId === clip.id), [all, clip.id])
  const end = useRef<HTMLDivElement>(null)
  const count = answers.length
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [count])
  return (
    <div className="answers">
      <div role="log" aria-label="Answers" aria-live="polite" aria-busy={answers.some(isUnfinished)}>
        {answers.map((answer) => (
          <AnswerCard key={answer.id} answer={answer} clip={clip} />
        ))}
      </div>
      {count === 0 && (
        <p className="answers-empty">
          {clip.transcript?.length === 0
            ? 'This clip has no speech to ask about.'
            : 'Ask about what was said. Answers appear here, with the places where they were heard.'}
        </p>
      )}
      <div ref={end} />
    </div>
  )
}
