import { describe, expect, it } from 'vitest'
import { meterLevel, rootMeanSquare } from './level.ts'

describe('rootMeanSquare', () => {
  it('is the amplitude of a square wave', () => {
    expect(rootMeanSquare(Float32Array.of(0.5, -0.5, 0.5, -0.5))).toBeCloseTo(0.5)
  })
  it('is zero for nothing', () => expect(rootMeanSquare(new Float32Array(0))).toBe(0))
})

describe('meterLevel', () => {
  it('is zero for silence and for what lies under the floor', () => {
    expect(meterLevel(new Float32Array(16))).toBe(0)
    expect(meterLevel(new Float32Array(16).fill(1e-5))).toBe(0)
  })
  it('is one at full scale and half at -30 dB', () => {
    expect(meterLevel(new Float32Array(16).fill(1))).toBe(1)
    expect(meterLevel(new Float32Array(16).fill(10 ** (-30 / 20)))).toBeCloseTo(0.5)
  })
})
