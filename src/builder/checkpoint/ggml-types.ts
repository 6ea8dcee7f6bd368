import { bfloatsToFloats, halfToFloat, halvesToFloats } from './float16.ts'

/** How one GGML type stores a run of numbers. */
export interface GgmlType {
  readonly name: string
  readonly blockElements: number
  readonly blockBytes: number
  dequantise(bytes: Uint8Array, elements: number): Float32Array
}

const BLOCK = 32

/** By the type's number. Layouts: https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h */
export const GGML_TYPES: ReadonlyMap<number, GgmlType> = new Map([
  [
    0,
    { name: 'F32', blockElements: 1, blockBytes: 4, dequantise: (bytes) => new Float32Array(bytes.buffer) },
  ],
  [
    1,
    {
      name: 'F16',
      blockElements: 1,
      blockBytes: 2,
      dequantise: (bytes) => halvesToFloats(new Uint16Array(bytes.buffer)),
    },
  ],
  [2, { name: 'Q4_0', blockElements: BLOCK, blockBytes: 18, dequantise: dequantiseQ4_0 }],
  [3, { name: 'Q4_1', blockElements: BLOCK, blockBytes: 20, dequantise: dequantiseQ4_1 }],
  [8, { name: 'Q8_0', blockElements: BLOCK, blockBytes: 34, dequantise: dequantiseQ8_0 }],
  [
    30,
    {
      name: 'BF16',
      blockElements: 1,
      blockBytes: 2,
      dequantise: (bytes) => bfloatsToFloats(new Uint16Array(bytes.buffer)),
    },
  ],
])

function halfAt(bytes: Uint8Array, at: number): number {
  return halfToFloat((bytes[at] as number) | ((bytes[at + 1] as number) << 8))
}

/** Block: scale d (half), 16 bytes of nibbles; the low ones are elements 0 to 15. Value: d * (q - 8). */
function dequantiseQ4_0(bytes: Uint8Array, elements: number): Float32Array {
  const values = new Float32Array(elements)
  for (let start = 0, at = 0; start < elements; start += BLOCK, at += 18) {
    const scale = halfAt(bytes, at)
    for (let index = 0; index < 16; index++) {
      const pair = bytes[at + 2 + index] as number
      values[start + index] = scale * ((pair & 15) - 8)
      values[start + 16 + index] = scale * ((pair >> 4) - 8)
    }
  }
  return values
}

/** Block: scale d (half), minimum m (half), 16 bytes of nibbles as in Q4_0. Value: d * q + m. */
function dequantiseQ4_1(bytes: Uint8Array, elements: number): Float32Array {
  const values = new Float32Array(elements)
  for (let start = 0, at = 0; start < elements; start += BLOCK, at += 20) {
    const scale = halfAt(bytes, at)
    const minimum = halfAt(bytes, at + 2)
    for (let index = 0; index < 16; index++) {
      const pair = bytes[at + 4 + index] as number
      values[start + index] = scale * (pair & 15) + minimum
      values[start + 16 + index] = scale * (pair >> 4) + minimum
    }
  }
  return values
}

/** Block: scale d (half), 32 signed bytes. Value: d * q. */
function dequantiseQ8_0(bytes: Uint8Array, elements: number): Float32Array {
  const quants = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const values = new Float32Array(elements)
  for (let start = 0, at = 0; start < elements; start += BLOCK, at += 34) {
    const scale = halfAt(bytes, at)
    for (let index = 0; index < BLOCK; index++) {
      values[start + index] = scale * (quants[at + 2 + index] as number)
    }
  }
  return values
}
