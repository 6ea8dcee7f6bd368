import { expect, test } from 'vitest'
import { alignWords, keptTokens } from './ctc.ts'

test('blanks and repeats are dropped, and a repeat after a blank is kept', () => {
  expect(keptTokens([-1, 5, 5, -1, 5, 7, 7, -1], 1)).toEqual([1, 4, 5])
  expect(keptTokens(Int32Array.of(3, 3), 1)).toEqual([0])
  expect(keptTokens([], 1)).toEqual([])
})

test('a word of several tokens repeats as a whole', () => {
  const frames = [
    [5, 6, -1],
    [5, 6, -1],
    [5, 7, 8],
    [-1, -1, -1],
    [5, 7, 8],
    [5, -1, -1],
  ]
  expect(keptTokens(frames.flat(), 3)).toEqual([0, 1, 6, 7, 8, 12, 13, 14, 15])
})

/** Pieces as given, at one frame each, all with the same posterior; ids are indices. */
function align(
  pieces: string[],
  frames: number[],
  probabilities = pieces.map(() => 0.5),
  soundEndSeconds = 100,
) {
  const ids = pieces.map((_, i) => i)
  const seconds = frames.map((frame) => frame * 0.08)
  const decode = (some: number[]) => some.map((id) => pieces[id]).join('')
  return alignWords({ ids, probabilities, seconds }, { frameSeconds: 0.08, soundEndSeconds }, decode)
}

function texts(pieces: string[]): string[] {
  return align(
    pieces,
    pieces.map((_, i) => i),
  ).map((word) => word.text)
}

test('a word begins at a piece with a leading space and takes in what follows', () => {
  expect(texts([' move', ' those', ' box', 'es', '.'])).toEqual(['move', 'those', 'boxes.'])
})

test('a word also begins after a piece that ends in white space', () => {
  expect(texts(['He', 'llo', ' ', 'there'])).toEqual(['Hello', 'there'])
})

test('a bracketed label is one word, also with spaces inside', () => {
  expect(texts([' yes', ' [', 'dog', ' bark', 'ing', ']', ' no'])).toEqual(['yes', '[dog barking]', 'no'])
  expect(texts([' [laughter]', ' ha'])).toEqual(['[laughter]', 'ha'])
})

test('a bracket that does not close swallows nothing', () => {
  expect(texts([' [', 'well', ' then'])).toEqual(['[well', 'then'])
})

test('a word ends where the next begins, but at most two frames after its last piece', () => {
  const words = align([' a', ' b', 'c', ' d'], [0, 1, 3, 20])
  const rounded = words.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds].map((s) => s / 0.08))
  expect(rounded).toEqual([
    [0, 1],
    [1, 5],
    [20, 22],
  ])
})

test('no word ends after the sound', () => {
  const [first, last] = align([' a', ' b'], [2, 5], [1, 1], 0.3)
  expect(first?.endSeconds).toBeCloseTo(0.3)
  expect(last).toMatchObject({ startSeconds: 0.3, endSeconds: 0.3 })
})

test('the confidence of a word is the mean of its pieces', () => {
  const [word] = align([' a', 'b'], [0, 1], [0.5, 1])
  expect(word?.confidence).toBe(0.75)
})

test('bytes of one character in several pieces are decoded together', () => {
  const bytes = [[0x20], [0xc3], [0xa9], [0x20, 0x61]]
  const decode = (ids: number[]) =>
    new TextDecoder().decode(Uint8Array.from(ids.flatMap((id) => bytes[id] as number[])))
  const tokens = { ids: [0, 1, 2, 3], probabilities: [1, 1, 1, 1], seconds: [0, 0.1, 0.2, 0.3] }
  expect(
    alignWords(tokens, { frameSeconds: 0.08, soundEndSeconds: 100 }, decode).map((word) => word.text),
  ).toEqual(['é', 'a'])
})

test('nothing heard is no words', () => {
  expect(align([], [])).toEqual([])
})
