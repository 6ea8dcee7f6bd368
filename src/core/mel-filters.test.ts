import { expect, test } from 'vitest'
import { createMelFilters, hzToMel, melToHz } from './mel-filters.ts'

test('the scale has the fixed points of the Slaney mel', () => {
  expect(hzToMel(0)).toBe(0)
  expect(hzToMel(1000)).toBeCloseTo(15, 12)
  expect(hzToMel(6400)).toBeCloseTo(42, 12)
  for (const hz of [40, 999, 1001, 8000]) expect(melToHz(hzToMel(hz))).toBeCloseTo(hz, 9)
})

test('80 bins start and weigh as in the filter bank that Whisper ships', () => {
  // mel_filters.npz of openai/whisper: mel_80[0, 1], mel_80[1, 1], mel_80[1, 2]
  const [first, second] = createMelFilters(80, 400, 16000)
  expect(first?.firstBin).toBe(0)
  expect(first?.weights[1]).toBeCloseTo(0.024862593, 8)
  expect(second?.firstBin).toBe(1)
  expect(second?.weights[0]).toBeCloseTo(0.0019908, 6)
  expect(second?.weights[1]).toBeCloseTo(0.022871, 5)
})

test('128 bins weigh as in WhisperFeatureExtractor(feature_size=128) of transformers 5.23', () => {
  const filters = createMelFilters(128, 400, 16000)
  const weightAt = (mel: number, bin: number) => {
    const filter = filters[mel]
    return filter?.weights[bin - filter.firstBin] ?? 0
  }
  expect(weightAt(0, 1)).toBeCloseTo(0.0123739863, 8)
  expect(weightAt(1, 1)).toBeCloseTo(0.0303925649, 8)
  expect(weightAt(40, 24)).toBeCloseTo(0.0403763648, 8)
  expect(weightAt(64, 42)).toBeCloseTo(0.0067496827, 8)
  expect(weightAt(64, 43)).toBeCloseTo(0.0180915176, 8)
  expect(weightAt(127, 191)).toBeCloseTo(0.000475695083, 8)
  expect(weightAt(127, 195)).toBeCloseTo(0.00504160168, 8)
  expect(weightAt(127, 199)).toBeCloseTo(0.0011142802, 8)
})

for (const melBins of [80, 128]) {
  test(`each of ${melBins} filters is a triangle of area one over the bins it names`, () => {
    const filters = createMelFilters(melBins, 400, 16000)
    expect(filters).toHaveLength(melBins)
    const fine = createMelFilters(melBins, 160000, 16000) // 0.1 Hz a bin: the sum is nearly the integral
    for (const { weights } of fine) {
      expect(weights.reduce((sum, weight) => sum + weight * 0.1, 0)).toBeCloseTo(1, 3)
    }
    for (const { firstBin, weights } of filters) expect(firstBin + weights.length).toBeLessThanOrEqual(201)
  })
}
