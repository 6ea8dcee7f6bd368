import { LONG_CLIP_SECONDS } from '../state/listening-slice.ts'
import type { ClipRecord } from '../state/records.ts'
import { formatClock, speakDuration } from './format.ts'
import { useEarshot } from './store-context.tsx'

const STAGES = { encode: 'Hearing the clip', prefill: 'Reading what was heard' } as const

/** How far the hearing of a clip has come; before a long one, what it will take. */
export function ListeningNote({ clip }: { clip: ClipRecord }) {
  const listening = useEarshot((state) => state.listening)
  const isModelLoading = useEarshot((state) => state.model.phase === 'loading')
  const hearingSpeed = useEarshot((state) => state.hearingSpeed)
  const listenAhead = useEarshot((state) => state.listenAhead)

  if (listening?.clipId === clip.id) {
    const {
      stage = 'encode',
      doneSeconds = 0,
      totalSeconds = clip.durationSeconds,
    } = listening.progress ?? {}
    const far = `${formatClock(doneSeconds)} of ${formatClock(totalSeconds)}`
    return (
      <div className="listening">
        <span>{STAGES[stage]}</span>
        <progress aria-label={STAGES[stage]} aria-valuetext={far} max={totalSeconds} value={doneSeconds} />
        <span className="listening-far" aria-hidden="true">
          {far}
        </span>
      </div>
    )
  }
  if (clip.transcript !== null) return null
  if (clip.durationSeconds > LONG_CLIP_SECONDS) {
    return (
      <div className="listening listening-long">
        <p>
          This clip is {speakDuration(clip.durationSeconds)} long. It is heard once, before the first answer,
          which{' '}
          {hearingSpeed === null
            ? 'may take a few minutes on this device.'
            : `takes about ${speakDuration(clip.durationSeconds / hearingSpeed)} on this device.`}
        </p>
        <button type="button" className="button button-small" onClick={() => listenAhead(clip.id)}>
          Hear it now
        </button>
      </div>
    )
  }
  return isModelLoading ? <p className="listening">It will be heard as soon as the model is ready.</p> : null
}
