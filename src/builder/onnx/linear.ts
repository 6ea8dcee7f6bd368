import { LARGEST, ZERO_POINT } from '../quantise.ts'
import type { StoredMatrix } from '../weight-store.ts'
import { type Graph, int, type Value } from './graph.ts'

/** A matrix of 8-bit rows inside a graph. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  /** uint8 with zero point 128, rows first; the format decides how a row is laid out. */
  readonly bytes: Value
  /** [rows] */
  readonly scales: Value
}

/** How the products of a graph are computed from the one stored copy of the weights. */
export interface LinearFormat {
  readonly name: 'int8' | 'q8'
  /** Brings a stored matrix into the graph. */
  matrix(graph: Graph, stored: StoredMatrix): Matrix
  /** x [1, S, columns] times the matrix transposed: [1, S, rows]. */
  multiply(graph: Graph, x: Value, matrix: Matrix): Value
}

export function linear(graph: Graph, format: LinearFormat, x: Value, stored: StoredMatrix): Value {
  return format.multiply(graph, x, format.matrix(graph, stored))
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

const BLOCK = 32

/** fp32 activations and weight blocks of 32, which all have their row's scale (WebGPU). */
export const q8Format: LinearFormat = {
  name: 'q8',
  matrix(graph, { name, rows, columns, bytes, scales }) {
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
export const int8Format: LinearFormat = {
  name: 'int8',
  matrix(graph, { name, rows, columns, bytes, scales }) {
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
