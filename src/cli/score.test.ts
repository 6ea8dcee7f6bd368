import { expect, test } from 'vitest'
import { readQuestionFile } from './question-file.ts'
import { accepts, normalise } from './score.ts'

test.each([
  ['Twenty-five percent!', '25 percent'],
  ['25%', '25 percent'],
  ['about 3,000 homes', 'about 3000 homes'],
  ['about three thousand homes', 'about 3000 homes'],
  ['two hundred and five', '205'],
  ['twelve hundred', '1200'],
  ['one million two hundred thousand', '1200000'],
  ['10:15', '10 15'],
  ['ten fifteen', '10 15'],
  ['seventeen ninety two', '17 92'],
  ['three to two', '3 to 2'],
  ["It doesn't say.", 'it doesnt say'],
  ['Café', 'cafe'],
  ['007', '7'],
  ['', ''],
])('"%s" reads as "%s"', (text, normal) => {
  expect(normalise(text)).toBe(normal)
})

test('an accepted answer may stand anywhere in the answer, as whole words', () => {
  expect(accepts('It leaves from platform nine.', ['9'])).toBe(true)
  expect(accepts('It leaves from platform 9.', ['platform nine'])).toBe(true)
  expect(accepts('It leaves from platform nineteen.', ['nine'])).toBe(false)
  expect(accepts('It is in the shed', ['garage', 'shed'])).toBe(true)
  expect(accepts('It was watershed', ['shed'])).toBe(false)
  expect(accepts('', ['no'])).toBe(false)
})

test('every held-out question accepts its own answers, and a clip has two questions', async () => {
  const lines = await readQuestionFile('e2e/questions.jsonl')
  const questions = lines.flatMap((line) => ('question' in line ? [line.question] : []))
  expect(questions.length).toBe(40)
  expect(new Set(questions.map(({ audio }) => audio)).size).toBe(20)
  for (const { answers = [] } of questions) {
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) expect(accepts(`I think ${answer}.`, answers)).toBe(true)
  }
})
