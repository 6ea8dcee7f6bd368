import { expect, test } from 'vitest'
import { type ClipRun, median, medianRun } from './measurements.ts'

test('the median is the middle value, or the mean of both in the middle', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(median([10, 9, 1, 2])).toBe(5.5)
  expect(median([7])).toBe(7)
  expect(median([])).toBeNaN()
})

test('each figure of a run is its own median', () => {
  const run = (encodeMs: number, prefillMs: number): ClipRun => ({
    encodeMs,
    prefillMs,
    audioTokens: 20,
    firstQuestionMs: 1,
    recordedMs: 1,
    decodeTokensPerSecond: 1,
  })
  expect(medianRun([run(1, 30), run(2, 20), run(3, 10)])).toMatchObject({ encodeMs: 2, prefillMs: 20 })
})
