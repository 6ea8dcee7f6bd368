import { expect, test } from 'vitest'
import { createPowerSpectrum } from './fft.ts'

/** The definition, term by term. */
function slowPowerSpectrum(frame: Float64Array): number[] {
  return Array.from({ length: frame.length / 2 + 1 }, (_, k) => {
    let re = 0
    let im = 0
    frame.forEach((value, n) => {
      re += value * Math.cos((2 * Math.PI * k * n) / frame.length)
      im -= value * Math.sin((2 * Math.PI * k * n) / frame.length)
    })
    return re * re + im * im
  })
}

for (const size of [4, 10, 20, 400, 512]) {
  test(`the power spectrum of ${size} samples is that of the direct transform`, () => {
    const frame = Float64Array.from({ length: size }, (_, n) => Math.sin(n * n * 0.37) + 0.1 * n)
    const power = new Float64Array(size / 2 + 1)
    createPowerSpectrum(size)(frame, power)
    slowPowerSpectrum(frame).forEach((expected, k) => {
      expect(Math.abs((power[k] as number) - expected)).toBeLessThan(1e-9 * (1 + expected))
    })
  })
}

test('the frame itself is left as it is', () => {
  const frame = Float64Array.from({ length: 400 }, (_, n) => Math.cos(n))
  const before = frame.slice()
  createPowerSpectrum(400)(frame, new Float64Array(201))
  expect(frame).toEqual(before)
})

test('a size with other factors than two and five is refused', () => {
  expect(() => createPowerSpectrum(384)).toThrow('not 384')
})
