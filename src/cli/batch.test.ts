import { expect, test } from 'vitest'
import { EarshotError } from '../core/errors.ts'
import { answerLines, type BatchRecord, failureSentence } from './batch.ts'
import type { AnswerRecord, Listener } from './listener.ts'
import { parseQuestionLines } from './question-file.ts'

const HEARD: AnswerRecord = {
  audio: '',
  question: '',
  answer: 'On Friday.',
  transcript: 'the meeting is on friday',
  audioTokens: 6,
  audioSeconds: 2,
  device: 'cpu',
  secondEar: 'on',
  timings: { loadMs: 1, encodeMs: 1, prefillMs: 1, firstTokenMs: 1, decodeTokensPerSecond: 1 },
}

/** Answers every question, except about clips named in `faults`; writes down what was asked of it. */
function scriptedListener(faults: Readonly<Record<string, EarshotError>> = {}) {
  const log: string[] = []
  const listener: Listener = {
    async answer({ audio, question }) {
      log.push(`answer ${audio}`)
      if (faults[audio]) throw faults[audio]
      return { ...HEARD, audio, question }
    },
    async forget(audio) {
      log.push(`forget ${audio}`)
    },
    async dispose() {},
  }
  return { listener, log }
}

async function run(source: string, listener: Listener): Promise<BatchRecord[]> {
  const records: BatchRecord[] = []
  for await (const record of answerLines(parseQuestionLines(source), listener)) records.push(record)
  return records
}

const line = (audio: string) => JSON.stringify({ audio, question: 'When?' })

test('a clip is kept until its last question', async () => {
  const { listener, log } = scriptedListener()
  await run([line('a.wav'), line('b.wav'), line('a.wav')].join('\n'), listener)
  expect(log).toEqual(['answer a.wav', 'answer b.wav', 'forget b.wav', 'answer a.wav', 'forget a.wav'])
})

test('lines that fail stand in their place, and the others are answered', async () => {
  const missing = new EarshotError('audio-unreadable', 'There is no file b.wav: check the path.')
  const { listener } = scriptedListener({ 'b.wav': missing })
  const records = await run([line('a.wav'), '{oops', line('b.wav'), line('c.wav')].join('\n'), listener)
  expect(records).toMatchObject([
    { audio: 'a.wav', answer: 'On Friday.' },
    { line: 2, error: { code: 'bad-option' } },
    { line: 3, audio: 'b.wav', question: 'When?', error: { code: 'audio-unreadable' } },
    { audio: 'c.wav', answer: 'On Friday.' },
  ])
  expect(failureSentence('q.jsonl', records)).toBe(
    'q.jsonl: 2 of 4 questions answered; lines 2, 3 failed, first with: ' +
      'Line 2 is not JSON: a line is {"audio": path, "question": text}.',
  )
})

test('nothing is said when every line was answered', async () => {
  const { listener } = scriptedListener()
  expect(failureSentence('q.jsonl', await run(line('a.wav'), listener))).toBeNull()
})

test('a fault of the model ends the batch', async () => {
  const gone = new EarshotError('model-missing', 'The model file is missing.')
  const { listener } = scriptedListener({ 'a.wav': gone })
  await expect(run(line('a.wav'), listener)).rejects.toBe(gone)
})
