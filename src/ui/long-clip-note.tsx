import { LONG_CLIP_SECONDS } from '../state/listening-slice.ts'
import type { ClipRecord } from '../state/records.ts'
import { speakDuration } from './format.ts'
import { useEarshot } from './store-context.tsx'

/** What hearing a long clip will take, before it is begun. */
export function LongClipNote({ clip }: { clip: ClipRecord }) {
  const isListening = useEarshot((state) => state.listening?.clipId === clip.id)
  const hearingSpeed = useEarshot((state) => state.hearingSpeed)
  const listenAhead = useEarshot((state) => state.listenAhead)
  if (clip.heardBy !== null || isListening || clip.durationSeconds <= LONG_CLIP_SECONDS) return null
  const wait =
    hearingSpeed === null
      ? 'may take a few minutes on this device'
      : `takes about ${speakDuration(clip.durationSeconds / hearingSpeed)} on this device`
  return (
    <div className="long-clip">
      <p>
        This clip is {speakDuration(clip.durationSeconds)} long. It is heard once, before the first answer,
        and that {wait}.
      </p>
      <button type="button" className="button button-small" onClick={() => listenAhead(clip.id)}>
        Hear it now
      </button>
    </div>
  )
}
