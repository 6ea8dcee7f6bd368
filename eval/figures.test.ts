import { expect, test } from 'vitest'
import {
  answerFigures,
  inventionRate,
  isAnswerable,
  isFollowUp,
  isUnanswerable,
  type Result,
  refusalRate,
  soundFigures,
  wordErrorRate,
  wordErrorRateOf,
  yesNoRate,
} from './figures.ts'
import { type HeldOutClip, part } from './held-out.ts'

const CLIP: HeldOutClip = {
  id: 'clip-1',
  set: 'answers',
  kind: 'home',
  path: 'clip-1.wav',
  family: 'kokoro',
  voice: 'af_kore',
  condition: 'clean',
  text: 'The cat sleeps on the roof.',
  label: '',
  questions: [
    { kind: 'where', question: 'Where does it sleep?', answers: ['on the roof', 'the roof'] },
    { kind: 'who', question: 'And who is it?', answers: ['the cat'], follows: 0 },
    { kind: 'yes-no', question: 'Is it awake?', answers: ['no'] },
    { kind: 'refusal', question: 'What is it called?', answers: [] },
  ],
}

function result(replies: readonly string[], transcript = CLIP.text, clip = CLIP): Result {
  const measured = {
    transcript,
    audioTokens: 8,
    seconds: 2,
    listenMs: 100,
    replies: replies.map((text) => ({ text, tokensPerSecond: 10 })),
  }
  return { clip, source: 'audio', measured }
}

test('answers are scored by kind, and only where they can be', () => {
  const results = [result(['The roof.', 'A dog.', 'No, it sleeps.', 'The recording does not say.'])]
  expect(answerFigures(results)?.exact).toMatchObject({ value: 0.5, of: 2 })
  expect(answerFigures(results, isFollowUp)?.f1).toMatchObject({ value: 0, of: 1 })
  expect(yesNoRate(results)?.value).toBe(1)
  expect(refusalRate(results, isUnanswerable)).toMatchObject({ value: 1, of: 1 })
  expect(refusalRate(results, isAnswerable)).toMatchObject({ value: 0, of: 3 })
})

test('refusing everything is right only where the clip does not say', () => {
  const results = [result(Array.from({ length: 4 }, () => 'The recording does not say.'))]
  expect(answerFigures(results)?.f1.value).toBeLessThan(0.4)
  expect(refusalRate(results, isAnswerable)?.value).toBe(1)
})

test('bracketed labels are neither words nor inventions', () => {
  const silence = { ...CLIP, set: 'sounds', text: '', questions: [] } as const
  expect(wordErrorRate([result([], '[dog] the cat sleeps on the roof')])?.value).toBe(0)
  expect(inventionRate([result([], '[dog]', silence), result([], 'thank you', silence)])?.value).toBe(0.5)
  expect(inventionRate([result([], '', silence), result([], '[]', silence)])?.value).toBe(0)
})

test('a sound is right by the first label, and by the word in the answer', () => {
  const dog: HeldOutClip = { ...CLIP, set: 'sounds', kind: 'sound', label: 'dog', text: '', questions: [] }
  const figures = soundFigures([result(['A dog.'], '[cat] [dog]', dog), result(['Dogs.'], '[dog]', dog)])
  expect(figures?.label.value).toBe(0.5)
  expect(figures?.answer.value).toBe(1)
})

test("a second recogniser's transcripts are scored where there are any", () => {
  expect(wordErrorRateOf([CLIP], new Map([['clip-1', 'the cat sleeps on a roof']]))?.value).toBeCloseTo(
    1 / 6,
    12,
  )
  expect(wordErrorRateOf([CLIP], new Map())).toBe(null)
})

test('a part has one in so many of each kind of clip', () => {
  const clips = Array.from({ length: 30 }, (_, i) => ({
    ...CLIP,
    id: `clip-${i}`,
    condition: i < 10 ? 'noise' : 'clean',
  }))
  const some = part(clips, 5)
  expect(some.length).toBe(6)
  expect(some.filter(({ condition }) => condition === 'noise').length).toBe(2)
})
