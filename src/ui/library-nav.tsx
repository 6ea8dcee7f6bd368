import { Lock, Plus, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatBytes, formatSeconds } from '../core/format.ts'
import type { ClipRecord } from '../state/records.ts'
import { formatWhen } from './format.ts'
import { useEarshot } from './store-context.tsx'

/** Every clip kept on this device. Beside the clip where there is room, over it where there is not. */
export function LibraryNav({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const clips = useEarshot((state) => state.clips)
  const modelPhase = useEarshot((state) => state.model.phase)
  const isHome = useEarshot((state) => state.currentClipId === null)
  const selectClip = useEarshot((state) => state.selectClip)
  const go = (clipId: string | null) => {
    onClose()
    void selectClip(clipId)
  }
  useEffect(() => {
    if (!isOpen) return
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    window.addEventListener('keydown', closeOnEscape)
    return () => window.removeEventListener('keydown', closeOnEscape)
  }, [isOpen, onClose])
  return (
    <>
      {isOpen && (
        <button type="button" className="library-shade" aria-hidden="true" tabIndex={-1} onClick={onClose} />
      )}
      <nav id="library" className="library" aria-label="Library" data-open={isOpen}>
        <div className="library-head">
          <h2>Library</h2>
          <button
            type="button"
            className="icon-button library-close"
            aria-label="Close the library"
            onClick={onClose}
          >
            <X aria-hidden />
          </button>
        </div>
        <button
          type="button"
          className="library-new"
          aria-current={isHome ? 'page' : undefined}
          onClick={() => go(null)}
        >
          <Plus aria-hidden />
          New clip
        </button>
        <ul>
          {clips.map((clip) => (
            <LibraryItem key={clip.id} clip={clip} onSelect={() => go(clip.id)} />
          ))}
        </ul>
        <StorageNote key={`${clips.length} ${modelPhase}`} />
      </nav>
    </>
  )
}

function LibraryItem({ clip, onSelect }: { clip: ClipRecord; onSelect(): void }) {
  const isCurrent = useEarshot((state) => state.currentClipId === clip.id)
  const answerCount = useEarshot((state) => state.answers.filter(({ clipId }) => clipId === clip.id).length)
  const facts = [
    formatSeconds(clip.durationSeconds),
    formatWhen(clip.createdAtMs, Date.now()),
    answerCount > 0 && `${answerCount} ${answerCount === 1 ? 'answer' : 'answers'}`,
  ]
  return (
    <li>
      <button
        type="button"
        className="library-item"
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onSelect}
      >
        <span className="library-item-title">{clip.title}</span>
        <span className="library-item-facts">{facts.filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  )
}

/** How much this page keeps on the device, as measured when it appears. */
function StorageNote() {
  const [usedBytes, setUsedBytes] = useState<number | null>(null)
  useEffect(() => {
    navigator.storage?.estimate?.().then(
      ({ usage }) => setUsedBytes(usage ?? null),
      () => setUsedBytes(null),
    )
  }, [])
  return (
    <p className="library-note">
      <Lock aria-hidden />
      <span>
        Kept on this device only
        {usedBytes !== null && `, ${formatBytes(usedBytes)} with the model`}
      </span>
    </p>
  )
}
