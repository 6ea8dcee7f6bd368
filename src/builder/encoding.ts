import { EarshotError } from '../core/errors.ts'
import { floatsToHalves } from './checkpoint/float16.ts'
import type { StoredTensor } from './onnx/graph.ts'
import {
  BLOCK,
  blocksOf,
  type QuantisedBlocks,
  quantiseBlocks4,
  quantiseBlocks8,
  quantiseRows,
  zeroPointBytesOf,
} from './quantise.ts'
import type { TensorSink } from './shard.ts'

interface MatrixSize {
  readonly name: string
  readonly rows: number
  readonly columns: number
}

/** A matrix of floating-point numbers. */
export interface FloatMatrix extends MatrixSize {
  readonly encoding: 'fp32' | 'fp16'
  /** [rows, columns] */
  readonly values: StoredTensor
}

/** A matrix of one byte a value and one scale a row: value = scales[row] * (byte - 128). */
export interface RowMatrix extends MatrixSize {
  readonly encoding: 'rows8'
  /** [rows, columns] uint8 */
  readonly bytes: StoredTensor
  /** [rows] */
  readonly scales: StoredTensor
}

/** A matrix in blocks of 32 values of a row, as `QuantisedBlocks` lays them out. */
export interface BlockMatrix extends MatrixSize {
  readonly encoding: 'blocks4' | 'blocks8'
  readonly bits: 4 | 8
  /** [rows, blocks, 4 * bits] uint8 */
  readonly bytes: StoredTensor
  /** [rows, blocks] */
  readonly scales: StoredTensor
  /** [rows, ceil(blocks / 2)] uint8 */
  readonly zeroPoints?: StoredTensor
}

/** A weight matrix [rows, columns] as its bundle holds it. */
export type StoredMatrix = FloatMatrix | RowMatrix | BlockMatrix

/** How the matrices of a bundle are stored. */
export interface Encoding {
  readonly name: StoredMatrix['encoding']
  /** Writes a matrix, given as pieces of whole rows from the first to the last. */
  store(sink: TensorSink, size: MatrixSize, pieces: Iterable<Float32Array>): StoredMatrix
}

/** The tensors that make up a stored matrix. */
export function tensorsOf(stored: StoredMatrix): readonly StoredTensor[] {
  if ('values' in stored) return [stored.values]
  const { bytes, scales } = stored
  const zeroPoints = 'zeroPoints' in stored ? stored.zeroPoints : undefined
  return zeroPoints ? [bytes, scales, zeroPoints] : [bytes, scales]
}

export const fp32: Encoding = {
  name: 'fp32',
  store(sink, size, pieces) {
    return { ...size, encoding: 'fp32', values: sink.add('float32', [size.rows, size.columns], pieces) }
  },
}

export const fp16: Encoding = {
  name: 'fp16',
  store(sink, size, pieces) {
    function* halves() {
      for (const piece of pieces) yield finiteHalves(size.name, piece)
    }
    return { ...size, encoding: 'fp16', values: sink.add('float16', [size.rows, size.columns], halves()) }
  },
}

const INFINITE_HALF = 0x7c00

/** Finite fp32 numbers as fp16; throws `bad-checkpoint` when one is too large. */
export function finiteHalves(name: string, floats: Float32Array): Uint16Array {
  const halves = floatsToHalves(floats)
  for (let index = 0; index < halves.length; index++) {
    if (((halves[index] as number) & INFINITE_HALF) === INFINITE_HALF) {
      throw new EarshotError(
        'bad-checkpoint',
        `${name} holds ${floats[index]}, too large for fp16: build it in fp32 or q8.`,
      )
    }
  }
  return halves
}

/** Bytes with one scale a row: see `quantiseRows`. */
export const rows8: Encoding = {
  name: 'rows8',
  store(sink, size, pieces) {
    const { rows, columns } = size
    const scales = new Float32Array(rows)
    function* bytes() {
      let row = 0
      for (const piece of pieces) {
        const quantised = quantiseRows(piece, piece.length / columns, columns)
        scales.set(quantised.scales, row)
        row += quantised.rows
        yield quantised.bytes
      }
    }
    return {
      ...size,
      encoding: 'rows8',
      bytes: sink.add('uint8', [rows, columns], bytes()),
      scales: sink.add('float32', [rows], scales),
    }
  },
}

/** Bytes with one scale a block of 32: closer than `rows8`, and an eighth larger. See `quantiseBlocks8`. */
export const blocks8: Encoding = blockEncoding('blocks8', 8, false, quantiseBlocks8)

/** 4 bits with one scale and one zero point a block of 32. See `quantiseBlocks4`. */
export const blocks4: Encoding = blockEncoding('blocks4', 4, true, (values, rows, columns) =>
  quantiseBlocks4(values, rows, columns, false),
)

/** 4 bits with one scale a block of 32, the zero point always 8. */
export const symmetricBlocks4: Encoding = blockEncoding('blocks4', 4, false, (values, rows, columns) =>
  quantiseBlocks4(values, rows, columns, true),
)

function blockEncoding(
  encoding: BlockMatrix['encoding'],
  bits: BlockMatrix['bits'],
  hasZeroPoints: boolean,
  quantise: (values: Float32Array, rows: number, columns: number) => QuantisedBlocks,
): Encoding {
  return {
    name: encoding,
    store(sink, size, pieces) {
      const { rows, columns } = size
      const blocks = blocksOf(columns)
      const zeroPointBytes = zeroPointBytesOf(columns)
      const scales = new Float32Array(rows * blocks)
      const zeroPoints = new Uint8Array(hasZeroPoints ? rows * zeroPointBytes : 0)
      function* bytes() {
        let row = 0
        for (const piece of pieces) {
          const quantised = quantise(piece, piece.length / columns, columns)
          scales.set(quantised.scales, row * blocks)
          if (quantised.zeroPoints) zeroPoints.set(quantised.zeroPoints, row * zeroPointBytes)
          row += quantised.rows
          yield quantised.bytes
        }
      }
      const stored = {
        ...size,
        encoding,
        bits,
        bytes: sink.add('uint8', [rows, blocks, (BLOCK * bits) / 8], bytes()),
        scales: sink.add('float32', [rows, blocks], scales),
      }
      if (!hasZeroPoints) return stored
      return { ...stored, zeroPoints: sink.add('uint8', [rows, zeroPointBytes], zeroPoints) }
    },
  }
}
