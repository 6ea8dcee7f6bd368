import { expect, test } from 'vitest'
import { readSpokenNumber } from './spoken-numbers.ts'

test.each([
  ['nine lives', '9', 1],
  ['twenty one', '21', 2],
  ['twenty first of may', '21st', 2],
  ['eleventh hour', '11th', 1],
  ['a hundred and one dalmatians', '101', 4],
  ['hundred and', '100', 1],
  ['two thousand and twelve', '2012', 4],
  ['three million two hundred thousand and five', '3200005', 7],
  ['3 thousand 5000', '3000', 2],
  ['six point two five', '6.25', 4],
  ['six point of', '6', 1],
  ['42', '42', 1],
])('"%s" begins with %s', (text, digits, next) => {
  expect(readSpokenNumber(text.split(' '), 0)).toEqual({ digits, next })
})

test('other words are no number', () => {
  expect(readSpokenNumber(['a', 'key'], 0)).toBeNull()
  expect(readSpokenNumber(['and', 'five'], 0)).toBeNull()
  expect(readSpokenNumber([], 0)).toBeNull()
})
