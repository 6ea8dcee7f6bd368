import { expect, test } from 'vitest'
import { createTextStream } from './text-stream.ts'

/** One token a byte, as a byte-level tokenizer decodes. */
const decodeBytes = (ids: number[]) => new TextDecoder().decode(Uint8Array.from(ids))

function bytesOf(text: string): number[] {
  return Array.from(new TextEncoder().encode(text))
}

test('characters come out when their last byte is there', () => {
  const stream = createTextStream(decodeBytes)
  expect(bytesOf('aé€😀b').map((byte) => stream.push(byte))).toEqual([
    'a',
    '',
    'é',
    '',
    '',
    '€',
    '',
    '',
    '',
    '😀',
    'b',
  ])
  expect(stream.flush()).toBe('')
})

test('the pieces together are the text', () => {
  const text = 'Καλημέρα, 世界 👩‍👩‍👧 done'
  const stream = createTextStream(decodeBytes)
  expect(bytesOf(text).map(stream.push).join('') + stream.flush()).toBe(text)
})

test('what is incomplete at the end is flushed as it is', () => {
  const stream = createTextStream(decodeBytes)
  expect(stream.push(0xe2)).toBe('')
  expect(stream.flush()).toBe('\uFFFD')
  expect(stream.flush()).toBe('')
})

test('bytes that never become a character do not hold back the answer', () => {
  const stream = createTextStream(decodeBytes)
  const pieces = new Array(20).fill(0xff).map(stream.push)
  expect(pieces.join('').length).toBeGreaterThan(7)
  expect(stream.push(0x61)).toMatch(/a$/)
})

test('a decoder that drops the leading space of a text keeps it inside the answer', () => {
  const pieces = ['▁Hello', '▁there', '!']
  const decode = (ids: number[]) =>
    ids
      .map((id) => pieces[id])
      .join('')
      .replaceAll('▁', ' ')
      .replace(/^ /, '')
  const stream = createTextStream(decode)
  expect([0, 1, 2].map(stream.push)).toEqual(['Hello', ' there', '!'])
})

test('each token decodes a short window, however long the answer', () => {
  let longest = 0
  const stream = createTextStream((ids) => {
    longest = Math.max(longest, ids.length)
    return decodeBytes(ids)
  })
  for (let i = 0; i < 1000; i++) stream.push(0x61)
  expect(longest).toBe(2)
})
