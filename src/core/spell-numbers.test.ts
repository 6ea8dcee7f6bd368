import { expect, test } from 'vitest'
import { spellNumbers } from './spell-numbers.ts'

test.each([
  ['64', 'sixty-four'],
  ['245.', 'two hundred and forty-five.'],
  ['18,000', 'eighteen thousand'],
  ['$18,000,', 'eighteen thousand dollars,'],
  ['£3.50', 'three pounds fifty'],
  ['€5.00', 'five euros'],
  ['15%', 'fifteen percent'],
  ['2.5%.', 'two point five percent.'],
  ['3.14', 'three point one four'],
  ['21st', 'twenty-first'],
  ['7pm', 'seven p.m.'],
  ['7:30', 'seven thirty'],
  ['7.30', 'seven thirty'],
  ['7:05', 'seven oh five'],
  ['11:00,', "eleven o'clock,"],
  ['9:45am', 'nine forty-five a.m.'],
  ['1984', 'nineteen eighty-four'],
  ['1905', 'nineteen oh five'],
  ['1900', 'nineteen hundred'],
  ['2003', 'two thousand and three'],
  ['2026', 'twenty twenty-six'],
  ['1015', 'ten fifteen'],
  ['1000', 'one thousand'],
  ['4500', 'four thousand five hundred'],
  ['555-0123.', 'five five five, zero one two three.'],
  ['5550123', 'five five five zero one two three'],
  ['007', 'zero zero seven'],
  ['B12', 'B twelve'],
  ['(3D)', '(three D)'],
  ['2-hour', 'two hour'],
])('%s is said "%s"', (written, said) => {
  expect(spellNumbers(written)).toBe(said)
})

test.each(['ferry', "o'clock", '', '--', '$', 'naïve,', '½'])('"%s" stays', (word) => {
  expect(spellNumbers(word)).toBe(word)
})

test('every length of digits can be said', () => {
  for (const digits of ['0', '00', '1'.repeat(40), `1${',000'.repeat(12)}`])
    expect(spellNumbers(digits)).not.toMatch(/\d/)
})
