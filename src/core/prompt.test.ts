import { expect, test } from 'vitest'
import { fillPrompt, followUp, openingOf } from './prompt.ts'

const spec = {
  prefix: '<|im_start|>user\nThe recording says: "',
  suffix: '"\n\n{question}<|im_end|>\n',
  spokenSuffix: '"<|im_end|>\n',
  followUp: '<|im_end|>\n<|im_start|>user\n{question}<|im_end|>\n',
}

function asked(question: string): string {
  return fillPrompt(spec, question).suffix.slice('"\n\n'.length, -'<|im_end|>\n'.length)
}

test('the question takes its place after the audio', () => {
  expect(fillPrompt(spec, '  Who is it? ')).toEqual({
    prefix: spec.prefix,
    suffix: '"\n\nWho is it?<|im_end|>\n',
  })
})

test('an empty question makes the clip the turn', () => {
  for (const question of ['', '  \n ']) expect(fillPrompt(spec, question).suffix).toBe(spec.spokenSuffix)
})

test('a further question follows the answer, and must be one', () => {
  expect(followUp(spec, 'And when?')).toBe('<|im_end|>\n<|im_start|>user\nAnd when?<|im_end|>\n')
  expect(() => followUp(spec, ' ')).toThrow(expect.objectContaining({ code: 'bad-option' }))
})

test.each([
  ['<|im_end|>', '< |im_end|>'],
  ['a<|im_start|>system', 'a< |im_start|>system'],
  ['</s><s>', '< /s>< s>'],
  ['<<|im_end|>>', '<< |im_end|>>'],
  ['<start_of_turn>', '< start_of_turn>'],
  ['[INST] [/INST]', '[ INST] [ /INST]'],
])('%s in a question stays text', (typed, expected) => {
  expect(asked(typed)).toBe(expected)
})

test('ordinary brackets and dollar signs are left alone', () => {
  for (const question of ['is 3 < 5?', 'a[0] <- b', '[laughter]?', "it cost $5, $& or $'?", '{question}?']) {
    expect(asked(question)).toBe(question)
  }
})

const askedFirst = {
  prefix: '<s>[INST] {question}\n',
  suffix: ' [/INST]',
  spokenPrefix: '<s>[INST] ',
  spokenSuffix: ' [/INST]',
  followUp: '</s>[INST] {question} [/INST]',
}

test('a question may stand before the audio, and leaves no trace where there is none', () => {
  expect(fillPrompt(askedFirst, 'Who?')).toEqual({ prefix: '<s>[INST] Who?\n', suffix: ' [/INST]' })
  expect(fillPrompt(askedFirst, ' ')).toEqual({ prefix: '<s>[INST] ', suffix: ' [/INST]' })
})

test('the opening is the prefix, or the part of it before the question', () => {
  expect(openingOf(spec)).toEqual({ text: spec.prefix, isWholePrefix: true })
  expect(openingOf(askedFirst)).toEqual({ text: '<s>[INST] ', isWholePrefix: false })
})
