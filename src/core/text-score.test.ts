import { expect, test } from 'vitest'
import { containsAnswer, exactMatch, tokenF1, wordErrorRate, wordErrors } from './text-score.ts'

test('substituted, missing and added words count one each', () => {
  expect(wordErrors('move those boxes into the corner', 'Move these boxes the corner, please')).toEqual({
    errors: 3,
    words: 6,
  })
})

test('ways of writing numbers are no errors', () => {
  expect(
    wordErrorRate('It leaves at three thirty from platform nine.', 'it leaves at 3:30 from platform 9'),
  ).toBe(0)
})

test('empty texts have a rate', () => {
  expect(wordErrorRate('', '')).toBe(0)
  expect(wordErrorRate('', 'two words')).toBe(2)
  expect(wordErrorRate('two words', '')).toBe(1)
})

test('an exact match is blind to articles, case and punctuation', () => {
  expect(exactMatch('the payment page', 'Payment page.')).toBe(true)
  expect(exactMatch('the payment page', 'the payment')).toBe(false)
})

test('an answer is found inside a sentence, as whole words', () => {
  expect(containsAnswer('platform nine', 'It leaves from platform 9 now.')).toBe(true)
  expect(containsAnswer('nine', 'There were 99 of them.')).toBe(false)
  expect(containsAnswer('flower pot', 'Under the pot by the flower.')).toBe(false)
})

test('token F1 counts shared words once each', () => {
  expect(tokenF1('red red box', 'a red box')).toBeCloseTo(0.8, 12)
  expect(tokenF1('red', 'blue')).toBe(0)
  expect(tokenF1('', '')).toBe(1)
  expect(tokenF1('red', '')).toBe(0)
})
