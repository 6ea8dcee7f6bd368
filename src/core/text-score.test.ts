import { expect, test } from 'vitest'
import {
  containsAnswer,
  exactMatch,
  isRefusal,
  scoreAnswer,
  soundLabels,
  tokenF1,
  withoutSoundLabels,
  wordErrorRate,
  wordErrors,
  yesOrNo,
} from './text-score.ts'

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

test('the best of the accepted answers counts, for each score by itself', () => {
  expect(scoreAnswer(['red box', 'the box'], 'A box.')).toEqual({ exact: 1, f1: 1, contains: 1 })
  expect(scoreAnswer(['a red box', 'lid'], 'Under the lid of it')).toEqual({ exact: 0, f1: 0.4, contains: 1 })
  expect(scoreAnswer([], 'anything')).toEqual({ exact: 0, f1: 0, contains: 0 })
})

test('the first word of an answer says yes or no', () => {
  expect(yesOrNo('Yes.')).toBe('yes')
  expect(yesOrNo('No, it is on Monday.')).toBe('no')
  expect(yesOrNo('The lift, yes.')).toBe(null)
  expect(yesOrNo('Not at all')).toBe(null)
  expect(yesOrNo('')).toBe(null)
})

test.each([
  'The recording does not say.',
  "It doesn't mention a price.",
  'That is not specified.',
  'The name is not clearly mentioned.',
  'I cannot tell.',
  'There is no information about it.',
  'No speech was heard in this clip.',
])('"%s" is a refusal', (answer) => {
  expect(isRefusal(answer)).toBe(true)
})

test.each(['On Monday.', 'He did not come.', 'No.', 'A note that says thank you.', 'Nobody knows him.'])(
  '"%s" is an answer',
  (answer) => {
    expect(isRefusal(answer)).toBe(false)
  },
)

test('sound labels are no words', () => {
  expect(soundLabels('[dog] come here [Dog]')).toEqual(['dog', 'dog'])
  expect(withoutSoundLabels('[dog] come here').trim()).toBe('come here')
  expect(soundLabels('come here')).toEqual([])
})
