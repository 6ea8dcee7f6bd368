import { halfAt } from './float16.ts'
import { Q4_K, Q5_K, Q6_K } from './ggml-k-types.ts'
import { ELEMENT_TYPES, type StoredType } from './stored-tensor.ts'

const BLOCK = 32

/** By the type's number. Layouts: https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h */
export const GGML_TYPES: ReadonlyMap<number, StoredType> = new Map([
  [0, ELEMENT_TYPES.F32],
  [1, ELEMENT_TYPES.F16],
  [2, { name: 'Q4_0', blockElements: BLOCK, blockBytes: 18, toFloats: dequantiseQ4_0 }],
  [3, { name: 'Q4_1', blockElements: BLOCK, blockBytes: 20, toFloats: dequantiseQ4_1 }],
  [6, { name: 'Q5_0', blockElements: BLOCK, blockBytes: 22, toFloats: dequantiseQ5_0 }],
  [7, { name: 'Q5_1', blockElements: BLOCK, blockBytes: 24, toFloats: dequantiseQ5_1 }],
  [8, { name: 'Q8_0', blockElements: BLOCK, blockBytes: 34, toFloats: dequantiseQ8_0 }],
  [12, Q4_K],
  [13, Q5_K],
  [14, Q6_K],
  [30, ELEMENT_TYPES.BF16],
])

/** Block: scale d (half), 16 bytes of nibbles; the low ones are elements 0 to 15. Value: d * (q - 8). */
function dequantiseQ4_0(bytes: Uint8Array, values: Float32Array): void {
  for (let start = 0, at = 0; start < values.length; start += BLOCK, at += 18) {
    const scale = halfAt(bytes, at)
    for (let index = 0; index < 16; index++) {
      const pair = bytes[at + 2 + index] as number
      values[start + index] = scale * ((pair & 15) - 8)
      values[start + 16 + index] = scale * ((pair >> 4) - 8)
    }
  }
}

/** Block: scale d (half), minimum m (half), 16 bytes of nibbles as in Q4_0. Value: d * q + m. */
function dequantiseQ4_1(bytes: Uint8Array, values: Float32Array): void {
  for (let start = 0, at = 0; start < values.length; start += BLOCK, at += 20) {
    const scale = halfAt(bytes, at)
    const minimum = halfAt(bytes, at + 2)
    for (let index = 0; index < 16; index++) {
      const pair = bytes[at + 4 + index] as number
      values[start + index] = scale * (pair & 15) + minimum
      values[start + 16 + index] = scale * (pair >> 4) + minimum
    }
  }
}

/** Block: scale d (half), 32 fifth bits, 16 bytes of nibbles as in Q4_0. Value: d * (q - 16). */
function dequantiseQ5_0(bytes: Uint8Array, values: Float32Array): void {
  for (let start = 0, at = 0; start < values.length; start += BLOCK, at += 22) {
    const scale = halfAt(bytes, at)
    for (let index = 0; index < BLOCK; index++) {
      values[start + index] = scale * (fiveBitsAt(bytes, at + 2, index) - 16)
    }
  }
}

/** Block: scale d (half), minimum m (half), then as in Q5_0. Value: d * q + m. */
function dequantiseQ5_1(bytes: Uint8Array, values: Float32Array): void {
  for (let start = 0, at = 0; start < values.length; start += BLOCK, at += 24) {
    const scale = halfAt(bytes, at)
    const minimum = halfAt(bytes, at + 2)
    for (let index = 0; index < BLOCK; index++) {
      values[start + index] = scale * fiveBitsAt(bytes, at + 4, index) + minimum
    }
  }
}

/** A number of a block whose 32 fifth bits start at `at`, before the nibbles. */
function fiveBitsAt(bytes: Uint8Array, at: number, index: number): number {
  const low = ((bytes[at + 4 + (index & 15)] as number) >> ((index >> 4) * 4)) & 15
  const high = ((bytes[at + (index >> 3)] as number) >> (index & 7)) & 1
  return low | (high << 4)
}

/** Block: scale d (half), 32 signed bytes. Value: d * q. */
function dequantiseQ8_0(bytes: Uint8Array, values: Float32Array): void {
  const quants = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let start = 0, at = 0; start < values.length; start += BLOCK, at += 34) {
    const scale = halfAt(bytes, at)
    for (let index = 0; index < BLOCK; index++) {
      values[start + index] = scale * (quants[at + 2 + index] as number)
    }
  }
}
