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
 * scale = max|row| / 127, byte = round_half_to_even(value / scale) + 128.
 * A row of zeros has the scale 1.
 */
export function quantiseRows(values: Float32Array, rows: number, columns: number): QuantisedRows {
  const bytes = new Uint8Array(values.length)
  const scales = new Float32Array(rows)
  const bits = bitsOf(values)
  for (let row = 0; row < rows; row++) {
    scales[row] = quantiseRun(values, bits, row * columns, (row + 1) * columns, bytes, row * columns)
  }
  return { rows, columns, bytes, scales }
}

/** The smallest fp32 number of full precision. Rows and blocks whose scale would be less are as good as zero. */
const SMALLEST_SCALE = 2 ** -126

/** Added to a double of less than 2^51 and taken away again, it leaves a whole number, halves gone to even. */
const ROUNDER = 1.5 * 2 ** 52

/**
 * The largest values are looked for among their bits, since the bits of fp32 numbers from 0 on are in the order
 * of the numbers, and without branches: `x & ~(x >> 31)` is max(0, x), and max(a, b) is a + max(0, b - a).
 * In short blocks a processor foresees few of the branches of a plain comparison.
 */
const bitsOf = (values: Float32Array) => new Int32Array(values.buffer, values.byteOffset, values.length)
const MAGNITUDE = 0x7fffffff
const SIGN = ~MAGNITUDE

const oneNumber = new Float32Array(1)
const itsBits = bitsOf(oneNumber)

function fromBits(bits: number): number {
  itsBits[0] = bits
  return oneNumber[0] as number
}

/** Quantises values[start..end) to 8 bits from bytes[at] on; returns their scale. */
function quantiseRun(
  values: Float32Array,
  bits: Int32Array,
  start: number,
  end: number,
  bytes: Uint8Array,
  at: number,
): number {
  let largestBits = 0
  for (let index = start; index < end; index++) {
    const more = ((bits[index] as number) & MAGNITUDE) - largestBits
    largestBits += more & ~(more >> 31)
  }
  const quotient = Math.fround(fromBits(largestBits) / LARGEST)
  const scale = quotient < SMALLEST_SCALE ? 1 : quotient
  for (let index = start; index < end; index++) {
    // A scale of full precision leaves nothing to clamp: no quotient is above 127.00002.
    const whole = Math.fround((values[index] as number) / scale) + ROUNDER - ROUNDER
    bytes[at + index - start] = whole + ZERO_POINT
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
  const bits = bitsOf(values)
  for (let row = 0; row < rows; row++) {
    for (let block = 0; block < blocks; block++) {
      const start = row * columns + block * BLOCK
      const end = Math.min(start + BLOCK, (row + 1) * columns)
      const at = row * blocks + block
      scales[at] = quantiseRun(values, bits, start, end, bytes, at * BLOCK)
    }
  }
  return { rows, columns, bits: 8, bytes, scales }
}

/** Codes of 4 bits are 0..15; the symmetric zero point is 8. */
const LARGEST_CODE = 15
const MIDDLE_CODE = 8

/**
 * 4-bit quantisation by blocks. Scales are rounded to fp32, the rest is fp64:
 * code = min(15, floor(value / scale + zero point + 1/2)).
 *
 * Symmetric, as ggml's Q4_0 (https://github.com/ggml-org/ggml/blob/master/src/ggml-quants.c): zero point = 8,
 * scale = (the value of largest magnitude) / -8, so that the code 0 meets this value exactly.
 *
 * With zero points: low = min(0, block), high = max(0, block), scale = (high - low) / 15,
 * zero point = floor(-low / scale + 1/2). Zero is always met exactly.
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
  const bits = bitsOf(values)
  const lastBlock = new Float32Array(BLOCK)
  const lastBits = bitsOf(lastBlock)
  for (let row = 0; row < rows; row++) {
    for (let block = 0; block < blocks; block++) {
      const at = row * blocks + block
      const start = row * columns + block * BLOCK
      const isFull = (block + 1) * BLOCK <= columns
      if (!isFull) lastBlock.set(values.subarray(start, (row + 1) * columns))
      const zeroPoint = isFull
        ? quantiseBlock4(values, bits, start, symmetric, bytes, scales, at)
        : quantiseBlock4(lastBlock, lastBits, 0, symmetric, bytes, scales, at)
      if (!symmetric) {
        const byte = row * zeroPointBytes + (block >> 1)
        zeroPoints[byte] = (zeroPoints[byte] as number) | (zeroPoint << (4 * (block & 1)))
      }
    }
  }
  return { rows, columns, bits: 4, bytes, scales, ...(symmetric ? {} : { zeroPoints }) }
}

/** Quantises the 32 values from `start` on as block `at` of `bytes` and `scales`; returns the zero point. */
function quantiseBlock4(
  values: Float32Array,
  bits: Int32Array,
  start: number,
  symmetric: boolean,
  bytes: Uint8Array,
  scales: Float32Array,
  at: number,
): number {
  let lowBits = 0
  let highBits = 0
  for (let index = start; index < start + BLOCK; index++) {
    const above = bits[index] as number
    const higher = (above & ~(above >> 31)) - highBits
    highBits += higher & ~(higher >> 31)
    const below = above ^ SIGN
    const lower = (below & ~(below >> 31)) - lowBits
    lowBits += lower & ~(lower >> 31)
  }
  const low = -fromBits(lowBits)
  const high = fromBits(highBits)
  const span = symmetric ? (high > -low ? high : low) / -MIDDLE_CODE : (high - low) / LARGEST_CODE
  const scale = Math.abs(span) < SMALLEST_SCALE ? 1 : Math.fround(span)
  scales[at] = scale
  const zeroPoint = symmetric ? MIDDLE_CODE : Math.floor(-low / scale + 0.5)
  const inverse = 1 / scale
  const offset = zeroPoint + 0.5
  let byte = (at * BLOCK) / 2
  for (let index = start; index < start + BLOCK; index += 2) {
    // The sums are above -1, so cutting off their fraction gives no code below 0.
    const first = ((values[index] as number) * inverse + offset) | 0
    const second = ((values[index + 1] as number) * inverse + offset) | 0
    bytes[byte] =
      (first > LARGEST_CODE ? LARGEST_CODE : first) | ((second > LARGEST_CODE ? LARGEST_CODE : second) << 4)
    byte += 1
  }
  return zeroPoint
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
