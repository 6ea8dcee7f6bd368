/** The committed sets: frozen, without duplicates, and of the size that the report says. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isRefusal, yesOrNo } from '../src/core/text-score.ts'
import { normaliseText } from '../src/core/normalise-words.ts'
import type { HeldOutQuestion } from './held-out.ts'

const FOLDER = 'training/heldout'

interface Line {
  readonly id: string
  readonly kind: string
  readonly text?: string
  readonly file?: string
  readonly voice?: string
  readonly questions?: readonly HeldOutQuestion[]
}

const hashes = JSON.parse(readFileSync(`${FOLDER}/hashes.json`, 'utf8')) as Record<string, string>
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))
const linesOf = (name: string) =>
  readFileSync(`${FOLDER}/${name}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
const answers = linesOf('answers.jsonl')
const questions = answers.flatMap((line) => line.questions ?? [])

test('every set is the one that was frozen', () => {
  expect(Object.keys(hashes).sort()).toEqual(files.sort())
  for (const name of files) {
    const bytes = readFileSync(`${FOLDER}/${name}`)
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(hashes[name])
  }
})

test('no id, text, recording or question of a clip stands twice', () => {
  const lines = files.flatMap(linesOf)
  const once = (values: readonly string[]) => expect(values.length - new Set(values).size).toBe(0)
  once(lines.map(({ id }) => id))
  once(lines.flatMap(({ text }) => (text === undefined ? [] : [normaliseText(text).join(' ')])))
  once(linesOf('human.jsonl').map(({ file }) => file ?? ''))
  for (const line of answers) once((line.questions ?? []).map(({ question }) => question))
})

test('there are enough clips, questions and conversations to measure by', () => {
  expect(answers.length).toBeGreaterThanOrEqual(150)
  expect(questions.length).toBeGreaterThanOrEqual(300)
  expect(questions.filter(({ follows }) => follows !== undefined).length).toBeGreaterThanOrEqual(20)
})

test('speech is in voices that no training hears', () => {
  const unseen = ['af_kore', 'am_eric', 'bf_lily', 'bm_lewis']
  for (const { voice } of answers) expect(unseen).toContain(voice)
  for (const { kind, voice } of linesOf('words.jsonl'))
    if (kind === 'everyday') expect(unseen).toContain(voice)
})

test('each kind of question has answers of its kind', () => {
  for (const { kind, answers, question } of questions) {
    if (kind === 'refusal') expect(answers, question).toEqual([])
    else if (kind === 'yes-no') expect(answers.map(yesOrNo), question).toEqual(answers)
    else {
      expect(answers.length, question).toBeGreaterThan(0)
      for (const answer of answers) expect(isRefusal(answer), answer).toBe(false)
    }
  }
})

test('a follow-up comes after the question that it follows', () => {
  for (const { questions = [] } of answers) {
    for (const [i, { follows }] of questions.entries())
      if (follows !== undefined) expect(follows).toBeLessThan(i)
  }
})
