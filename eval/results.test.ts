import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { HeldOutClip } from './held-out.ts'
import { openResults } from './results.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-eval-'))
const file = join(folder, 'deep', 'results.jsonl')
const clip = { id: 'clip-1', text: 'hello', questions: [] } as unknown as HeldOutClip
const measured = { transcript: 'hello', audioTokens: 1, seconds: 1, listenMs: 1, replies: [] }

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('results outlive the run that made them, but for a line that was cut off', () => {
  openResults(file).put(clip, 'audio', '', measured)
  appendFileSync(file, '{"key": "clip-2/au')
  const reopened = openResults(file)
  expect(reopened.get(clip, 'audio', '')).toEqual(measured)
  expect(reopened.get(clip, 'text', 'hello')).toBe(undefined)
})

test('a clip whose questions changed is measured again', () => {
  openResults(file).put(clip, 'audio', '', measured)
  const changed = { ...clip, questions: [{ kind: 'who', question: 'Who?', answers: [] }] }
  expect(openResults(file).get(changed, 'audio', '')).toBe(undefined)
})
