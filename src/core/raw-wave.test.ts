import { expect, test } from 'vitest'
import { normaliseWave } from './raw-wave.ts'

/** What Wav2Vec2FeatureExtractor of transformers 5.23 makes of `wave`, at a few samples. */
const PUBLISHED = [
  {
    name: 'a wave off centre',
    wave: (n: number) => 0.4 * Math.sin(n * (0.02 + n * 1e-5)) + 0.25,
    values: { 0: -0.1355842203, 1: -0.1068335027, 100: 1.104772091, 399: -0.3463802338, 799: -0.6590251923 },
  },
  {
    name: 'a wave so faint that the epsilon counts',
    wave: (n: number) => 0.4e-4 * Math.sin(n * (0.02 + n * 1e-5)),
    values: { 0: -0.0118894782, 1: -0.0093683098, 100: 0.0968782008, 399: -0.0303743258, 799: -0.0577903725 },
  },
]

test.each(PUBLISHED)('$name has the published values', ({ wave, values }) => {
  const normalised = normaliseWave(
    Float32Array.from({ length: 800 }, (_, n) => wave(n)),
    1e-7,
  )
  for (const [at, value] of Object.entries(values)) expect(normalised[Number(at)]).toBeCloseTo(value, 5)
})

test('silence stays silence', () => {
  expect(new Set(normaliseWave(new Float32Array(400).fill(0.5), 1e-7))).toEqual(new Set([0]))
})
