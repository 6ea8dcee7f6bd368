import { describe, expect, it } from 'vitest'
import { computePeaks } from './peaks.ts'

describe('computePeaks', () => {
  it('takes the largest magnitude of each stretch', () => {
    const peaks = computePeaks(Float32Array.of(0.1, -0.9, 0.2, 0.3, 0, 0.5), 3)
    expect([...peaks].map((peak) => Number(peak.toFixed(2)))).toEqual([0.9, 0.3, 0.5])
  })
  it('repeats samples when there are fewer than bars', () => {
    expect([...computePeaks(Float32Array.of(1), 3)]).toEqual([1, 1, 1])
  })
  it('is flat for no samples and clips what exceeds full scale', () => {
    expect([...computePeaks(new Float32Array(0), 2)]).toEqual([0, 0])
    expect([...computePeaks(Float32Array.of(3), 1)]).toEqual([1])
  })
})
