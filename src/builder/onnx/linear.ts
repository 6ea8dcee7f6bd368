import { EarshotError } from '../../core/errors.ts'
import type { WeightFormat } from '../../core/manifest.ts'
import { type Encoding, fp32, type RowMatrix, rows8, type StoredMatrix } from '../encoding.ts'
import { LARGEST, ZERO_POINT } from '../quantise.ts'
import { elementType, type Graph, int, type Value } from './graph.ts'

/** How the products of a graph are computed from the stored copy of the weights. */
export interface LinearFormat {
  readonly name: WeightFormat
  /** How a store keeps the matrices for this format. */
  readonly encoding: Encoding
  /** x [1, S, columns] times the matrix transposed: [1, S, rows]. */
  product(graph: Graph, x: Value, stored: StoredMatrix): Value
  /** The matrix's rows for some ids: any shape S -> [...S, columns] fp32. */
  rows(graph: Graph, stored: StoredMatrix, ids: Value): Value
}

/** x [1, S, columns] times the matrix transposed: [1, S, rows]. */
export function linear(graph: Graph, format: LinearFormat, x: Value, stored: StoredMatrix): Value {
  return format.product(graph, x, stored)
}

/** The rows of a matrix for token ids: ids [1, S] int64 -> [1, S, columns] fp32. */
export function embeddingRows(graph: Graph, format: LinearFormat, stored: StoredMatrix, ids: Value): Value {
  return format.rows(graph, stored, ids)
}

function wrongEncoding(format: WeightFormat, { name, encoding }: StoredMatrix): EarshotError {
  return new EarshotError(
    'internal',
    `The format ${format} cannot read ${name}, which is stored as ${encoding}: build its store with FORMATS.${format}.encoding.`,
  )
}

/** Plain fp32 products. */
const fp32Format: LinearFormat = {
  name: 'fp32',
  encoding: fp32,
  product(graph, x, stored) {
    // The runtime transposes the weights when it loads the graph.
    return graph.node('MatMul', [x, graph.node('Transpose', [floats(graph, stored)])])
  },
  rows: (graph, stored, ids) => graph.node('Gather', [floats(graph, stored), ids]),
}

function floats(graph: Graph, stored: StoredMatrix): Value {
  if (stored.encoding !== 'fp32') throw wrongEncoding('fp32', stored)
  return graph.external(stored.name, stored.values)
}

/** A matrix of 8-bit rows inside a graph. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  /** uint8 with zero point 128, rows first; the format decides how a row is laid out. */
  readonly bytes: Value
  /** [rows] */
  readonly scales: Value
}

/** A format of 8-bit rows, whose matrices can be cut and scaled anew inside a graph. */
export interface RowFormat extends LinearFormat {
  /** Brings a stored matrix into the graph. */
  matrix(graph: Graph, stored: StoredMatrix): Matrix
  /** x [1, S, columns] times the matrix transposed: [1, S, rows]. */
  multiply(graph: Graph, x: Value, matrix: Matrix): Value
}

/** Some rows of a matrix, gathered when the runtime loads the graph. ids: [count] int64. */
export function matrixRows(graph: Graph, matrix: Matrix, ids: Value, count: number): Matrix {
  return {
    rows: count,
    columns: matrix.columns,
    bytes: graph.node('Gather', [matrix.bytes, ids]),
    scales: graph.node('Gather', [matrix.scales, ids]),
  }
}

function rowMatrix(format: WeightFormat, stored: StoredMatrix): RowMatrix {
  if (stored.encoding !== 'rows8') throw wrongEncoding(format, stored)
  return stored
}

function dequantisedRows(graph: Graph, { name, rows, bytes, scales }: RowMatrix, ids: Value): Value {
  const gathered = graph.node('Gather', [graph.external(`${name}.bytes`, bytes), ids])
  const floats = graph.node('Cast', [gathered], { to: elementType('float32') })
  const signed = graph.node('Sub', [floats, graph.float32([ZERO_POINT], [])])
  const column = graph.external(`${name}.scales`, { ...scales, shape: [rows, 1] })
  return graph.node('Mul', [signed, graph.node('Gather', [column, ids])])
}

const BLOCK = 32

/** fp32 activations and weight blocks of 32, which all have their row's scale (WebGPU). */
export const q8Format: RowFormat = {
  name: 'q8',
  encoding: rows8,
  product: (graph, x, stored) => q8Format.multiply(graph, x, q8Format.matrix(graph, stored)),
  rows: (graph, stored, ids) => dequantisedRows(graph, rowMatrix('q8', stored), ids),
  matrix(graph, stored) {
    const { name, rows, columns, bytes, scales } = rowMatrix('q8', stored)
    return {
      rows,
      columns,
      bytes: graph.external(`${name}.bytes`, { ...bytes, shape: [rows, columns / BLOCK, BLOCK] }),
      scales: graph.external(`${name}.scales`, scales),
    }
  },
  multiply(graph, x, { rows, columns, bytes, scales }) {
    // The runtime repeats the scales when it loads the graph; stored, they would take an eighth of the bundle.
    const column = graph.node('Unsqueeze', [scales, graph.int64([1], [1])])
    const blockScales = graph.node('Expand', [column, graph.int64([rows, columns / BLOCK], [2])])
    const flat = graph.node('Reshape', [blockScales, graph.int64([-1], [1])])
    return graph.contrib('MatMulNBits', [x, bytes, flat], {
      K: int(columns),
      N: int(rows),
      bits: int(8),
      block_size: int(BLOCK),
      accuracy_level: int(0),
    })
  },
}

/** Keeps a row of zeros from dividing by zero, and is lost in the rounding of any other scale. */
const SMALLEST_SCALE = 1e-30

/**
 * Whole-number products (wasm, CPU). Activations get one scale a row, never one a tensor: a prompt then gives
 * the same numbers whole or in pieces, and a position with huge activations does not spoil the others.
 */
export const int8Format: RowFormat = {
  name: 'int8',
  encoding: rows8,
  product: (graph, x, stored) => int8Format.multiply(graph, x, int8Format.matrix(graph, stored)),
  rows: (graph, stored, ids) => dequantisedRows(graph, rowMatrix('int8', stored), ids),
  matrix(graph, stored) {
    const { name, rows, columns, bytes, scales } = rowMatrix('int8', stored)
    return {
      rows,
      columns,
      bytes: graph.external(`${name}.bytes`, bytes),
      scales: graph.external(`${name}.scales`, scales),
    }
  },
  multiply(graph, x, { bytes, scales }) {
    const lastAxis = graph.int64([-1], [1])
    const largest = graph.node('ReduceMax', [graph.node('Abs', [x]), lastAxis], { keepdims: int(1) })
    const scaled = graph.node('Div', [largest, graph.float32([LARGEST], [])])
    const rowScales = graph.node('Add', [scaled, graph.float32([SMALLEST_SCALE], [])]) // [1, S, 1]
    const one = graph.float32([1], [])
    const zeroPoint = graph.uint8(ZERO_POINT)
    const whole = graph.node('QuantizeLinear', [graph.node('Div', [x, rowScales]), one, zeroPoint])
    // The runtime transposes the weights when it loads the graph.
    const columns = graph.node('Transpose', [bytes])
    // Both sides are uint8: only that pair of types has a fast kernel everywhere that cannot saturate.
    const product = graph.contrib('MatMulIntegerToFloat', [whole, columns, one, scales, zeroPoint, zeroPoint])
    return graph.node('Mul', [product, rowScales])
  },
}

/** Every format that can be built, by name. int8 and q8 read the same stored copy. */
export const FORMATS = {
  fp32: fp32Format,
  int8: int8Format,
  q8: q8Format,
} as const satisfies Partial<Record<WeightFormat, LinearFormat>>
