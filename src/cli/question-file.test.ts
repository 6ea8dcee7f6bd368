import { expect, test } from 'vitest'
import { parseQuestionLines, readQuestionFile } from './question-file.ts'

test('each line is a question, and blank lines are passed over', () => {
  const lines = parseQuestionLines(
    '{"audio": "a.wav", "question": "Who?"}\n\n{"audio": "b.wav", "question": "", "answers": ["Ann"]}\n',
  )
  expect(lines).toEqual([
    { line: 1, question: { audio: 'a.wav', question: 'Who?' } },
    { line: 3, question: { audio: 'b.wav', question: '', answers: ['Ann'] } },
  ])
})

test.each([
  ['{"audio": ', 'Line 1 is not JSON'],
  ['"a.wav"', 'Line 1 is not a JSON object'],
  ['{"question": "Who?"}', 'Line 1 has no "audio" path'],
  ['{"audio": "a.wav"}', 'Line 1 has no "question" text'],
  ['{"audio": "a.wav", "question": "Who?", "answers": "Ann"}', 'Line 1 has "answers" that are not a list'],
])('%s is a fault of its line alone', (source, message) => {
  const [bad, good] = parseQuestionLines(`${source}\n{"audio": "a.wav", "question": "Who?"}`)
  expect(bad).toMatchObject({ line: 1, fault: { message: expect.stringContaining(message) } })
  expect(good).toMatchObject({ line: 2, question: { audio: 'a.wav' } })
})

test('a file that is not there is named', async () => {
  await expect(readQuestionFile('nowhere/questions.jsonl')).rejects.toThrow(
    'The question file nowhere/questions.jsonl cannot be read: check the path.',
  )
})
