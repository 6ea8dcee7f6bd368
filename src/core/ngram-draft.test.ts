import { expect, test } from 'vitest'
import { draft } from './ngram-draft.ts'

test('what followed the last tokens in a source is the draft', () => {
  expect(draft([9, 2, 3], [[1, 2, 3, 4, 5, 6]], 2)).toEqual([4, 5])
  expect(draft([9, 2, 3], [[1, 2, 3, 4, 5, 6]], 10)).toEqual([4, 5, 6])
})

test('a longer match wins over an earlier source', () => {
  const short = [2, 3, 7]
  const long = [1, 2, 3, 8]
  expect(draft([1, 2, 3], [short, long], 1)).toEqual([8])
})

test('of equal matches the first source and its latest place win', () => {
  expect(
    draft(
      [2, 3],
      [
        [2, 3, 4, 2, 3, 5],
        [2, 3, 6],
      ],
      1,
    ),
  ).toEqual([5])
})

test('a match at the very end of a source has nothing to give', () => {
  expect(draft([2, 3], [[7, 2, 3]], 4)).toEqual([])
  expect(draft([2, 3], [[2, 3, 4, 2, 3]], 2)).toEqual([4, 2])
})

test('one token alone drafts nothing, nor does an empty context', () => {
  expect(draft([3], [[3, 4]], 4)).toEqual([])
  expect(draft([], [[3, 4]], 4)).toEqual([])
})
