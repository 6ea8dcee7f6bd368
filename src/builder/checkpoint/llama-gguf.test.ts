import { expect, test } from 'vitest'
import { memoryCheckpoint } from '../testing/memory-checkpoint.ts'
import { llamaFromGguf } from './llama-gguf.ts'

const names = ['attn_norm', 'attn_k', 'attn_v', 'attn_output', 'ffn_norm', 'ffn_gate', 'ffn_up', 'ffn_down']

function gguf(layers: number) {
  const shapes = {
    'token_embd.weight': [1, 1],
    'output_norm.weight': [1],
    'blk.0.attn_q.weight': [8, 1],
    ...Object.fromEntries(names.map((name) => [`blk.0.${name}.weight`, [4, 1]])),
  }
  const values = new Map([
    // One query head after the other; inside a head llama.cpp lays a row of each half in turn.
    ['blk.0.attn_q.weight', Float32Array.of(0, 2, 1, 3, 10, 12, 11, 13)],
    ['blk.0.attn_k.weight', Float32Array.of(0, 2, 1, 3)],
    ['blk.0.attn_v.weight', Float32Array.of(0, 2, 1, 3)],
  ])
  const metadata = new Map<string, unknown>([
    ['llama.block_count', layers],
    ['llama.attention.head_count', 2],
    ['llama.attention.head_count_kv', 1],
  ])
  return { ...memoryCheckpoint('x.gguf', values, shapes), metadata }
}

test('queries and keys get back the row order of Hugging Face, values keep theirs', () => {
  const llama = llamaFromGguf(gguf(1))
  expect([...llama.read('model.layers.0.self_attn.q_proj.weight')]).toEqual([0, 1, 2, 3, 10, 11, 12, 13])
  expect([...llama.read('model.layers.0.self_attn.k_proj.weight')]).toEqual([0, 1, 2, 3])
  expect([...llama.read('model.layers.0.self_attn.v_proj.weight')]).toEqual([0, 2, 1, 3])
})

test('any range of rows is the same range of the whole', () => {
  const llama = llamaFromGguf(gguf(1))
  const whole = llama.read('model.layers.0.self_attn.q_proj.weight')
  for (let start = 0; start <= 8; start++) {
    for (let end = start; end <= 8; end++) {
      expect(llama.read('model.layers.0.self_attn.q_proj.weight', { start, end })).toEqual(
        whole.slice(start, end),
      )
    }
  }
})

test('a block that the file lacks is named', () => {
  expect(() => llamaFromGguf(gguf(2))).toThrow('x.gguf has no tensor blk.1.attn_norm.weight.')
})
