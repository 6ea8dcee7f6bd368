import { FileAudio, FileText, Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { formatSeconds } from '../core/format.ts'
import type { ClipRecord } from '../state/records.ts'
import { clipAsText, fileNameOf, saveFile } from './export.ts'
import { formatWhen } from './format.ts'
import { IconButton } from './icon-button.tsx'
import { useEarshot, useEarshotStore } from './store-context.tsx'
import { useFocusWhenLost } from './use-focus-when-lost.ts'

const ORIGINS = { file: 'Opened', recording: 'Recorded', sample: 'Sample clip, opened' } as const

export function ClipHeader({ clip }: { clip: ClipRecord }) {
  const [isRenaming, setRenaming] = useState(false)
  const removeClip = useEarshot((state) => state.removeClip)
  const audio = useEarshot((state) => state.audio)
  const store = useEarshotStore()
  const wav = audio?.clipId === clip.id ? audio.wav : null

  const saveText = () => {
    const answers = store.getState().answers.filter(({ clipId }) => clipId === clip.id)
    saveFile(`${fileNameOf(clip.title)}.txt`, new Blob([clipAsText(clip, answers)], { type: 'text/plain' }))
  }

  return (
    <div className="clip-header">
      <div className="clip-heading">
        {isRenaming ? (
          <RenameForm clip={clip} onDone={() => setRenaming(false)} />
        ) : (
          <ClipTitle title={clip.title} onRename={() => setRenaming(true)} />
        )}
        <p className="clip-facts">
          {formatSeconds(clip.durationSeconds)} · {ORIGINS[clip.source.kind]}{' '}
          {formatWhen(clip.createdAtMs, Date.now())}
        </p>
      </div>
      <div className="clip-actions">
        <IconButton
          label="Export the sound as wav"
          title="Export the sound (wav)"
          disabled={wav === null}
          onClick={() => wav !== null && saveFile(`${fileNameOf(clip.title)}.wav`, wav)}
        >
          <FileAudio aria-hidden />
        </IconButton>
        <IconButton
          label="Export transcript and answers as text"
          title="Export transcript and answers (text)"
          onClick={saveText}
        >
          <FileText aria-hidden />
        </IconButton>
        <IconButton label="Delete the clip" title="Delete" onClick={() => void removeClip(clip.id)}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}

function ClipTitle({ title, onRename }: { title: string; onRename(): void }) {
  const name = useFocusWhenLost<HTMLSpanElement>()
  return (
    <h1 className="clip-title">
      <span ref={name} tabIndex={-1}>
        {title}
      </span>
      <IconButton label="Rename the clip" title="Rename" onClick={onRename}>
        <Pencil aria-hidden />
      </IconButton>
    </h1>
  )
}

function RenameForm({ clip, onDone }: { clip: ClipRecord; onDone(): void }) {
  const updateClip = useEarshot((state) => state.updateClip)
  const [title, setTitle] = useState(clip.title)
  const save = (event: FormEvent) => {
    event.preventDefault()
    onDone()
    if (title.trim() !== '') void updateClip(clip.id, { title: title.trim() })
  }
  return (
    <form className="rename" onSubmit={save}>
      <input
        ref={(input) => input?.focus()}
        aria-label="Name of the clip"
        value={title}
        maxLength={120}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <button type="submit" className="button button-small">
        Save
      </button>
    </form>
  )
}
