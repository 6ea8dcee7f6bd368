import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { computePeaks } from '../audio/peaks.ts'
import type { ClipRecord } from '../state/records.ts'
import { fitCanvas } from './canvas.ts'
import { speakDuration } from './format.ts'
import { useEarshot } from './store-context.tsx'
import { drawWaveform, WAVE_STEP_PX } from './waveform-drawing.ts'

const ARROW_SECONDS = 1
const PAGE_SECONDS = 10

/** The clip as a picture of its loudness, and the slider to move in it. */
export function Waveform({ clip }: { clip: ClipRecord }) {
  const audio = useEarshot((state) => state.audio)
  const positionSeconds = useEarshot((state) => state.positionSeconds)
  const highlight = useEarshot((state) => state.highlight)
  const heardSeconds = useEarshot(({ listening }) =>
    listening?.clipId === clip.id ? (listening.progress?.doneSeconds ?? 0) : null,
  )
  const seek = useEarshot((state) => state.seek)
  const canvas = useRef<HTMLCanvasElement>(null)
  const widthPx = useWidth(canvas)

  const samples = audio?.clipId === clip.id ? audio.samples : null
  const peaks = useMemo(
    () => (samples === null ? null : computePeaks(samples, Math.max(1, Math.floor(widthPx / WAVE_STEP_PX)))),
    [samples, widthPx],
  )

  useEffect(() => {
    const drawing = canvas.current && widthPx > 0 && fitCanvas(canvas.current)
    if (!drawing || peaks === null) return
    const { durationSeconds } = clip
    drawWaveform(drawing, peaks, { durationSeconds, positionSeconds, heardSeconds, highlight })
  }, [peaks, widthPx, clip, positionSeconds, heardSeconds, highlight])

  const seekTo = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    seek(((event.clientX - box.left) / box.width) * clip.durationSeconds)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowLeft: positionSeconds - ARROW_SECONDS,
      ArrowDown: positionSeconds - ARROW_SECONDS,
      ArrowRight: positionSeconds + ARROW_SECONDS,
      ArrowUp: positionSeconds + ARROW_SECONDS,
      PageDown: positionSeconds - PAGE_SECONDS,
      PageUp: positionSeconds + PAGE_SECONDS,
      Home: 0,
      End: clip.durationSeconds,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    seek(target)
  }

  return (
    <div
      className="waveform"
      role="slider"
      tabIndex={0}
      aria-label="Position in the clip"
      aria-valuemin={0}
      aria-valuemax={Math.round(clip.durationSeconds * 10) / 10}
      aria-valuenow={Math.round(positionSeconds * 10) / 10}
      aria-valuetext={`${speakDuration(positionSeconds)} of ${speakDuration(clip.durationSeconds)}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        seekTo(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && seekTo(event)}
    >
      <canvas ref={canvas} />
    </div>
  )
}

function useWidth(canvas: { readonly current: HTMLCanvasElement | null }): number {
  const [widthPx, setWidthPx] = useState(0)
  useEffect(() => {
    if (canvas.current === null) return
    const observer = new ResizeObserver(([entry]) => entry && setWidthPx(entry.contentRect.width))
    observer.observe(canvas.current)
    return () => observer.disconnect()
  }, [canvas])
  return widthPx
}
