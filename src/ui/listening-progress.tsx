import { formatSeconds } from '../core/format.ts'
import type { ListenProgress } from '../core/interface.ts'
import type { ClipRecord } from '../state/records.ts'

const STAGES = { encode: 'Hearing the clip', prefill: 'Taking in what was heard' } as const

/** How far the hearing of a clip has come, where its words will stand. */
export function ListeningProgress({ clip, progress }: { clip: ClipRecord; progress: ListenProgress | null }) {
  const { stage = 'encode', doneSeconds = 0, totalSeconds = clip.durationSeconds } = progress ?? {}
  const far = `${formatSeconds(doneSeconds)} of ${formatSeconds(totalSeconds)}`
  return (
    <div className="listening">
      <p>
        {STAGES[stage]}
        <span className="listening-far" aria-hidden="true">
          {far}
        </span>
      </p>
      <progress aria-label={STAGES[stage]} aria-valuetext={far} max={totalSeconds} value={doneSeconds} />
      <div className="listening-lines" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  )
}
