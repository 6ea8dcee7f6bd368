import { expect, test } from 'vitest'
import type { TranscriptWord } from './interface.ts'
import {
  findDisputes,
  ranAway,
  spokenWords,
  timeWords,
  wordsBeforeFragment,
  wordsLeft,
} from './second-ear.ts'

const split = (text: string) => text.split(' ')

const window = (endSeconds: number) => ({ startSeconds: 0, endSeconds })

/** Words of half a second each. */
function heard(text: string): TranscriptWord[] {
  return split(text).map((word, i) => ({
    text: word,
    startSeconds: i / 2,
    endSeconds: i / 2 + 0.4,
    confidence: 0.8,
  }))
}

test('a text that starts over was spoken up to there', () => {
  const text = split('That extension is not valid. Please try again. That extension is')
  expect(spokenWords(text, 8)).toBe(8)
})

test('a last sentence that is said over again was spoken once', () => {
  expect(spokenWords(split('It is full. Please try again. Please try again.'), 6)).toBe(6)
})

test('a repetition within the speech is kept while words are still to come', () => {
  const spoken = split('The time is four. I repeat, the time is four. Be there.')
  for (let count = 1; count <= spoken.length; count++) {
    expect(spokenWords(spoken.slice(0, count), spoken.length)).toBeNull()
  }
})

test('one short word that was heard alone may not be written twice', () => {
  expect(spokenWords(['Stop.'], 1)).toBeNull()
  expect(spokenWords(split('Stop. Stop.'), 1)).toBe(1)
})

test('a sentence that starts over and breaks off was not spoken', () => {
  const spoken = split('We pushed it back. Helen will tell them.')
  expect(wordsBeforeFragment([...spoken, 'Helen', 'will'], 9)).toBe(spoken.length)
  expect(wordsBeforeFragment([...spoken, 'Helen', 'will'], 12)).toBe(spoken.length + 2)
  expect(wordsBeforeFragment([...spoken, 'Helen', 'will', 'call.'], 9)).toBe(spoken.length + 3)
  expect(wordsBeforeFragment([...spoken, 'Call', 'her'], 9)).toBe(spoken.length + 2)
  expect(wordsBeforeFragment(['Stop'], 1)).toBe(1)
})

test('words have the times of those they agree with, numbers included', () => {
  const words = timeWords(
    split('Platform 21 to Brighton.'),
    heard('platform twenty one to baltimore'),
    window(3),
  )
  expect(
    words.map(({ text, startSeconds, endSeconds, confidence }) => [
      text,
      startSeconds,
      endSeconds,
      confidence,
    ]),
  ).toEqual([
    ['Platform', 0, 0.4, 1],
    ['21', 0.5, 1.4, 1],
    ['to', 1.5, 1.9, 1],
    ['Brighton.', 2, 2.4, 0.5],
  ])
})

test('a word that was not heard stands between its neighbours', () => {
  const words = timeWords(split('the very red bus'), heard('the red bus'), window(2))
  expect(words.map((word) => word.startSeconds)).toEqual([0, 0.4, 0.5, 1])
  expect(words[1]?.endSeconds).toBe(0.5)
})

test('without anything heard the words share the window', () => {
  expect(timeWords(split('one two'), [], window(4)).map((word) => word.endSeconds)).toEqual([2, 4])
})

test('times never run backwards', () => {
  const words = timeWords(split('a b c d e f g'), heard('x a c y e z'), window(4))
  const starts = words.map((word) => word.startSeconds)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
})

test('a number is at the time of its words, however it is written', () => {
  const words = timeWords(split('Call 646-9954.'), heard('call six four six nine nine five four'), window(4))
  expect(words[1]).toMatchObject({ startSeconds: 0.5, endSeconds: 3.9, confidence: 1 })
})

test('a heard word among the written ones keeps its time and its confidence', () => {
  const spoken = heard('the plane landed')
  const [, plane] = spoken
  expect(timeWords(['The', plane as TranscriptWord, 'landed.'], spoken, window(2))[1]).toBe(plane)
})

test('the ears differ where other words were written than heard, each run of them at once', () => {
  const spoken = heard('herald left at five twenty for home')
  const written = split('Harold left at 520. For Rome')
  expect(findDisputes(written, spoken)).toEqual([
    { from: 0, to: 1, heard: spoken.slice(0, 1) },
    { from: 3, to: 4, heard: spoken.slice(3, 5) },
    { from: 5, to: 6, heard: spoken.slice(6, 7) },
  ])
})

test('words that only one ear has are in no dispute', () => {
  expect(findDisputes(split('the very red bus'), heard('the red bus'))).toEqual([])
  expect(findDisputes(split('the bus'), heard('the red bus'))).toEqual([])
  expect(findDisputes(split('one two'), [])).toEqual([])
  expect(findDisputes([], heard('one two'))).toEqual([])
})

test('far more words than were heard are no transcript, digits counted as they are said', () => {
  expect(ranAway(split('Call 201-6512-6512-6512-6512.'), 8)).toBe(true)
  expect(ranAway(split('Call 201-6512.'), 8)).toBe(false)
  expect(ranAway(split('Well, it is full.'), 1)).toBe(false)
})

test('the heard words go on where the written ones have come to, whatever was written otherwise', () => {
  const said = split('we met at quarter past nine. nobody came so we left')
  expect(wordsLeft([], said)[0]).toBe('We')
  expect(wordsLeft(split('We met at'), said)).toEqual(split('quarter past nine. nobody came so we left'))
  expect(wordsLeft(split('We met at a quarter, past 9.'), said)).toEqual(split('Nobody came so we left'))
  expect(wordsLeft(split('He meets'), said)[0]).toBe('at')
  expect(wordsLeft(split('We met past nine. Nobody came, so we left.'), said)).toEqual([])
})
