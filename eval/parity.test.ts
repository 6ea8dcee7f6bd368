import { expect, test } from 'vitest'
import { answerLength, partingsOf } from './parity.ts'

test('an answer ends with its stop token, or where the oracle stopped', () => {
  expect(answerLength({ answer_ids: [5, 2, 9, 2] }, [0, 2])).toBe(2)
  expect(answerLength({ answer_ids: [5, 6, 9] }, [2])).toBe(3)
})

test('partings name the position and both margins, and say whether an answer gets that far', () => {
  const clip = { id: 'clip-1', answer_ids: [5, 6, 8], margins: [2, 0.01, 0.5] }
  const predictions = [
    { tokenId: 5, logit: 9, margin: 2 },
    { tokenId: 7, logit: 9, margin: 0.02 },
    { tokenId: 9, logit: 9, margin: 0.03 },
  ]
  expect(partingsOf(clip, predictions, 2)).toEqual([
    {
      ...{ clip: 'clip-1', position: 1, expected: 6, chosen: 7 },
      ...{ oracleMargin: 0.01, appMargin: 0.02, inAnswer: true },
    },
    {
      ...{ clip: 'clip-1', position: 2, expected: 8, chosen: 9 },
      ...{ oracleMargin: 0.5, appMargin: 0.03, inAnswer: false },
    },
  ])
})
