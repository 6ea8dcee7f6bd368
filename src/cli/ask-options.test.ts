import { expect, test } from 'vitest'
import { parseAskArguments } from './ask-options.ts'
import { SHIPPED_MODEL } from './open-model.ts'

test('a clip and a question make one request on the shipped model', () => {
  expect(parseAskArguments(['clip.wav', 'When is it?'])).toEqual({
    kind: 'one',
    audio: 'clip.wav',
    question: 'When is it?',
    json: false,
    model: SHIPPED_MODEL,
    secondEar: true,
    maxTokens: undefined,
  })
})

test('options may stand before or after the clip', () => {
  const request = parseAskArguments(['--json', 'clip.wav', 'Who?', '--max-tokens', '12', '--model', 'bundle'])
  expect(request).toMatchObject({ kind: 'one', json: true, maxTokens: 12, model: 'bundle' })
})

test('--no-second-ear leaves the second ear out, for one question and for many', () => {
  expect(parseAskArguments(['clip.wav', 'Who?', '--no-second-ear'])).toMatchObject({ secondEar: false })
  expect(parseAskArguments(['--batch', 'q.jsonl', '--no-second-ear'])).toMatchObject({ secondEar: false })
})

test('an empty question is a question: the one spoken in the clip', () => {
  expect(parseAskArguments(['clip.wav', ''])).toMatchObject({ kind: 'one', question: '' })
})

test('--batch takes a file of questions', () => {
  expect(parseAskArguments(['--batch', 'q.jsonl'])).toMatchObject({ kind: 'batch', questionFile: 'q.jsonl' })
})

test('--help wins over whatever is missing', () => {
  expect(parseAskArguments(['--help'])).toEqual({ kind: 'help' })
})

test.each([
  [[], 'Give a clip and a question'],
  [['clip.wav'], 'Give a question about clip.wav'],
  [['clip.wav', 'When', 'is', 'it?'], 'Put the question in quotes: "When is it?".'],
  [['clip.wav', 'Who?', '--batch', 'q.jsonl'], 'not both'],
  [['clip.wav', 'Who?', '--max-tokens', 'many'], '--max-tokens takes a whole number above 0, not "many".'],
  [['clip.wav', 'Who?', '--max-tokens', '0'], '--max-tokens takes a whole number above 0, not "0".'],
  [['clip.wav', 'Who?', '--loud'], "Unknown option '--loud': the options are --json, --batch"],
  [['clip.wav', 'Who?', '--model'], "Option '--model <value>' argument missing: the options are"],
])('%j is refused with one sentence', (args, sentence) => {
  expect(() => parseAskArguments(args)).toThrow(sentence)
})
