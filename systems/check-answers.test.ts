import { expect, test } from 'vitest'
import { createAnswer } from '../src/core/answer-stream.ts'
import type { AnswerStats, AudioModel, Clip, Prediction } from '../src/core/interface.ts'
import { checkAnswers, type Expected } from './check-answers.ts'

const none = { rows: 0, kept: [], values: new Float32Array(0), sum: new Float32Array(0) }
const expected: Expected = {
  clip: {
    name: 'clip',
    samples: new Float32Array(1),
    question: 'Who?',
    features: none,
    audioTokens: { ...none, rows: 5 },
    answerIds: [4, 5, 9, 6],
    margins: [1, 2, 3, 4],
  },
  endIds: [9],
  decode: (ids) => ids.join(''),
}

const right: readonly Prediction[] = [4, 5, 9, 6].map((tokenId, i) => ({ tokenId, logit: 0, margin: i + 1 }))

/** A model that gives what it is told to. */
function modelOf(predictions: readonly Prediction[], text = '45', audioTokens = 5) {
  const clip = {
    audioTokens,
    predict: async () => predictions,
    ask: () => createAnswer(async () => ({ text, stopReason: 'end' }) as AnswerStats),
    dispose: async () => {},
  } as unknown as Clip
  return { listen: async () => clip } as unknown as AudioModel
}

test('the oracle’s choices past the end and its text up to the end pass', async () => {
  expect(await checkAnswers(modelOf(right), expected)).toBe(0)
})

test.each([
  [
    'another choice',
    modelOf(right.with(3, { tokenId: 7, logit: 0, margin: 4 })),
    /id 3 is 7, the oracle's 6/,
  ],
  ['another margin', modelOf(right.with(1, { tokenId: 5, logit: 0, margin: 2.5 })), /differs by 5.0e-1/],
  ['another text', modelOf(right, '456'), /"456".*the oracle's .*"45"/],
  ['another number of audio tokens', modelOf(right, '45', 6), /6 audio tokens, the oracle has 5/],
])('%s is a mismatch', async (_, model, sentence) => {
  await expect(checkAnswers(model, expected)).rejects.toThrow(sentence)
})
