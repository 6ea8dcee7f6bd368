import { Pause, Play } from 'lucide-react'
import { formatSeconds } from '../core/format.ts'
import type { ClipRecord } from '../state/records.ts'
import { useEarshot } from './store-context.tsx'
import { useResolvedTheme } from './use-resolved-theme.ts'
import { Waveform } from './waveform.tsx'

export function ClipPlayer({ clip }: { clip: ClipRecord }) {
  const playing = useEarshot((state) => state.playing)
  const isReady = useEarshot((state) => state.audio?.clipId === clip.id)
  const wholeSeconds = useEarshot((state) => Math.floor(state.positionSeconds))
  const togglePlay = useEarshot((state) => state.togglePlay)
  const theme = useResolvedTheme()
  return (
    <div className="player">
      <button
        type="button"
        className="play-button"
        aria-label={playing ? 'Pause' : 'Play'}
        title={playing ? 'Pause (Space)' : 'Play (Space)'}
        disabled={!isReady}
        onClick={() => void togglePlay()}
      >
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </button>
      <Waveform key={theme} clip={clip} />
      <span className="player-time" aria-hidden="true">
        {formatSeconds(wholeSeconds)} <span>/ {formatSeconds(clip.durationSeconds)}</span>
      </span>
    </div>
  )
}
