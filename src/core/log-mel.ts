/** The log-mel front end of the Whisper family. */
import { EarshotError } from './errors.ts'
import { createPowerSpectrum } from './fft.ts'
import type { LogMelFrontEnd } from './manifest.ts'
import { createMelFilters, type MelFilter } from './mel-filters.ts'

/** Smallest mel energy before the logarithm. */
const FLOOR = 1e-10
/** Everything further than this below the loudest value of the clip is raised to it, in log10 units. */
const RANGE = 8

export interface LogMel {
  /**
   * samples: mono at the front end's rate, -1..1. Returns `frames` columns of the normalised log-mel,
   * row-major (melBins, frames). The loudest value is sought over all floor(samples / hop) frames, also those
   * beyond `frames`.
   */
  compute(samples: Float32Array, frames: number): Float32Array
}

/**
 * As `WhisperFeatureExtractor` computes it: centred frames with reflected ends, periodic Hann window, power
 * spectrum, Slaney mel filters, last frame dropped, log10, clamped to 8 below the maximum, (x + 4) / 4.
 * https://github.com/openai/whisper/blob/main/whisper/audio.py
 */
export function createLogMel(frontEnd: LogMelFrontEnd): LogMel {
  const { melBins, fftSamples, hopSamples, sampleRate } = frontEnd
  const padSamples = fftSamples / 2
  const hann = Float64Array.from(
    { length: fftSamples },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / fftSamples),
  )
  const filters = createMelFilters(melBins, fftSamples, sampleRate)
  const powerSpectrum = createPowerSpectrum(fftSamples)
  const frame = new Float64Array(fftSamples)
  const power = new Float64Array(fftSamples / 2 + 1)

  return {
    compute(samples, frames) {
      const heardFrames = Math.floor(samples.length / hopSamples)
      if (frames < 1 || frames > heardFrames || samples.length <= padSamples) {
        throw new EarshotError(
          'internal',
          `The log-mel of ${samples.length} samples has ${heardFrames} frames and cannot give ${frames}: pad the clip first.`,
        )
      }
      const padded = reflectPad(samples, padSamples)
      const features = new Float32Array(melBins * frames) // (melBins, frames)
      let loudest = Math.log10(FLOOR)
      for (let t = 0; t < heardFrames; t++) {
        const start = t * hopSamples
        for (let i = 0; i < fftSamples; i++) frame[i] = (padded[start + i] as number) * (hann[i] as number)
        powerSpectrum(frame, power)
        for (let mel = 0; mel < melBins; mel++) {
          const { firstBin, weights } = filters[mel] as MelFilter
          let energy = 0
          for (let i = 0; i < weights.length; i++)
            energy += (weights[i] as number) * (power[firstBin + i] as number)
          const level = Math.log10(Math.max(energy, FLOOR))
          if (level > loudest) loudest = level
          if (t < frames) features[mel * frames + t] = level
        }
      }
      const quietest = loudest - RANGE
      for (let i = 0; i < features.length; i++)
        features[i] = (Math.max(features[i] as number, quietest) + 4) / 4
      return features
    },
  }
}

/** `samples` with its ends mirrored without repeating the end itself, as numpy's mode='reflect'. */
function reflectPad(samples: Float32Array, padSamples: number): Float32Array {
  const padded = new Float32Array(samples.length + 2 * padSamples)
  padded.set(samples, padSamples)
  const last = samples.length - 1
  for (let i = 1; i <= padSamples; i++) {
    padded[padSamples - i] = samples[i] as number
    padded[padSamples + last + i] = samples[last - i] as number
  }
  return padded
}
