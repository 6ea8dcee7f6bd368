/** Bringing any recording to the mono 16 kHz that the models hear. */
import { EarshotError } from './errors.ts'

export const SPEECH_SAMPLE_RATE = 16000

/** Zero crossings of the sinc on each side: with the window below, an edge of 0.08 of the band. */
const ZERO_CROSSINGS = 32
/** Kaiser window for 80 dB of stop band. */
const KAISER_BETA = 8
/** Cutoff as a part of the lower Nyquist frequency, so that the stop band begins at that frequency. */
const ROLLOFF = 0.92

/** The mean of the channels, which must be of one length. A single channel is returned as it is. */
export function mixToMono(channels: readonly Float32Array[]): Float32Array {
  const [first] = channels
  if (first === undefined)
    throw new EarshotError('audio-empty', 'This file has no audio channel: open another.')
  if (channels.length === 1) return first
  const mono = new Float32Array(first.length)
  for (const channel of channels) {
    for (let i = 0; i < mono.length; i++) mono[i] = (mono[i] as number) + (channel[i] as number)
  }
  for (let i = 0; i < mono.length; i++) mono[i] = (mono[i] as number) / channels.length
  return mono
}

/**
 * `samples` at `targetRate` (Hz, whole numbers): a Kaiser-windowed sinc, one set of taps for each of the
 * targetRate / gcd phases, cut off below the lower of both Nyquist frequencies. Beyond its ends the clip is taken
 * for silent. Returns round(n * targetRate / sourceRate) samples; the same array when the rates are equal.
 * Method: J. O. Smith, Digital Audio Resampling, https://ccrma.stanford.edu/~jos/resample/
 */
export function resample(
  samples: Float32Array,
  sourceRate: number,
  targetRate: number = SPEECH_SAMPLE_RATE,
): Float32Array {
  if (sourceRate === targetRate) return samples
  if (!(Number.isInteger(sourceRate) && sourceRate > 0)) {
    throw new EarshotError(
      'audio-unreadable',
      `A sample rate of ${sourceRate} Hz makes no sense: open another file.`,
    )
  }
  const common = greatestCommonDivisor(sourceRate, targetRate)
  const up = targetRate / common
  const down = sourceRate / common
  const cutoff = ROLLOFF * Math.min(1, up / down) // in units of the source's Nyquist frequency
  const reach = 2 * Math.ceil(ZERO_CROSSINGS / cutoff / 2) // source samples on each side, an even number
  const phases: (Float32Array | undefined)[] = new Array(up)
  const padded = new Float32Array(samples.length + 2 * reach)
  padded.set(samples, reach)

  const output = new Float32Array(Math.round((samples.length * targetRate) / sourceRate))
  for (let n = 0; n < output.length; n++) {
    // output n stands at source position n * down / up = centre + phase / up
    const centre = Math.floor((n * down) / up)
    const phase = (n * down) % up
    phases[phase] ??= sincTaps(phase / up, cutoff, reach)
    output[n] = dot(phases[phase], padded, centre + 1)
  }
  return output
}

/** Sum of taps[i] * values[start + i]. Four sums at a time, so that no addition waits for the one before. */
function dot(taps: Float32Array, values: Float32Array, start: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let i = 0; i < taps.length; i += 4) {
    const at = start + i
    a += (taps[i] as number) * (values[at] as number)
    b += (taps[i + 1] as number) * (values[at + 1] as number)
    c += (taps[i + 2] as number) * (values[at + 2] as number)
    d += (taps[i + 3] as number) * (values[at + 3] as number)
  }
  return a + b + c + d
}

/** Weights of the source samples centre - reach + 1 .. centre + reach for the point centre + fraction. */
function sincTaps(fraction: number, cutoff: number, reach: number): Float32Array {
  const weights = Float64Array.from({ length: 2 * reach }, (_, i) => {
    const distance = i - reach + 1 - fraction
    const phase = Math.PI * cutoff * distance
    const sinc = phase === 0 ? 1 : Math.sin(phase) / phase
    return sinc * kaiser(distance / reach)
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Float32Array.from(weights, (weight) => weight / total) // a constant stays what it is
}

/** Kaiser window at x in -1..1. */
function kaiser(x: number): number {
  return besselI0(KAISER_BETA * Math.sqrt(Math.max(0, 1 - x * x))) / besselI0(KAISER_BETA)
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
