import { expect, test } from 'vitest'
import { isMet, type Target, verdict } from './targets.ts'

const target = (measured: number | null, side: Target['side'] = 'at most'): Target => ({
  name: 'word error rate',
  measured,
  bound: 0.15,
  side,
  unit: 'percent',
})

test('a target is met at its bound and missed a hair beyond it, whatever rounding would show', () => {
  expect(isMet(target(0.15))).toBe(true)
  expect(isMet(target(0.1500001))).toBe(false)
  expect(isMet(target(0.1499999, 'at least'))).toBe(false)
})

test('the verdict says by how much', () => {
  expect(verdict(target(0.223))).toBe('missed by 7.3 points')
  expect(verdict(target(0.1))).toBe('met')
  expect(verdict(target(null))).toBe('not measured')
  expect(verdict({ ...target(0.6, 'at least'), bound: 0.75, unit: 'score' })).toBe('missed by 0.150')
})

test('what was not measured is not met', () => {
  expect(isMet(target(null))).toBe(false)
})
