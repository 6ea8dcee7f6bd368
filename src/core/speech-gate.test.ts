import { expect, test } from 'vitest'
import { hasSound } from './speech-gate.ts'

function tone(dbfs: number, samples = 16000): Float32Array {
  const amplitude = Math.SQRT2 * 10 ** (dbfs / 20) // RMS of a sine is its amplitude / sqrt 2
  return Float32Array.from({ length: samples }, (_, n) => amplitude * Math.sin(n * 0.1))
}

test('an empty clip, digital silence and a constant offset have no sound', () => {
  expect(hasSound(new Float32Array(0))).toBe(false)
  expect(hasSound(new Float32Array(16000))).toBe(false)
  expect(hasSound(new Float32Array(16000).fill(0.2))).toBe(false)
})

test('the border lies at -55 dB below full scale', () => {
  expect(hasSound(tone(-56))).toBe(false)
  expect(hasSound(tone(-54))).toBe(true)
})

test('one loud moment in a long silence is sound', () => {
  const samples = new Float32Array(160000)
  samples.set(tone(-20, 480), 120000)
  expect(hasSound(samples)).toBe(true)
})
