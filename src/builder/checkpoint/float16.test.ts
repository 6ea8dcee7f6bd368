import { expect, test } from 'vitest'
import { bfloatsToFloats, floatsToHalves, halfToFloat, halvesToFloats, roundHalfToEven } from './float16.ts'

test('every half comes back from fp32 as it was', () => {
  const halves = Uint16Array.from({ length: 65536 }, (_, bits) => bits).filter(
    (bits) => (bits & 0x7c00) !== 0x7c00,
  )
  expect(floatsToHalves(halvesToFloats(halves))).toEqual(halves)
})

test('halves have their values of IEEE 754', () => {
  expect(halfToFloat(0x3c00)).toBe(1)
  expect(halfToFloat(0x0001)).toBe(2 ** -24)
  expect(halfToFloat(0x7bff)).toBe(65504)
  expect(halfToFloat(0xfc00)).toBe(Number.NEGATIVE_INFINITY)
  expect(halfToFloat(0x7e00)).toBeNaN()
})

test('fp32 is rounded to the nearest half, ties to even, and overflows to infinity', () => {
  const halves = floatsToHalves(
    Float32Array.of(1 + 2 ** -11, 1 + 3 * 2 ** -11, 65519, 65520, 2 ** -25, Number.NaN),
  )
  expect([...halves]).toEqual([0x3c00, 0x3c02, 0x7bff, 0x7c00, 0, 0x7e00])
})

test('bfloat16 is the upper half of fp32', () => {
  expect([...bfloatsToFloats(Uint16Array.of(0x3f80, 0xc040))]).toEqual([1, -3])
  expect([...bfloatsToFloats(Uint16Array.of(0xbf80, 0x3f80, 0x4040))]).toEqual([-1, 1, 3])
})

test('halves round to the even neighbour', () => {
  expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.4].map(roundHalfToEven)).toEqual([0, 2, 2, 0, -2, 2])
})
