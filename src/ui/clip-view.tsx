import type { ClipRecord } from '../state/records.ts'
import { Answers } from './answers.tsx'
import { AskBar } from './ask-bar.tsx'
import { ClipHeader } from './clip-header.tsx'
import { ClipPlayer } from './clip-player.tsx'
import { LongClipNote } from './long-clip-note.tsx'
import { Transcript } from './transcript.tsx'

/** One clip: its sound on top, what was heard and what was asked below. */
export function ClipView({ clip }: { clip: ClipRecord }) {
  return (
    <div className="clip">
      <section className="clip-sound" aria-label="Clip">
        <ClipHeader clip={clip} />
        <ClipPlayer clip={clip} />
        <LongClipNote clip={clip} />
      </section>
      <Transcript clip={clip} />
      <section className="clip-talk" aria-label="Questions and answers">
        <Answers clip={clip} />
        <AskBar clip={clip} />
      </section>
    </div>
  )
}
