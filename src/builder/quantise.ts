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
    const start = row * columns
    const end = start + columns
    let largest = 0
    for (let index = start; index < end; index++) {
      const magnitude = Math.abs(values[index] as number)
      if (magnitude > largest) largest = magnitude
    }
    // A row so small that its scale underflows is as good as zero.
    const scale = Math.fround(largest / LARGEST) || 1
    scales[row] = scale
    for (let index = start; index < end; index++) {
      const rounded = roundHalfToEven(Math.fround((values[index] as number) / scale))
      bytes[index] = Math.max(-LARGEST, Math.min(LARGEST, rounded)) + ZERO_POINT
    }
  }
  return { rows, columns, bytes, scales }
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
