import { expect, test } from 'vitest'
import { findEvidence } from './evidence.ts'
import type { TranscriptWord } from './interface.ts'

/** One word every two seconds, each half a second long: too far apart to be joined unless said as a run. */
function transcriptOf(text: string): TranscriptWord[] {
  return text
    .split(' ')
    .map((word, i) => ({ text: word, startSeconds: 2 * i, endSeconds: 2 * i + 0.5, confidence: 1 }))
}

/** Index of the first word of each stretch found, and its text. */
function found(answer: string, heard: string): [number, string][] {
  return findEvidence(answer, transcriptOf(heard)).map((span) => [span.startSeconds / 2, span.text])
}

test('content words are found where they were heard', () => {
  expect(found('It is under the flower pot.', 'the spare key is under the blue flower')).toEqual([
    [4, 'under'],
    [7, 'flower'],
  ])
})

test('a shared run of words is one stretch, without the stop words at its ends', () => {
  const spans = findEvidence(
    'It is at the old stone bridge.',
    transcriptOf('meet at the old stone bridge at noon'),
  )
  expect(spans).toEqual([{ startSeconds: 6, endSeconds: 10.5, text: 'old stone bridge' }])
})

test('words heard close together are one stretch with the words between them', () => {
  const heard = transcriptOf('the key is under the blue flower').map((word) => ({
    ...word,
    startSeconds: word.startSeconds / 16,
    endSeconds: word.endSeconds / 16,
  }))
  expect(findEvidence('The flower, the key', heard).map((span) => span.text)).toEqual([
    'key is under the blue flower',
  ])
})

test('numbers match as words and as digits, also over several words', () => {
  expect(found('At 3 pm', 'we meet at three pm sharp')).toEqual([[3, 'three pm']])
  expect(found('She is 21.', 'she turned twenty one today')).toEqual([[2, 'twenty one']])
})

test('a longer run wins over single words heard earlier', () => {
  const heard = 'bridge was closed so take the stone bridge instead'
  expect(found('the stone bridge', heard)).toEqual([[6, 'stone bridge']])
})

test('a plural finds its singular', () => {
  expect(found('Tomatoes and keys', 'the key is lost')).toEqual([[1, 'key']])
})

test('stop words alone are no evidence, nor is an empty answer or transcript', () => {
  expect(found('It is not that.', 'it is not that at all')).toEqual([])
  expect(found('', 'a key')).toEqual([])
  expect(findEvidence('a key', [])).toEqual([])
})
