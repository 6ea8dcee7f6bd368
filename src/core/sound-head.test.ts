import { expect, test } from 'vitest'
import { windowContent } from './sound-head.ts'

/** Nothing, speech, and two sounds. */
const CLASSES = {
  speech: [0.05, 0.9, 0.05, 0],
  barelySpeech: [0.2, 0.15, 0.6, 0.05],
  secondSound: [0.1, 0.05, 0.25, 0.6],
  nothing: [0.7, 0.05, 0.2, 0.05],
}

test('words are believed where speech is at all likely', () => {
  expect(windowContent(CLASSES.speech, true)).toBe('speech')
  expect(windowContent(CLASSES.barelySpeech, true)).toBe('speech')
})

test('words are not believed in a sound, which is named instead', () => {
  expect(windowContent(CLASSES.secondSound, true)).toEqual({ index: 1, probability: 0.6 })
})

test('without words the likeliest sound counts', () => {
  expect(windowContent(CLASSES.barelySpeech, false)).toEqual({ index: 0, probability: 0.6 })
})

test('noise and wordless speech have no name', () => {
  expect(windowContent(CLASSES.nothing, false)).toBeNull()
  expect(windowContent(CLASSES.nothing, true)).toBeNull()
  expect(windowContent(CLASSES.speech, false)).toBeNull()
})
