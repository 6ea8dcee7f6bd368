import type { Drawing } from './canvas.ts'

export const WAVE_STEP_PX = 4
const BAR_PX = 2.5
const PLAYHEAD_PX = 1.5
const SHORTEST_BAR_PX = 2
/** Speech rarely comes near full scale; the loudest bar fills the box unless the clip is nearly silent. */
const QUIETEST_FULL_SCALE = 0.08

export interface WaveformView {
  readonly durationSeconds: number
  readonly positionSeconds: number
  /** How far the model has heard; null when it is not hearing now. */
  readonly heardSeconds: number | null
  readonly highlight: { readonly startSeconds: number; readonly endSeconds: number } | null
}

/** Draws bars, the evidence under them, and the playhead. peaks: (bars), 0..1. */
export function drawWaveform(drawing: Drawing, peaks: Float32Array, view: WaveformView): void {
  const { context, width, height, colour } = drawing
  const toX = (seconds: number) => (seconds / view.durationSeconds) * width
  if (view.highlight !== null) {
    const left = toX(view.highlight.startSeconds)
    context.fillStyle = colour('--accent-soft')
    context.beginPath()
    context.roundRect(left, 0, Math.max(4, toX(view.highlight.endSeconds) - left), height, 6)
    context.fill()
  }
  const playedColour = colour('--accent')
  const restColour = colour('--wave')
  const loudest = peaks.reduce((most, peak) => Math.max(most, peak), QUIETEST_FULL_SCALE)
  const playedX = toX(view.positionSeconds)
  const heardX = view.heardSeconds === null ? width : toX(view.heardSeconds)
  peaks.forEach((peak, at) => {
    const x = at * WAVE_STEP_PX
    const tall = Math.max(SHORTEST_BAR_PX, (peak / loudest) * (height - 4))
    context.globalAlpha = x <= heardX ? 1 : 0.4
    context.fillStyle = x < playedX ? playedColour : restColour
    context.beginPath()
    context.roundRect(x, (height - tall) / 2, BAR_PX, tall, BAR_PX / 2)
    context.fill()
  })
  context.globalAlpha = 1
  if (view.positionSeconds > 0) {
    context.fillStyle = playedColour
    context.fillRect(Math.min(playedX, width - PLAYHEAD_PX), 0, PLAYHEAD_PX, height)
  }
}
