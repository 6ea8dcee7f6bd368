import { expect, test } from 'vitest'
import { type Evaluation, targetsOf } from './evaluation.ts'
import type { Result } from './figures.ts'
import type { HeldOutClip } from './held-out.ts'
import type { Measured, Source } from './measure.ts'
import { flatFigures, formatReport } from './report.ts'

const INFO = { format: 'int8', device: 'cpu', totalBytes: 175_000_000, threads: 2 } as const

function result(clip: Partial<HeldOutClip>, measured: Partial<Measured>, source: Source = 'audio'): Result {
  return {
    clip: {
      ...{
        id: 'clip-1',
        set: 'words',
        kind: 'wordnet',
        path: 'clip-1.wav',
        family: 'kokoro',
        voice: 'af_kore',
      },
      ...{ condition: 'clean', text: '', label: '', questions: [] },
      ...clip,
    },
    source,
    measured: { transcript: '', audioTokens: 6, seconds: 2, listenMs: 500, replies: [], ...measured },
  }
}

const QUESTION = { kind: 'who', question: 'Who?', answers: ['Ann'] }
const reply = (text: string) => ({ replies: [{ text, tokensPerSecond: 20 }] })
const results = [
  result({ text: 'one two three four' }, { transcript: 'one two tree four' }),
  result({ set: 'answers', kind: 'home', text: 'It is Ann.', questions: [QUESTION] }, reply('Bob.')),
  result({ set: 'answers', kind: 'home', text: 'It is Ann.', questions: [QUESTION] }, reply('Ann.'), 'text'),
  result(
    { set: 'sounds', kind: 'sound', family: 'computed', label: 'bell' },
    { transcript: '[bell]', ...reply('A bell.') },
  ),
]
const evaluation: Evaluation = {
  ...{ date: '2026-01-01', cpu: 'a CPU', model: { name: 'tiny', version: '1' } },
  main: { info: INFO, results },
  formats: [{ info: INFO, results }],
  browser: null,
  secondEar: null,
  transcripts: null,
  parity: [
    {
      ...{ format: 'q8', oracle: 'q8', positions: 400, answerPositions: 90, sameTranscripts: 20, clips: 20 },
      partings: [
        {
          ...{ clip: 'ans-1', position: 9, expected: 5, chosen: 6 },
          ...{ oracleMargin: 0.02, appMargin: 0.01, inAnswer: false },
        },
      ],
    },
    {
      ...{
        format: 'int8',
        oracle: 'q8',
        positions: 400,
        answerPositions: 90,
        sameTranscripts: 18,
        clips: 20,
      },
      partings: [],
    },
  ],
}

test('every target is told with its measured value and by how much it is missed', () => {
  const report = formatReport(evaluation)
  expect(report).toContain(
    '| word error rate, unseen WordNet examples, unseen natural voices | at most 15.0% | 25.0% | **missed by 10.0 points** |',
  )
  expect(report).toContain('| sound labels, unseen sources | at least 70.0% | 100.0% | met |')
  expect(report).toContain(
    '| answers, extractive, unseen kinds: token-F1 | at least 0.750 | 0.000 | **missed by 0.750** |',
  )
  expect(report).toContain('**not measured**')
  expect(targetsOf(evaluation).length).toBe(12)
  expect(targetsOf({ ...evaluation, secondEar: evaluation.main }).length).toBe(16)
})

test('the app is held to the oracle that rounds alike, position by position', () => {
  const report = formatReport(evaluation)
  expect(report).toMatch(/\| q8 +\| +q8 \| +20 \| +20 \| 399 of 400 \(99\.75%\) \| +90 of 90 \(100\.00%\) \|/)
  expect(report).toMatch(/\| ans-1 +\| 9, past the end \| +5 \| +6 \| +0\.0200 \| +0\.0100 \|/)
  const held = targetsOf(evaluation).filter(({ name }) => name.includes('agrees with PyTorch'))
  expect(held).toMatchObject([{ measured: 0.9975, bound: 0.995 }])
})

test('the answer to the sound and the answer to its text stand beside each other', () => {
  expect(formatReport(evaluation)).toMatch(/\| extractive: exact \| +\| 0\.000 \(.*\) \| 1\.000 \(.*\) \|/)
})

test('where the browser parts from Node, both are shown', () => {
  const answered = (text: string) => [
    result({ set: 'answers', text: 'It is Ann.', questions: [QUESTION] }, reply(text)),
  ]
  const browser = {
    chromium: { info: { ...INFO, device: 'wasm' as const }, results: answered('Bob.') },
    node: { info: INFO, results: answered('Ann.') },
  }
  const report = formatReport({ ...evaluation, browser })
  expect(report).toContain('0 transcripts and 1 answers differ.')
  expect(report).toContain('| clip-1 | Who? | Ann. | Bob. |')
})

test('flat figures name the format and leave out what was not measured', () => {
  const flat = flatFigures(evaluation)
  expect(flat['measured in format']).toBe('int8')
  expect(flat['sound labels, unseen sources']).toBe('100.0%')
  expect(flat).not.toHaveProperty('bytes loaded in Node, with the second ear')
})
