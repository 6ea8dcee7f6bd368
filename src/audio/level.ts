/** Quieter than this reads as nothing on the meter, in dB relative to full scale. */
const METER_FLOOR_DB = -60

/** Root mean square of a block, 0..1. */
export function rootMeanSquare(samples: Float32Array): number {
  if (samples.length === 0) return 0
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

/** A meter position 0..1, linear in decibels from -60 dB to full scale, as people hear loudness. */
export function meterLevel(samples: Float32Array): number {
  const rms = rootMeanSquare(samples)
  if (rms === 0) return 0
  const decibels = 20 * Math.log10(rms)
  return Math.min(1, Math.max(0, 1 - decibels / METER_FLOOR_DB))
}
