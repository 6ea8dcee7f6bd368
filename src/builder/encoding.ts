import { quantiseRows } from './quantise.ts'
import type { StoredTensor } from './onnx/graph.ts'
import type { TensorSink } from './shard.ts'

interface MatrixSize {
  readonly name: string
  readonly rows: number
  readonly columns: number
}

/** A matrix of floating-point numbers. */
export interface FloatMatrix extends MatrixSize {
  readonly encoding: 'fp32'
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

/** A weight matrix [rows, columns] as its bundle holds it. */
export type StoredMatrix = FloatMatrix | RowMatrix

/** How the matrices of a bundle are stored. */
export interface Encoding {
  readonly name: StoredMatrix['encoding']
  /** Writes a matrix, given as pieces of whole rows from the first to the last. */
  store(sink: TensorSink, size: MatrixSize, pieces: Iterable<Float32Array>): StoredMatrix
}

export const fp32: Encoding = {
  name: 'fp32',
  store(sink, size, pieces) {
    return { ...size, encoding: 'fp32', values: sink.add('float32', [size.rows, size.columns], pieces) }
  },
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
