import { expect, test } from 'vitest'
import { findEvidence } from './evidence.ts'
import type { TranscriptWord } from './interface.ts'

/** Each word takes half a second; the words come one second apart. */
function transcriptOf(text: string): TranscriptWord[] {
  return text
    .split(' ')
    .map((word, i) => ({ text: word, startSeconds: i, endSeconds: i + 0.5, confidence: 1 }))
}

/** The words found, and when the first of each was heard. */
function found(answer: string, heard: string): [number, string][] {
  return findEvidence(answer, transcriptOf(heard)).map((span) => [span.startSeconds, span.text])
}

test('content words are found where they were heard', () => {
  expect(found('It is under the flower pot.', 'the spare key is under the blue flower')).toEqual([
    [4, 'under'],
    [7, 'flower'],
  ])
})

test('words heard close together are one stretch', () => {
  const heard = transcriptOf('meet at the old bridge').map((word) => ({
    ...word,
    startSeconds: word.startSeconds / 2,
    endSeconds: word.startSeconds / 2 + 0.4,
  }))
  expect(findEvidence('At the old bridge', heard)).toEqual([
    { startSeconds: 1.5, endSeconds: 2.4, text: 'old bridge' },
  ])
})

test('numbers match as words and as digits, also over several words', () => {
  expect(found('At 3 pm', 'we meet at three pm sharp')).toEqual([
    [3, 'three'],
    [4, 'pm'],
  ])
  expect(found('She is 21.', 'she turned twenty one today')).toEqual([
    [2, 'twenty'],
    [3, 'one'],
  ])
})

test('a longer run wins over single words heard earlier', () => {
  const heard = 'bridge was closed so take the stone bridge instead'
  expect(found('the stone bridge', heard)).toEqual([
    [6, 'stone'],
    [7, 'bridge'],
  ])
})

test('a plural finds its singular', () => {
  expect(found('Tomatoes and keys', 'the key is lost')).toEqual([[1, 'key']])
})

test('stop words alone are no evidence, nor is an empty answer or transcript', () => {
  expect(found('It is not that.', 'it is not that at all')).toEqual([])
  expect(found('', 'a key')).toEqual([])
  expect(findEvidence('a key', [])).toEqual([])
})
