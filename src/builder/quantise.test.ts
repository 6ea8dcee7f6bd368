import { expect, test } from 'vitest'
import { dequantiseRows, quantiseRows } from './quantise.ts'

test("each row's largest magnitude becomes 127, stored with 128 added", () => {
  const { bytes, scales } = quantiseRows(Float32Array.of(-127, 63.5, 0, 2, 4, -8), 2, 3)
  expect([...scales]).toEqual([1, Math.fround(8 / 127)])
  // 63.5 lies half-way and goes to the even 64.
  expect([...bytes]).toEqual([1, 192, 128, 160, 192, 1])
})

test('a row of zeros has the scale 1', () => {
  const { bytes, scales } = quantiseRows(new Float32Array(4), 2, 2)
  expect([...scales]).toEqual([1, 1])
  expect([...bytes]).toEqual([128, 128, 128, 128])
})

test('scales and quotients are rounded to fp32, as the training code does', () => {
  const values = Float32Array.of(0.1, 0.03, -0.07)
  const { bytes, scales } = quantiseRows(values, 1, 3)
  const scale = Math.fround((values[0] as number) / 127)
  expect(scales[0]).toBe(scale)
  expect([...bytes]).toEqual([255, 128 + 38, 128 - 89])
})

test('dequantised values lie within half a step of the originals', () => {
  const values = Float32Array.from({ length: 256 }, (_, index) => Math.sin(index * index))
  const quantised = quantiseRows(values, 4, 64)
  dequantiseRows(quantised).forEach((value, index) => {
    const step = quantised.scales[Math.floor(index / 64)] as number
    expect(Math.abs(value - (values[index] as number))).toBeLessThanOrEqual(step * 0.5001)
  })
})
