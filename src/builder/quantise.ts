import { roundHalfToEven } from './checkpoint/float16.ts'

/** A matrix with one scale a row: value[n][k] = scales[n] * (bytes[n * columns + k] - 128). */
export interface QuantisedRows {
  readonly rows: number
  readonly columns: number
  /** Whole numbers -127..127, stored with 128 added. */
  readonly bytes: Uint8Array
  readonly scales: Float32Array
}

/** The byte that stands for zero. */
export const ZERO_POINT = 128
/** The largest magnitude of a quantised value; -128 is left out to keep the range symmetric. */
export const LARGEST = 127

/**
 * Symmetric 8-bit quantisation by rows, in fp32 arithmetic throughout:
 * scale = max|row| / 127, byte = clamp(round_half_to_even(value / scale), -127..127) + 128.
 * A row of zeros has the scale 1.
 */
export function quantiseRows(values: Float32Array, rows: number, columns: number): QuantisedRows {
  const bytes = new Uint8Array(values.length)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    scales[row] = quantiseRun(values, row * columns, (row + 1) * columns, bytes, row * columns)
  }
  return { rows, columns, bytes, scales }
}

/** Quantises values[start..end) to 8 bits from bytes[at] on; returns their scale. */
function quantiseRun(
  values: Float32Array,
  start: number,
  end: number,
  bytes: Uint8Array,
  at: number,
): number {
  let largest = 0
  for (let index = start; index < end; index++) {
    const magnitude = Math.abs(values[index] as number)
    if (magnitude > largest) largest = magnitude
  }
  // A run so small that its scale underflows is as good as zero.
  const scale = Math.fround(largest / LARGEST) || 1
  for (let index = start; index < end; index++) {
    const rounded = roundHalfToEven(Math.fround((values[index] as number) / scale))
    bytes[at + index - start] = Math.max(-LARGEST, Math.min(LARGEST, rounded)) + ZERO_POINT
  }
  return scale
}

/** The matrix that the quantised rows stand for, in fp32. */
export function dequantiseRows({ rows, columns, bytes, scales }: QuantisedRows): Float32Array {
  const values = new Float32Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const scale = scales[row] as number
    for (let index = row * columns; index < (row + 1) * columns; index++) {
      values[index] = ((bytes[index] as number) - ZERO_POINT) * scale
    }
  }
  return values
}

/** Values of a row that share a scale. */
export const BLOCK = 32

/**
 * A matrix in blocks of 32 values of a row, laid out as ONNX Runtime's MatMulNBits takes them
 * (https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md): value = scale * (code - zero point).
 * A last block that is not full ends in codes that stand for zero.
 */
export interface QuantisedBlocks {
  readonly rows: number
  readonly columns: number
  readonly bits: 4 | 8
  /** [rows, blocks, 4 * bits]: the codes, two a byte at 4 bits, the first in the low half. */
  readonly bytes: Uint8Array
  /** [rows, blocks] */
  readonly scales: Float32Array
  /** [rows, ceil(blocks / 2)], two a byte as the codes are. Without it every zero point is half the range. */
  readonly zeroPoints?: Uint8Array
}

export const blocksOf = (columns: number) => Math.ceil(columns / BLOCK)

/** Bytes of a row's zero points, two a byte. */
export const zeroPointBytesOf = (columns: number) => Math.ceil(blocksOf(columns) / 2)

/** Symmetric 8-bit quantisation by blocks: the formula of `quantiseRows`, with a scale a block. */
export function quantiseBlocks8(values: Float32Array, rows: number, columns: number): QuantisedBlocks {
  const blocks = blocksOf(columns)
  const bytes = new Uint8Array(rows * blocks * BLOCK).fill(ZERO_POINT)
  const scales = new Float32Array(rows * blocks)
  for (let row = 0; row < rows; row++) {
    for (let block = 0; block < blocks; block++) {
      const start = row * columns + block * BLOCK
      const end = Math.min(start + BLOCK, (row + 1) * columns)
      const at = row * blocks + block
      scales[at] = quantiseRun(values, start, end, bytes, at * BLOCK)
    }
  }
  return { rows, columns, bits: 8, bytes, scales }
}

/** Codes of 4 bits are 0..15; the symmetric zero point is 8. */
const LARGEST_CODE = 15
const MIDDLE_CODE = 8

/**
 * 4-bit quantisation by blocks. Scales are rounded to fp32; quotients are value * (1 / scale) in fp64.
 *
 * Symmetric: scale = (the value of largest magnitude) / -8, so that this value is met exactly by the code 0;
 * code = clamp(round_half_to_even(value / scale) + 8, 0..15).
 *
 * With zero points: low = min(0, block), high = max(0, block), scale = (high - low) / 15,
 * zero point = round_half_to_even(-low / scale),
 * code = clamp(round_half_to_even(value / scale) + zero point, 0..15). Zero is always met exactly.
 *
 * A block of zeros has the scale 1.
 */
export function quantiseBlocks4(
  values: Float32Array,
  rows: number,
  columns: number,
  symmetric: boolean,
): QuantisedBlocks {
  const blocks = blocksOf(columns)
  const zeroPointBytes = zeroPointBytesOf(columns)
  const bytes = new Uint8Array((rows * blocks * BLOCK) / 2)
  const scales = new Float32Array(rows * blocks)
  const zeroPoints = new Uint8Array(symmetric ? 0 : rows * zeroPointBytes)
  const codes = new Uint8Array(BLOCK)
  for (let row = 0; row < rows; row++) {
    for (let block = 0; block < blocks; block++) {
      const start = row * columns + block * BLOCK
      const count = Math.min(BLOCK, columns - block * BLOCK)
      let low = 0
      let high = 0
      for (let index = start; index < start + count; index++) {
        const value = values[index] as number
        if (value < low) low = value
        if (value > high) high = value
      }
      const span = symmetric ? (high > -low ? high : low) / -MIDDLE_CODE : (high - low) / LARGEST_CODE
      const scale = Math.fround(span) || 1
      const inverse = 1 / scale
      const zeroPoint = symmetric ? MIDDLE_CODE : Math.min(LARGEST_CODE, roundHalfToEven(-low * inverse))

      if (count < BLOCK) codes.fill(zeroPoint)
      for (let index = 0; index < count; index++) {
        const code = roundHalfToEven((values[start + index] as number) * inverse) + zeroPoint
        codes[index] = code < 0 ? 0 : code > LARGEST_CODE ? LARGEST_CODE : code
      }
      const at = row * blocks + block
      scales[at] = scale
      const firstByte = (at * BLOCK) / 2
      for (let pair = 0; pair < BLOCK / 2; pair++) {
        bytes[firstByte + pair] = (codes[2 * pair] as number) | ((codes[2 * pair + 1] as number) << 4)
      }
      if (!symmetric) {
        const byte = row * zeroPointBytes + (block >> 1)
        zeroPoints[byte] = (zeroPoints[byte] as number) | (zeroPoint << (4 * (block & 1)))
      }
    }
  }
  return { rows, columns, bits: 4, bytes, scales, ...(symmetric ? {} : { zeroPoints }) }
}

/** The matrix that the quantised blocks stand for, in fp32. */
export function dequantiseBlocks(quantised: QuantisedBlocks): Float32Array {
  const { rows, columns, bits, bytes, scales, zeroPoints } = quantised
  const blocks = blocksOf(columns)
  const half = (packed: Uint8Array, index: number) =>
    ((packed[index >> 1] as number) >> (4 * (index & 1))) & 15
  const values = new Float32Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const block = Math.floor(column / BLOCK)
      const at = row * blocks + block
      const index = at * BLOCK + (column % BLOCK)
      const code = bits === 8 ? (bytes[index] as number) : half(bytes, index)
      const zeroPoint = zeroPoints
        ? half(zeroPoints, 2 * row * zeroPointBytesOf(columns) + block)
        : 1 << (bits - 1)
      values[row * columns + column] = (code - zeroPoint) * (scales[at] as number)
    }
  }
  return values
}
