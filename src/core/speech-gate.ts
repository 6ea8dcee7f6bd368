/** Telling silence from sound before anything expensive runs. */

/** Frames of 30 ms at 16 kHz: long enough for one period of any voice, short enough for one syllable. */
const FRAME_SAMPLES = 480

/**
 * Loudness that a frame must reach to count as sound, in dB below full scale. Quiet speech at a distant
 * microphone lies near -45 dBFS; the noise of a sound card without a signal lies below -60.
 */
const SOUND_DBFS = -55
const SOUND_POWER = 10 ** (SOUND_DBFS / 10)

/**
 * False when no 30 ms frame of `samples` (mono, 16 kHz) is louder than -55 dBFS: an empty clip, digital silence,
 * a constant offset, or the hiss of an open input. True says that there is sound, not that it is speech.
 */
export function hasSound(samples: Float32Array): boolean {
  for (let start = 0; start < samples.length; start += FRAME_SAMPLES) {
    const end = Math.min(start + FRAME_SAMPLES, samples.length)
    let sum = 0
    let squares = 0
    for (let i = start; i < end; i++) {
      const value = samples[i] as number
      sum += value
      squares += value * value
    }
    const mean = sum / (end - start)
    if (squares / (end - start) - mean * mean > SOUND_POWER) return true
  }
  return false
}
