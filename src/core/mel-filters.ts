/** Slaney's mel filter bank, as librosa makes it with htk=False and norm='slaney'. */

/** One triangular filter, without its zeros: weight i belongs to spectrum bin firstBin + i. */
export interface MelFilter {
  readonly firstBin: number
  readonly weights: Float64Array
}

/** Linear below 1000 Hz, 15 mels up to there; above it 27 mels for each factor of 6.4. */
const LINEAR_HZ_PER_MEL = 200 / 3
const BREAK_HZ = 1000
const BREAK_MEL = BREAK_HZ / LINEAR_HZ_PER_MEL
const LOG_STEP = Math.log(6.4) / 27

export function hzToMel(hz: number): number {
  return hz < BREAK_HZ ? hz / LINEAR_HZ_PER_MEL : BREAK_MEL + Math.log(hz / BREAK_HZ) / LOG_STEP
}

export function melToHz(mel: number): number {
  return mel < BREAK_MEL ? mel * LINEAR_HZ_PER_MEL : BREAK_HZ * Math.exp(LOG_STEP * (mel - BREAK_MEL))
}

/** `melBins` triangles of equal area from 0 Hz to half the sample rate, over fftSamples / 2 + 1 bins. */
export function createMelFilters(melBins: number, fftSamples: number, sampleRate: number): MelFilter[] {
  const topMel = hzToMel(sampleRate / 2)
  const edgesHz = Array.from({ length: melBins + 2 }, (_, i) => melToHz((topMel * i) / (melBins + 1)))
  const binHz = sampleRate / fftSamples
  const spectrumBins = fftSamples / 2 + 1

  return Array.from({ length: melBins }, (_, mel) => {
    const [low, centre, high] = edgesHz.slice(mel, mel + 3) as [number, number, number]
    const firstBin = Math.ceil(low / binHz)
    const lastBin = Math.min(spectrumBins - 1, Math.floor(high / binHz))
    const weights = Float64Array.from({ length: Math.max(0, lastBin - firstBin + 1) }, (_, i) => {
      const hz = (firstBin + i) * binHz
      const height = Math.min((hz - low) / (centre - low), (high - hz) / (high - centre))
      return Math.max(0, height) * (2 / (high - low))
    })
    return { firstBin, weights }
  })
}
