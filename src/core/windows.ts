/** Cutting a long clip into windows that the encoder takes. */
import type { BundleManifest, CtcProjectorSpec, LogMelFrontEnd } from './manifest.ts'

/** A stretch of a clip: startSample included, endSample excluded. */
export interface SampleWindow {
  readonly startSample: number
  readonly endSample: number
}

/** A cut is sought in this last part of a window ... */
const SEARCH_FRACTION = 1 / 3
/** ... and leaves at least this part of a window for what follows, so that no window is tiny. */
const SMALLEST_FRACTION = 1 / 6
/** Length of the frames among which the quietest is sought. */
const FRAME_SECONDS = 0.02

/**
 * The windows of a clip, in order and without gaps. A clip longer than the encoder's limit (less the silence
 * appended to each window) is cut in the middle of the quietest 20 ms of the last third of each window, so that
 * no word is cut; the last window is as long as what remains. Of a clip that goes on, only those windows are given that
 * stay as they are whatever follows.
 */
export function planWindows(
  samples: Float32Array,
  limits: Pick<BundleManifest, 'windowSeconds'> & {
    frontEnd: Pick<LogMelFrontEnd, 'sampleRate'>
    projector: Pick<CtcProjectorSpec, 'trailingSilenceSeconds'>
  },
  goesOn = false,
): SampleWindow[] {
  const { sampleRate } = limits.frontEnd
  const longest = Math.floor((limits.windowSeconds - limits.projector.trailingSilenceSeconds) * sampleRate)
  const frameSamples = Math.round(FRAME_SECONDS * sampleRate)
  const smallest = Math.round(longest * SMALLEST_FRACTION)
  // With so much left, a window ends before the sound does.
  const enough = goesOn ? longest + smallest : longest + 1
  const windows: SampleWindow[] = []
  let startSample = 0
  while (samples.length - startSample >= enough) {
    const from = startSample + Math.round(longest * (1 - SEARCH_FRACTION))
    const to = Math.min(startSample + longest, samples.length - smallest)
    const endSample = quietestMoment(samples, from, to, frameSamples)
    windows.push({ startSample, endSample })
    startSample = endSample
  }
  if (startSample < samples.length && !goesOn) windows.push({ startSample, endSample: samples.length })
  return windows
}

/** The middle of the quietest frame in [from, to); of equally quiet ones the last. */
function quietestMoment(samples: Float32Array, from: number, to: number, frameSamples: number): number {
  let lowest = Number.POSITIVE_INFINITY
  let moment = to
  for (let start = from; start + frameSamples <= to; start += frameSamples) {
    let energy = 0
    for (let i = start; i < start + frameSamples; i++) energy += (samples[i] as number) ** 2
    if (energy <= lowest) {
      lowest = energy
      moment = start + (frameSamples >> 1)
    }
  }
  return moment
}

/**
 * Mel frames of a window of `samples` samples and the silence appended to it: whole hops, cut down to what the
 * encoder and projector divide by, and at least one such multiple.
 */
export function melFramesFor(
  samples: number,
  frontEnd: Pick<LogMelFrontEnd, 'sampleRate' | 'hopSamples'>,
  projector: Pick<CtcProjectorSpec, 'melFrameMultiple' | 'trailingSilenceSeconds'>,
): number {
  const trailingSamples = Math.round(projector.trailingSilenceSeconds * frontEnd.sampleRate)
  const multiple = projector.melFrameMultiple
  const frames = Math.floor((samples + trailingSamples) / frontEnd.hopSamples)
  return Math.max(multiple, frames - (frames % multiple))
}
