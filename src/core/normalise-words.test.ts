import { expect, test } from 'vitest'
import { normaliseText, normaliseWords } from './normalise-words.ts'

test('case, punctuation and accents do not count', () => {
  expect(normaliseText('  "Café," she said: Don’t -- STOP!  ')).toEqual([
    'cafe',
    'she',
    'said',
    'dont',
    'stop',
  ])
  expect(normaliseText('')).toEqual([])
})

test.each([
  ['three', '3'],
  ['twenty-one', '21'],
  ['two hundred and five', '205'],
  ['a hundred', '100'],
  ['a thousand', '1,000'],
  ['ten thousand', '10,000'],
  ['three million two hundred thousand', '3,200,000'],
  ['3 million', '3000000'],
  ['three point one four', '3.14'],
  ['third', '3rd'],
  ['the twenty first', 'the 21st'],
  ['twelfth', '12th'],
  ['five dollars', '$5'],
  ['five point five percent', '5.5%'],
  ['three thirty pm', '3:30pm'],
  ['ten thirty', '10:30'],
  ['four p.m.', '4 PM'],
  ['nineteen ninety four', '1994'],
  ['twenty twenty six', '2026'],
  ['two thousand five', '2005'],
  ['seventy kilometres', '70 kilometres'],
])('"%s" is "%s"', (spoken, written) => {
  expect(normaliseText(spoken)).toEqual(normaliseText(written))
})

test('numbers said one after the other stay apart', () => {
  expect(normaliseText('three five seven')).toEqual(['3', '5', '7'])
  expect(normaliseText('hundred and more')).toEqual(['100', 'and', 'more'])
  expect(normaliseText('two thousand and beyond')).toEqual(['2000', 'and', 'beyond'])
  expect(normaliseText('on time and on point')).toEqual(['on', 'time', 'and', 'on', 'point'])
})

test('the article of a hundred is part of the number, other articles are not', () => {
  expect(normaliseText('a box of a hundred')).toEqual(['a', 'box', 'of', '100'])
})

test('each word says which words it came from', () => {
  expect(normaliseWords(['It', 'costs', 'twenty', 'one', 'dollars-and-more'])).toEqual([
    { text: 'it', from: 0, to: 1 },
    { text: 'costs', from: 1, to: 2 },
    { text: '21', from: 2, to: 4 },
    { text: 'dollars', from: 4, to: 5 },
    { text: 'and', from: 4, to: 5 },
    { text: 'more', from: 4, to: 5 },
  ])
})
