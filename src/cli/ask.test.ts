import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from './earshot.ts'

const CLIP = 'public/samples/gate-announcement.wav'

test('the shipped model answers about a sample, hears it once, and a bad line loses no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-ask-'))
  const batch = join(folder, 'questions.jsonl')
  const lines = [
    JSON.stringify({ audio: CLIP, question: 'Why is the flight delayed?' }),
    '{"audio": ',
    JSON.stringify({ audio: CLIP, question: 'Where is the flight going?' }),
  ]
  await writeFile(batch, lines.join('\n'))
  const printed: string[] = []
  const noted: string[] = []
  const terminal = {
    print: (line: string) => void printed.push(line),
    note: (line: string) => void noted.push(line),
  }

  const code = await main(['ask', '--batch', batch, '--max-tokens', '16'], terminal)
  await rm(folder, { recursive: true })

  const [first, bad, second] = printed.map((line) => JSON.parse(line))
  expect(code).toBe(2)
  expect(printed.length).toBe(3)
  expect(first.transcript).toMatch(/Oslo is delayed/i)
  expect(first.answer).toMatch(/wind/i)
  expect(first.audioTokens).toBeGreaterThan(20)
  expect(first.audioSeconds).toBeCloseTo(12.83, 1)
  expect(first.device).toBe('cpu')
  expect(first.secondEar).toBe('on')
  expect(bad).toEqual({
    line: 2,
    error: { code: 'bad-option', message: expect.stringContaining('Line 2 is not JSON') },
  })
  expect(second.transcript).toBe(first.transcript)
  expect(second.timings.encodeMs).toBe(first.timings.encodeMs)
  expect(noted.filter((note) => note === `Listening to ${CLIP}`)).toHaveLength(1)
  expect(noted.at(-1)).toMatch(/2 of 3 questions answered; line 2 failed/)
}, 120_000)
