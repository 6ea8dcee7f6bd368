import { expect, test } from 'vitest'
import { formatBytes, formatMs, formatSeconds } from './format.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [12_345, '12.3 kB'],
  [999_700, '1 MB'],
  [49_999_999, '50 MB'],
  [173_400_000, '173 MB'],
  [1_234_000_000, '1.23 GB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected)
})

test.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [65, '1:05'],
  [3605, '1:00:05'],
  [-0.01, '0:00'],
])('second %d stands at %s', (seconds, expected) => {
  expect(formatSeconds(seconds)).toBe(expected)
})

test.each([
  [7.6, '8 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [1234, '1.23 s'],
  [65_000, '65 s'],
  [123_456, '123 s'],
])('%d ms took %s', (ms, expected) => {
  expect(formatMs(ms)).toBe(expected)
})
