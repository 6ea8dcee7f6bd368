import { expect, test } from 'vitest'
import { figureOf } from './figure.ts'

test('a figure is the sum of the tops over the sum of the bottoms, not the mean of ratios', () => {
  expect(
    figureOf([
      { top: 1, bottom: 10 },
      { top: 5, bottom: 10 },
      { top: 0, bottom: 40 },
    ])?.value,
  ).toBe(0.1)
})

test('clips without anything to count do not count', () => {
  expect(figureOf([])).toBe(null)
  expect(figureOf([{ top: 0, bottom: 0 }])).toBe(null)
  expect(
    figureOf([
      { top: 0, bottom: 0 },
      { top: 1, bottom: 2 },
    ]),
  ).toEqual({ value: 0.5, low: 0.5, high: 0.5, of: 2 })
})

test('the interval holds the value, narrows with more clips and is the same each time', () => {
  const shares = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ top: Number(i % 4 === 0), bottom: 1 }))
  const [few, many] = [figureOf(shares(40)), figureOf(shares(4000))]
  expect(few?.value).toBe(0.25)
  expect(few?.low).toBeLessThan(0.25)
  expect(few?.high).toBeGreaterThan(0.25)
  expect((many?.high ?? 1) - (many?.low ?? 0)).toBeLessThan(((few?.high ?? 1) - (few?.low ?? 0)) / 5)
  expect(figureOf(shares(40))).toEqual(few)
})

test('the interval of a share has about the width that theory gives', () => {
  // 1.96 standard errors of a share of 0.25 over 400 clips: 0.0424
  const figure = figureOf(Array.from({ length: 400 }, (_, i) => ({ top: Number(i % 4 === 0), bottom: 1 })))
  expect(0.25 - (figure?.low ?? 0)).toBeCloseTo(0.0424, 2)
  expect((figure?.high ?? 0) - 0.25).toBeCloseTo(0.0424, 2)
})
