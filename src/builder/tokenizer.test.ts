import { Tokenizer } from '@huggingface/tokenizers'
import { expect, test } from 'vitest'
import { memoryCheckpoint } from './testing/memory-checkpoint.ts'
import { tokenizerFromGguf } from './tokenizer.ts'

/** The byte-level alphabet, without which a tokenizer could not write arbitrary text. */
const letters = ['Ġ', 'a', 'b', 'c', '1', '2']
const tokens = ['<|end|>', ...letters, 'ab', 'Ġab']

function gguf(pre: string) {
  const metadata = new Map<string, unknown>([
    ['tokenizer.ggml.tokens', tokens],
    ['tokenizer.ggml.token_type', tokens.map((_, id) => (id === 0 ? 3 : 1))],
    ['tokenizer.ggml.merges', ['a b', 'Ġ ab']],
    ['tokenizer.ggml.pre', pre],
    ['tokenizer.ggml.eos_token_id', 0],
  ])
  return { ...memoryCheckpoint('x.gguf', new Map(), {}), metadata }
}

test('text is merged, digits stay apart, and special tokens are parsed', () => {
  const { tokenizer, config, ids } = tokenizerFromGguf(gguf('smollm'))
  const { encode, decode } = bound(new Tokenizer(tokenizer, config))
  const encoded = encode('ab ab12<|end|>c')
  expect(encoded.map((id) => tokens[id])).toEqual(['ab', 'Ġab', '1', '2', '<|end|>', 'c'])
  expect(decode(encoded)).toBe('ab ab12<|end|>c')
  expect(ids.get('<|end|>')).toBe(0)
  expect(config).toMatchObject({ eos_token: '<|end|>' })
})

test('another way of cutting text is refused by name', () => {
  expect(() => tokenizerFromGguf(gguf('qwen2'))).toThrow('x.gguf cuts text the way qwen2; known are: smollm.')
})

test('a file without a vocabulary is refused', () => {
  const empty = memoryCheckpoint('x.gguf', new Map(), {})
  expect(() => tokenizerFromGguf(empty)).toThrow('x.gguf has no list under tokenizer.ggml.tokens.')
})

function bound(tokenizer: Tokenizer) {
  return {
    encode: (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids,
    decode: (ids: number[]) => tokenizer.decode(ids, { skip_special_tokens: false }),
  }
}
