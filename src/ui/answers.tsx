import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { type ClipRecord, hasNoTranscript, isUnfinished } from '../state/records.ts'
import { AnswerCard } from './answer-card.tsx'
import { useEarshot } from './store-context.tsx'

/**
 * The clip's questions and answers, oldest first. While one streams the log is busy, so that a screen reader
 * reads the answer once it is whole and not piece by piece.
 */
export function Answers({ clip }: { clip: ClipRecord }) {
  const all = useEarshot((state) => state.answers)
  const answers = useMemo(() => all.filter(({ clipId }) => clipId === clip.id), [all, clip.id])
  const count = answers.length
  const end = useFollowedEnd(count, `${answers.at(-1)?.status} ${answers.at(-1)?.text}`)
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
            : hasNoTranscript(clip)
              ? 'Ask about what was said. Answers appear here.'
              : 'Ask about what was said. Answers appear here, with the places where they were heard.'}
        </p>
      )}
      <div ref={end} className="answers-end" />
    </div>
  )
}

/**
 * Keeps the end of the log in view: always when a question is added, and while an answer grows only if it was
 * in view before, so that reading further up is left in peace.
 */
function useFollowedEnd(count: number, lastAnswer: string): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  const shown = useRef({ count: 0, lastAnswer: '', isEndInView: true })
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) shown.current.isEndInView = entry.isIntersecting
    })
    if (end.current !== null) observer.observe(end.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const { current } = shown
    const isAdded = count > current.count
    const isGrown = lastAnswer !== current.lastAnswer
    shown.current = { ...current, count, lastAnswer }
    if (isAdded || (isGrown && current.isEndInView)) end.current?.scrollIntoView({ block: 'end' })
  }, [count, lastAnswer])
  return end
}
