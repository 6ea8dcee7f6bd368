import { Square } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { formatSeconds } from '../core/format.ts'
import { fitCanvas } from './canvas.ts'
import { useEarshot } from './store-context.tsx'
import { useFocusWhenLost } from './use-focus-when-lost.ts'
import { useResolvedTheme } from './use-resolved-theme.ts'

/** The microphone at work. Leaving the page now would lose what it took, so the browser asks first. */
export function RecordingView() {
  const phase = useEarshot((state) => state.recording.phase)
  const seconds = useEarshot(({ recording }) =>
    recording.phase === 'recording' ? Math.floor(recording.seconds) : 0,
  )
  const stopRecording = useEarshot((state) => state.stopRecording)
  const discardRecording = useEarshot((state) => state.discardRecording)
  const theme = useResolvedTheme()
  const stop = useFocusWhenLost<HTMLButtonElement>()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  const titles = {
    starting: 'Waiting for the microphone',
    recording: 'Recording',
    finishing: 'Saving the recording',
  }
  return (
    <section className="recording" aria-label="Recording">
      <div role="status">
        <h1 className="recording-title">{phase !== 'idle' && titles[phase]}</h1>
      </div>
      <time className="recording-time" dateTime={`PT${seconds}S`}>
        {formatSeconds(seconds)}
      </time>
      <LevelMeter key={theme} />
      <div className="recording-actions">
        <button
          ref={stop}
          type="button"
          className="button button-record"
          aria-disabled={phase !== 'recording'}
          onClick={() => void stopRecording()}
        >
          <Square aria-hidden />
          <span>Stop recording</span>
        </button>
        <button type="button" className="button button-quiet" onClick={() => void discardRecording()}>
          Discard
        </button>
      </div>
      <p className="recording-note">It stays on this device.</p>
    </section>
  )
}

const BAR_STEP_PX = 6
const BAR_WIDTH_PX = 3

/** The last seconds of the microphone's level, newest at the right. */
function LevelMeter() {
  const levels = useEarshot(({ recording }) => (recording.phase === 'recording' ? recording.levels : null))
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = levels?.at(-1) ?? 0

  useEffect(() => {
    const drawing = canvas.current && fitCanvas(canvas.current)
    if (!drawing) return
    const { context, width, height, colour } = drawing
    context.fillStyle = colour('--record')
    const shown = (levels ?? []).slice(-Math.floor(width / BAR_STEP_PX))
    shown.forEach((level, at) => {
      const tall = Math.max(BAR_WIDTH_PX, level * height)
      const x = width - (shown.length - at) * BAR_STEP_PX
      context.globalAlpha = 0.25 + 0.75 * (at / shown.length)
      context.beginPath()
      context.roundRect(x, (height - tall) / 2, BAR_WIDTH_PX, tall, BAR_WIDTH_PX / 2)
      context.fill()
    })
  }, [levels])

  return (
    <div className="level-meter">
      <canvas ref={canvas} />
      <meter className="visually-hidden" aria-label="Microphone level" value={latest}>
        {Math.round(latest * 100)}%
      </meter>
    </div>
  )
}
