import { expect, test } from 'vitest'
import { createAnswer } from './answer-stream.ts'
import type { Answer, AnswerStats } from './interface.ts'

const stats: AnswerStats = {
  text: 'a key',
  tokens: 2,
  stopReason: 'end',
  promptTokens: 10,
  firstTokenMs: 1,
  decodeTokensPerSecond: 1,
  device: 'cpu',
}

async function read(answer: Answer): Promise<string[]> {
  const pieces: string[] = []
  for await (const piece of answer) pieces.push(piece.text)
  return pieces
}

test('pieces come in order, those emitted before anybody reads included', async () => {
  const answer = createAnswer(async (emit) => {
    emit({ text: 'a' })
    await Promise.resolve()
    emit({ text: ' key' })
    return stats
  })
  expect(await read(answer)).toEqual(['a', ' key'])
  expect(await answer.done).toEqual(stats)
})

test('the answer is made without a reader', async () => {
  expect(await createAnswer(async () => stats).done).toEqual(stats)
})

test('a failure reaches the reader after the pieces before it, and whoever awaits the figures', async () => {
  const answer = createAnswer(async (emit) => {
    emit({ text: 'a' })
    throw new Error('device lost')
  })
  const pieces: string[] = []
  const reading = (async () => {
    for await (const piece of answer) pieces.push(piece.text)
  })()
  await expect(reading).rejects.toThrow('device lost')
  await expect(answer.done).rejects.toThrow('device lost')
  expect(pieces).toEqual(['a'])
})
