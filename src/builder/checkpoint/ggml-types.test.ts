import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { floatsToHalves } from './float16.ts'
import { GGML_TYPES } from './ggml-types.ts'

/** Three blocks of fixed bytes, with small halves at the given places of each. */
function blocks(blockBytes: number, halves: readonly number[]): Uint8Array {
  const bytes = Uint8Array.from({ length: 3 * blockBytes }, (_, k) => (k * k * 7 + 13 * k + 5) % 251)
  for (let block = 0; block < 3; block++) {
    for (const at of halves) {
      const half = floatsToHalves(Float32Array.of(0.01 * (block + 1 + at)))
      bytes.set(new Uint8Array(half.buffer), block * blockBytes + at)
    }
  }
  return bytes
}

// What gguf 0.19 (llama.cpp's own reader, in numpy) makes of the same bytes: the first value and the
// beginning of the SHA-256 of all of them.
test.each([
  ['Q4_0', 2, [0], 0.03000641, 'feba6b74ef51966a'],
  ['Q4_1', 3, [0, 2], 0.12001801, '09ff58ee6b60ec41'],
  ['Q5_0', 6, [0], 0.04000854, 'b46b3a1b5a8b29f3'],
  ['Q5_1', 7, [0, 2], 0.2600479, 'f92d00472094927c'],
  ['Q8_0', 8, [0], 0.59012604, '0884890f665f7b18'],
  ['Q4_K', 12, [0, 2], 1.6307678, '92c3a1cc8cee3ffc'],
  ['Q5_K', 13, [0, 2], 4.501381, '6597e1100401a58b'],
  ['Q6_K', 14, [208], -620.6836, '74de8dacfb8f5a65'],
])('%s is dequantised bit for bit as by llama.cpp', (name, id, halves, first, digest) => {
  const type = GGML_TYPES.get(id)
  expect(type?.name).toBe(name)
  const { blockBytes = 0, blockElements = 0, toFloats } = type ?? {}
  const values = new Float32Array(3 * blockElements)
  toFloats?.(blocks(blockBytes, halves), values)
  expect(values[0]).toBeCloseTo(first, 4)
  expect(createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex').slice(0, 16)).toBe(digest)
})
