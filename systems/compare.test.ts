import { expect, test } from 'vitest'
import { differenceOf, requireAtMost, requireSameIds } from './compare.ts'
import type { StoredRows } from './oracle.ts'

/** Four rows of two columns, of which the first and the last are stored. */
const oracle: StoredRows = {
  rows: 4,
  kept: [
    [0, 1],
    [3, 4],
  ],
  values: Float32Array.of(1, 2, 7, 8),
  sum: Float32Array.of(16, 20),
}
const same = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8)

test('equal tensors differ by nothing', () => {
  expect(differenceOf('rows', same, oracle)).toEqual({ largest: 0, relative: 0 })
})

test('a difference shows in a stored row, and through the sum in any other', () => {
  expect(differenceOf('rows', same.with(7, 8.5), oracle).largest).toBeCloseTo(0.5)
  expect(differenceOf('rows', same.with(2, 5), oracle).largest).toBeCloseTo(0.5)
  expect(differenceOf('rows', same.with(2, 5), oracle).relative).toBeGreaterThan(0.05)
})

test('another number of rows is said with both numbers', () => {
  expect(() => differenceOf('rows', same.subarray(2), oracle)).toThrow(
    'rows: 3 rows of 2 where the oracle has 4.',
  )
})

test('a difference above the tolerance is a mismatch, and so is one that is no number', () => {
  requireAtMost('A value', 0.1, 0.1)
  expect(() => requireAtMost('A value', 0.2, 0.1)).toThrow('A value differs by 2.0e-1 where 0.1 is allowed.')
  expect(() => requireAtMost('A value', Number.NaN, 0.1)).toThrow('A value differs by NaN')
})

test('the first id that parts is named', () => {
  requireSameIds('Ids', [1, 2], [1, 2])
  expect(() => requireSameIds('Ids', [1, 3], [1, 2])).toThrow("Ids: id 1 is 3, the oracle's 2.")
  expect(() => requireSameIds('Ids', [1], [1, 2])).toThrow("Ids: id 1 is missing, the oracle's 2.")
  expect(() => requireSameIds('Ids', [1, 2, 3], [1, 2])).toThrow('Ids: 3 ids where the oracle has 2.')
})
