import { describe, expect, it } from 'vitest'
import type { TranscriptWord } from '../core/interface.ts'
import { transcriptLines, wordAt } from './transcript-lines.ts'

const word = (text: string, startSeconds: number): TranscriptWord => ({
  text,
  startSeconds,
  endSeconds: startSeconds + 0.3,
  confidence: 1,
})

describe('transcriptLines', () => {
  it('breaks at a pause', () => {
    const lines = transcriptLines([word('one', 0), word('two', 0.4), word('three', 2)])
    expect(
      lines.map(({ firstWord, startSeconds, words }) => [firstWord, startSeconds, words.length]),
    ).toEqual([
      [0, 0, 2],
      [2, 2, 1],
    ])
  })

  it('breaks a long run of words', () => {
    const run = Array.from({ length: 30 }, (_, at) => word(`w${at}`, at * 0.35))
    expect(transcriptLines(run).map(({ words }) => words.length)).toEqual([14, 14, 2])
  })
})

describe('wordAt', () => {
  const words = [word('one', 1), word('two', 1.4)]
  it('is the last word begun', () => expect(wordAt(words, 1.5)).toBe(1))
  it('is none before the first word and after a pause', () => {
    expect(wordAt(words, 0.5)).toBe(-1)
    expect(wordAt(words, 9)).toBe(-1)
  })
})
