/** Bringing any recording to the mono 16 kHz that the models hear. */
import { concat } from './concat.ts'
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

/** Brings sound that arrives piece by piece to another rate. */
export interface Resampler {
  /** What the next samples complete, which is a little less than they last. */
  push(samples: Float32Array): Float32Array
  /** The rest; beyond its end the sound is taken for silent. */
  finish(): Float32Array
}

/** `samples` at `targetRate`, as a `createResampler` gives them: the same array when the rates are equal. */
export function resample(
  samples: Float32Array,
  sourceRate: number,
  targetRate: number = SPEECH_SAMPLE_RATE,
): Float32Array {
  if (sourceRate === targetRate) return samples
  const { push, finish } = createResampler(sourceRate, targetRate)
  return concat([push(samples), finish()])
}

/**
 * From `sourceRate` to `targetRate` (Hz, whole numbers): a Kaiser-windowed sinc, one set of taps for each of the
 * targetRate / gcd phases, cut off below the lower of both Nyquist frequencies. Beyond its ends the sound is taken
 * for silent. Of n samples it makes round(n * targetRate / sourceRate).
 * Method: J. O. Smith, Digital Audio Resampling, https://ccrma.stanford.edu/~jos/resample/
 */
export function createResampler(sourceRate: number, targetRate: number = SPEECH_SAMPLE_RATE): Resampler {
  if (!(Number.isInteger(sourceRate) && sourceRate > 0)) {
    throw new EarshotError(
      'audio-unreadable',
      `A sample rate of ${sourceRate} Hz makes no sense: open another file.`,
    )
  }
  if (sourceRate === targetRate) {
    return { push: (samples) => samples, finish: () => new Float32Array(0) }
  }
  const common = greatestCommonDivisor(sourceRate, targetRate)
  const up = targetRate / common
  const down = sourceRate / common
  const cutoff = ROLLOFF * Math.min(1, up / down) // in units of the source's Nyquist frequency
  const reach = 2 * Math.ceil(ZERO_CROSSINGS / cutoff / 2) // source samples on each side, an even number
  const phases: (Float32Array | undefined)[] = new Array(up)
  /** Source samples that are still needed, from `heldFrom` on; those before the beginning are silence. */
  let held: Float32Array = new Float32Array(reach)
  let heldFrom = -reach
  let received = 0
  let given = 0

  // output n stands at source position n * down / up = centre + phase / up
  const centreOf = (n: number) => Math.floor((n * down) / up)

  /** The outputs from `given` to `end`, excluded. */
  const give = (end: number): Float32Array => {
    const output = new Float32Array(end - given)
    for (let i = 0; i < output.length; i++) {
      const n = given + i
      const phase = (n * down) % up
      phases[phase] ??= sincTaps(phase / up, cutoff, reach)
      output[i] = dot(phases[phase], held, centreOf(n) + 1 - reach - heldFrom)
    }
    given = end
    return output
  }

  return {
    push(samples) {
      held = concat([held, samples])
      received += samples.length
      // The last output whose taps reach no further than what is there.
      const ready = Math.max(given, Math.ceil(((received - reach) * up) / down))
      const output = give(ready)
      const neededFrom = Math.min(centreOf(given) + 1 - reach, heldFrom + held.length)
      held = held.slice(neededFrom - heldFrom)
      heldFrom = neededFrom
      return output
    },
    finish() {
      held = concat([held, new Float32Array(2 * reach)])
      return give(Math.round((received * targetRate) / sourceRate))
    },
  }
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
