/** The oracle's synthetic sound: a formula (training/oracle/systems/clips.py), so that no sound file is kept. */

const SAMPLE_RATE = 16_000
const TURN = 2 * Math.PI

/** The first `count` samples: three swelling tones in 16 bits, -1..1, at 16 kHz. The same as the oracle's, bit for bit. */
export function tone(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, n) => {
    const t = n / SAMPLE_RATE
    const swell = 0.55 + 0.45 * Math.sin(TURN * 3.1 * t)
    const tones =
      0.35 * Math.sin(TURN * 197 * t) +
      0.25 * Math.sin(TURN * (431 * t + 9 * Math.sin(TURN * 0.7 * t))) +
      0.15 * Math.sin(TURN * 2713 * t)
    return Math.floor(32_767 * (swell * tones) + 0.5) / 32_768
  })
}
