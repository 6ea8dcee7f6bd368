import { expect, test } from 'vitest'
import { containsAnswer } from '../core/text-score.ts'
import { readQuestionFile } from './question-file.ts'

test('every held-out question accepts its own answers, and a clip has two questions and one text', async () => {
  const lines = await readQuestionFile('e2e/questions.jsonl')
  const questions = lines.flatMap((line) => ('question' in line ? [line.question] : []))
  expect(questions.length).toBe(40)
  expect(new Set(questions.map(({ audio }) => audio)).size).toBe(20)
  expect(new Set(questions.map(({ text }) => text)).size).toBe(20)
  for (const { answers = [] } of questions) {
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) expect(containsAnswer(answer, `I think ${answer}.`)).toBe(true)
  }
})
