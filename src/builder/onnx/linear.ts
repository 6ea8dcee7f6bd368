import { EarshotError } from '../../core/errors.ts'
import type { WeightFormat } from '../../core/manifest.ts'
import {
  type BlockMatrix,
  blocks4,
  type Encoding,
  type FloatMatrix,
  fp16,
  fp32,
  type RowMatrix,
  rows8,
  type StoredMatrix,
} from '../encoding.ts'
import { BLOCK, blocksOf, LARGEST, ZERO_POINT, zeroPointBytesOf } from '../quantise.ts'
import { elementType, type Graph, int, type StoredTensor, type Value } from './graph.ts'
import { firstOfRow } from './operators.ts'

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

/** The rows of a matrix for token ids: ids of any shape S, int64 -> [...S, columns] fp32. */
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
    return graph.node('MatMul', [x, graph.node('Transpose', [floats(graph, 'fp32', stored)])])
  },
  rows: (graph, stored, ids) => graph.node('Gather', [floats(graph, 'fp32', stored), ids]),
}

/** Weights of two bytes, which the runtime casts up when it loads the graph; the products are fp32. */
const fp16Format: LinearFormat = {
  name: 'fp16',
  encoding: fp16,
  product(graph, x, stored) {
    const weights = asFloat32(graph, floats(graph, 'fp16', stored))
    return graph.node('MatMul', [x, graph.node('Transpose', [weights])])
  },
  rows: (graph, stored, ids) => asFloat32(graph, graph.node('Gather', [floats(graph, 'fp16', stored), ids])),
}

function floats(graph: Graph, encoding: FloatMatrix['encoding'], stored: StoredMatrix): Value {
  if (stored.encoding !== encoding) throw wrongEncoding(encoding, stored)
  return graph.external(stored.name, stored.values)
}

function asFloat32(graph: Graph, x: Value): Value {
  return graph.node('Cast', [x], { to: elementType('float32') })
}

function rowMatrix(format: WeightFormat, stored: StoredMatrix): RowMatrix {
  if (stored.encoding !== 'rows8') throw wrongEncoding(format, stored)
  return stored
}

function dequantisedRows(graph: Graph, { name, rows, bytes, scales }: RowMatrix, ids: Value): Value {
  const gathered = graph.node('Gather', [graph.external(`${name}.bytes`, bytes), ids])
  const signed = graph.node('Sub', [asFloat32(graph, gathered), graph.float32([ZERO_POINT], [])])
  const column = graph.external(`${name}.scales`, { ...scales, shape: [rows, 1] })
  return graph.node('Mul', [signed, graph.node('Gather', [column, ids])])
}

/**
 * fp32 activations and 8-bit weights (WebGPU): blocks of 32 that all have their row's scale, or, from a store
 * of `blocks8`, a scale each.
 */
export const q8Format: LinearFormat = {
  name: 'q8',
  encoding: rows8,
  product(graph, x, stored) {
    if (stored.encoding === 'blocks8') return blockProduct(graph, x, stored)
    const { name, rows, columns, bytes, scales } = rowMatrix('q8', stored)
    if (columns % BLOCK !== 0) {
      throw new EarshotError(
        'bad-option',
        `${name} has ${columns} columns, and q8 needs a multiple of ${BLOCK} where rows share a scale: build int8, q4 or fp32.`,
      )
    }
    const blocks = columns / BLOCK
    const weights = graph.external(`${name}.bytes`, { ...bytes, shape: [rows, blocks, BLOCK] })
    // The runtime repeats the scales when it loads the graph; stored, they would take an eighth of the bundle.
    const column = graph.external(`${name}.scales`, { ...scales, shape: [rows, 1] })
    const blockScales = graph.node('Expand', [column, graph.int64([rows, blocks], [2])])
    const flat = graph.node('Reshape', [blockScales, graph.int64([-1], [1])])
    return graph.contrib('MatMulNBits', [x, weights, flat], {
      K: int(columns),
      N: int(rows),
      bits: int(8),
      block_size: int(BLOCK),
      accuracy_level: int(0),
    })
  },
  rows(graph, stored, ids) {
    if (stored.encoding === 'blocks8') return dequantisedBlocks(graph, stored, ids)
    return dequantisedRows(graph, rowMatrix('q8', stored), ids)
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
  encoding: rows8,
  product(graph, x, stored) {
    const scale = rowScales(graph, x)
    const whole = wholeProduct(graph, graph.node('Div', [x, scale]), stored)
    return graph.node('Mul', [whole, scale])
  },
  rows: (graph, stored, ids) => dequantisedRows(graph, rowMatrix('int8', stored), ids),
}

/** What rounding leaves is at most half a step: so many finer steps make one. */
const FINER_STEPS = 2 * LARGEST

/**
 * The same with activations of twice the bits: what their rounding leaves is rounded as well, and both go through one
 * product. In a language model a few channels are far larger than the others, which get few steps of the first
 * rounding: what it says next would hang on the last bits of sums. One row costs hardly more so, since the kernels'
 * time goes into the weights; many rows cost twice as much.
 */
export const finerInt8Format: LinearFormat = {
  ...int8Format,
  product(graph, x, stored) {
    const scale = rowScales(graph, x)
    const exact = graph.node('Div', [x, scale])
    const rounded = graph.node('Round', [exact])
    const left = graph.node('Mul', [graph.node('Sub', [exact, rounded]), graph.float32([FINER_STEPS], [])])
    const both = graph.node('Concat', [rounded, left], { axis: int(0) }) // [2, S, columns]
    const shares = graph.float32([1, 1 / FINER_STEPS], [2, 1, 1])
    const products = graph.node('Mul', [wholeProduct(graph, both, stored), shares])
    const sum = graph.node('ReduceSum', [products, graph.int64([0], [1])], { keepdims: int(1) })
    return graph.node('Mul', [sum, scale])
  },
}

/** What a row's numbers are divided by to lie between -127 and 127: [1, S, 1]. */
function rowScales(graph: Graph, x: Value): Value {
  const lastAxis = graph.int64([-1], [1])
  const largest = graph.node('ReduceMax', [graph.node('Abs', [x]), lastAxis], { keepdims: int(1) })
  const scaled = graph.node('Div', [largest, graph.float32([LARGEST], [])])
  return graph.node('Add', [scaled, graph.float32([SMALLEST_SCALE], [])])
}

/** The product of numbers between -127 and 127, rounded, with a matrix as it is stored: [.., rows] fp32. */
function wholeProduct(graph: Graph, x: Value, stored: StoredMatrix): Value {
  const { name, bytes, scales } = rowMatrix('int8', stored)
  const one = graph.float32([1], [])
  const zeroPoint = graph.uint8(ZERO_POINT)
  const whole = graph.node('QuantizeLinear', [x, one, zeroPoint])
  // The runtime transposes the weights when it loads the graph.
  const columns = graph.node('Transpose', [graph.external(`${name}.bytes`, bytes)])
  const weightScales = graph.external(`${name}.scales`, scales)
  // Both sides are uint8: only that pair of types has a fast kernel everywhere that cannot saturate.
  return graph.contrib('MatMulIntegerToFloat', [whole, columns, one, weightScales, zeroPoint, zeroPoint])
}

/** fp32 activations and weights of 4 bits in blocks of 32, with or without zero points. */
const q4Format: LinearFormat = {
  name: 'q4',
  encoding: blocks4,
  product: (graph, x, stored) => blockProduct(graph, x, blocks4Matrix(stored)),
  rows: (graph, stored, ids) => dequantisedBlocks(graph, blocks4Matrix(stored), ids),
}

/** Each matrix by how it is stored: 4 bits in blocks, or 8 bits in rows with whole-number products. */
export const mixedFormat: LinearFormat = {
  name: 'mixed',
  encoding: blocks4,
  product: (graph, x, stored) => formatOf(stored).product(graph, x, stored),
  rows: (graph, stored, ids) => formatOf(stored).rows(graph, stored, ids),
}

const formatOf = ({ encoding }: StoredMatrix) => (encoding === 'rows8' ? finerInt8Format : q4Format)

function blocks4Matrix(stored: StoredMatrix): BlockMatrix {
  if (stored.encoding !== 'blocks4') throw wrongEncoding('q4', stored)
  return stored
}

function blockProduct(graph: Graph, x: Value, stored: BlockMatrix): Value {
  const { name, rows, columns, bits, bytes, scales, zeroPoints } = stored
  const weights = [graph.external(`${name}.bytes`, bytes), graph.external(`${name}.scales`, scales)]
  if (zeroPoints) weights.push(graph.external(`${name}.zero_points`, zeroPoints))
  return graph.contrib('MatMulNBits', [x, ...weights], {
    K: int(columns),
    N: int(rows),
    bits: int(bits),
    block_size: int(BLOCK),
    accuracy_level: int(0),
  })
}

/**
 * Rows of a matrix of blocks: any shape S of ids -> [...S, columns]. In plain operators, because ONNX Runtime's wasm
 * kernels beside WebGPU, on which the embedding runs, have no GatherBlockQuantized.
 */
function dequantisedBlocks(graph: Graph, stored: BlockMatrix, ids: Value): Value {
  const { name, columns, bits } = stored
  const blocks = blocksOf(columns)
  const gather = (part: string, tensor: StoredTensor) =>
    graph.node('Gather', [graph.external(`${name}.${part}`, tensor), ids])
  const reshape = (x: Value, ...shape: number[]) =>
    graph.node('Reshape', [x, graph.int64(shape, [shape.length])])
  const zeroPointColumn = (packed: Value) => {
    const width = 2 * zeroPointBytesOf(columns)
    return reshape(firstOfRow(graph, reshape(packed, 1, -1, width), width, blocks), 1, -1, blocks, 1)
  }
  const codesOf = (bytes: Value) => (bits === 4 ? halves(graph, bytes) : asFloat32(graph, bytes))

  const codes = reshape(codesOf(gather('bytes', stored.bytes)), 1, -1, blocks, BLOCK)
  const zeroPoints = stored.zeroPoints
    ? zeroPointColumn(halves(graph, gather('zero_points', stored.zeroPoints)))
    : graph.float32([1 << (bits - 1)], [])
  const scales = reshape(gather('scales', stored.scales), 1, -1, blocks, 1)
  const values = graph.node('Mul', [graph.node('Sub', [codes, zeroPoints]), scales])
  const rows = firstOfRow(graph, reshape(values, 1, -1, blocks * BLOCK), blocks * BLOCK, columns)
  const shape = graph.node('Concat', [graph.node('Shape', [ids]), graph.int64([columns], [1])], {
    axis: int(0),
  })
  return graph.node('Reshape', [rows, shape])
}

/** The two 4-bit codes of every byte, the low one first: [..] -> [.., 2] fp32. */
function halves(graph: Graph, bytes: Value): Value {
  const both = asFloat32(graph, bytes)
  const sixteen = graph.float32([16], [])
  const high = graph.node('Floor', [graph.node('Div', [both, sixteen])])
  const low = graph.node('Sub', [both, graph.node('Mul', [high, sixteen])])
  const lastAxis = graph.int64([-1], [1])
  const pair = [low, high].map((half) => graph.node('Unsqueeze', [half, lastAxis]))
  return graph.node('Concat', pair, { axis: int(-1) })
}

/** Every format that can be built, by name. int8 and q8 read the same stored copy. */
export const FORMATS = {
  fp32: fp32Format,
  fp16: fp16Format,
  int8: int8Format,
  q8: q8Format,
  q4: q4Format,
} as const satisfies Partial<Record<WeightFormat, LinearFormat>>
