import { halfAt } from './float16.ts'
import type { StoredType } from './stored-tensor.ts'

/**
 * The "K" types of llama.cpp: blocks of 256 numbers in sub-blocks that have small scales of their own.
 * Layouts: https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h; mathematics: `dequantize_row_q4_K`,
 * `_q5_K` and `_q6_K` of ggml-quants.c beside it.
 */
const BLOCK = 256

export const Q4_K: StoredType = {
  name: 'Q4_K',
  blockElements: BLOCK,
  blockBytes: 144,
  toFloats: dequantiseQ4_K,
}
export const Q5_K: StoredType = {
  name: 'Q5_K',
  blockElements: BLOCK,
  blockBytes: 176,
  toFloats: dequantiseQ5_K,
}
export const Q6_K: StoredType = {
  name: 'Q6_K',
  blockElements: BLOCK,
  blockBytes: 210,
  toFloats: dequantiseQ6_K,
}

/** Eight 6-bit scales and minima in 12 bytes: the last four of each have their high bits in the first eight bytes. */
function scaleAt(bytes: Uint8Array, at: number, sub: number): number {
  if (sub < 4) return (bytes[at + sub] as number) & 63
  return ((bytes[at + 4 + sub] as number) & 15) | (((bytes[at + sub - 4] as number) >> 6) << 4)
}

function minimumAt(bytes: Uint8Array, at: number, sub: number): number {
  if (sub < 4) return (bytes[at + 4 + sub] as number) & 63
  return ((bytes[at + 4 + sub] as number) >> 4) | (((bytes[at + sub] as number) >> 6) << 4)
}

/**
 * Block: d (half), dmin (half), scales and minima (12 bytes), 128 bytes of nibbles. Each 32 bytes hold one
 * sub-block in their low nibbles and the next in their high ones. Value: d * scale * q - dmin * minimum.
 */
function dequantiseQ4_K(bytes: Uint8Array, values: Float32Array): void {
  for (let start = 0, at = 0; start < values.length; start += BLOCK, at += 144) {
    for (let sub = 0; sub < 8; sub++) {
      const scale = halfAt(bytes, at) * scaleAt(bytes, at + 4, sub)
      const minimum = halfAt(bytes, at + 2) * minimumAt(bytes, at + 4, sub)
      const nibbles = at + 16 + (sub >> 1) * 32
      const shift = (sub & 1) * 4
      const to = start + sub * 32
      for (let index = 0; index < 32; index++) {
        values[to + index] = scale * (((bytes[nibbles + index] as number) >> shift) & 15) - minimum
      }
    }
  }
}

/** As Q4_K, with 32 bytes of fifth bits before the nibbles: a bit of each byte for each sub-block. */
function dequantiseQ5_K(bytes: Uint8Array, values: Float32Array): void {
  for (let start = 0, at = 0; start < values.length; start += BLOCK, at += 176) {
    for (let sub = 0; sub < 8; sub++) {
      const scale = halfAt(bytes, at) * scaleAt(bytes, at + 4, sub)
      const minimum = halfAt(bytes, at + 2) * minimumAt(bytes, at + 4, sub)
      const nibbles = at + 48 + (sub >> 1) * 32
      const shift = (sub & 1) * 4
      const to = start + sub * 32
      for (let index = 0; index < 32; index++) {
        const low = ((bytes[nibbles + index] as number) >> shift) & 15
        const high = ((bytes[at + 16 + index] as number) >> sub) & 1
        values[to + index] = scale * (low | (high << 4)) - minimum
      }
    }
  }
}

/**
 * Block: 128 bytes of low nibbles, 64 bytes of high pairs of bits, 16 signed scales, d (half). A half of the
 * block is four runs of 32 numbers: runs 0 and 2 share bytes of nibbles, 1 and 3 the next, and all four a
 * byte of pairs. Value: d * scale * (q - 32), a scale for 16 numbers.
 */
function dequantiseQ6_K(bytes: Uint8Array, values: Float32Array): void {
  for (let start = 0, at = 0; start < values.length; start += BLOCK, at += 210) {
    const d = halfAt(bytes, at + 208)
    for (let sub = 0; sub < 16; sub++) {
      const half = sub >> 3
      const run = (sub >> 1) & 3
      const within = (sub & 1) * 16
      const nibbles = at + half * 64 + (run & 1) * 32 + within
      const pairs = at + 128 + half * 32 + within
      const scale = d * (((bytes[at + 192 + sub] as number) << 24) >> 24)
      const to = start + sub * 16
      for (let index = 0; index < 16; index++) {
        const low = ((bytes[nibbles + index] as number) >> ((run >> 1) * 4)) & 15
        const high = ((bytes[pairs + index] as number) >> (run * 2)) & 3
        values[to + index] = scale * ((low | (high << 4)) - 32)
      }
    }
  }
}
