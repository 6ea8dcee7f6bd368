import { EarshotError } from '../core/errors.ts'
import { assertFinite } from './checkpoint/checkpoint.ts'
import { floatsToHalves } from './checkpoint/float16.ts'
import type { ElementType, StoredTensor } from './onnx/graph.ts'
import {
  BLOCK,
  blocksOf,
  type QuantisedBlocks,
  quantiseBlocks4,
  quantiseBlocks8,
  quantiseRows,
  zeroPointBytesOf,
} from './quantise.ts'

export interface MatrixSize {
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

/** What a tensor is before it has a place in a file. */
export interface TensorLayout {
  readonly type: ElementType
  readonly shape: readonly number[]
}

/** Some whole rows of a matrix on their way from a checkpoint into a bundle. */
export interface Rows {
  readonly encoding: EncodingKey
  /** The matrix, as the bundle names it. */
  readonly matrix: string
  /** The file and the tensor that the rows were read from. */
  readonly file: string
  readonly tensor: string
  readonly columns: number
  /** [rows, columns] */
  readonly values: Float32Array
}

/** Encoded rows: the part that they have in each tensor of their matrix. */
export type Encoded = readonly ArrayBufferView[]

/** How the matrices of a bundle are stored. */
export interface Encoding {
  readonly key: EncodingKey
  readonly name: StoredMatrix['encoding']
  /** The tensors that hold a matrix, in the order of their places. */
  layout(size: MatrixSize): readonly TensorLayout[]
  /**
   * Some whole rows of the matrix `name`; only the first part may lie in the memory of `values`. Throws
   * `bad-checkpoint` for numbers that cannot be stored so.
   */
  encode(name: string, values: Float32Array, columns: number): Encoded
  /** The matrix whose tensors, as `layout` lists them, have found their places. */
  stored(size: MatrixSize, tensors: readonly StoredTensor[]): StoredMatrix
}

/** Rows as their encoding stores them. Throws `bad-checkpoint` when one holds a number that is not finite. */
export function encodeRows({ encoding, matrix, file, tensor, columns, values }: Rows): Encoded {
  assertFinite(file, tensor, values)
  return ENCODINGS[encoding].encode(matrix, values, columns)
}

/** The tensors that make up a stored matrix. */
export function tensorsOf(stored: StoredMatrix): readonly StoredTensor[] {
  if ('values' in stored) return [stored.values]
  const { bytes, scales } = stored
  const zeroPoints = 'zeroPoints' in stored ? stored.zeroPoints : undefined
  return zeroPoints ? [bytes, scales, zeroPoints] : [bytes, scales]
}

export const fp32: Encoding = {
  key: 'fp32',
  name: 'fp32',
  layout: ({ rows, columns }) => [{ type: 'float32', shape: [rows, columns] }],
  encode: (_name, values) => [values],
  stored: (size, [values]) => ({ ...size, encoding: 'fp32', values: present(values) }),
}

export const fp16: Encoding = {
  key: 'fp16',
  name: 'fp16',
  layout: ({ rows, columns }) => [{ type: 'float16', shape: [rows, columns] }],
  encode: (name, values) => [finiteHalves(name, values)],
  stored: (size, [values]) => ({ ...size, encoding: 'fp16', values: present(values) }),
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
  key: 'rows8',
  name: 'rows8',
  layout: ({ rows, columns }) => [
    { type: 'uint8', shape: [rows, columns] },
    { type: 'float32', shape: [rows] },
  ],
  encode(_name, values, columns) {
    const { bytes, scales } = quantiseRows(values, values.length / columns, columns)
    return [bytes, scales]
  },
  stored: (size, [bytes, scales]) => ({
    ...size,
    encoding: 'rows8',
    bytes: present(bytes),
    scales: present(scales),
  }),
}

/** Bytes with one scale a block of 32: closer than `rows8`, and an eighth larger. See `quantiseBlocks8`. */
export const blocks8: Encoding = blockEncoding('blocks8', 'blocks8', 8, false, quantiseBlocks8)

/** 4 bits with one scale and one zero point a block of 32. See `quantiseBlocks4`. */
export const blocks4: Encoding = blockEncoding('blocks4', 'blocks4', 4, true, (values, rows, columns) =>
  quantiseBlocks4(values, rows, columns, false),
)

/** 4 bits with one scale a block of 32, the zero point always 8. */
export const symmetricBlocks4: Encoding = blockEncoding(
  'symmetricBlocks4',
  'blocks4',
  4,
  false,
  (values, rows, columns) => quantiseBlocks4(values, rows, columns, true),
)

function blockEncoding(
  key: EncodingKey,
  encoding: BlockMatrix['encoding'],
  bits: BlockMatrix['bits'],
  hasZeroPoints: boolean,
  quantise: (values: Float32Array, rows: number, columns: number) => QuantisedBlocks,
): Encoding {
  return {
    key,
    name: encoding,
    layout({ rows, columns }) {
      const blocks = blocksOf(columns)
      const codes: TensorLayout = { type: 'uint8', shape: [rows, blocks, (BLOCK * bits) / 8] }
      const scales: TensorLayout = { type: 'float32', shape: [rows, blocks] }
      if (!hasZeroPoints) return [codes, scales]
      return [codes, scales, { type: 'uint8', shape: [rows, zeroPointBytesOf(columns)] }]
    },
    encode(_name, values, columns) {
      const { bytes, scales, zeroPoints } = quantise(values, values.length / columns, columns)
      return zeroPoints ? [bytes, scales, zeroPoints] : [bytes, scales]
    },
    stored: (size, [bytes, scales, zeroPoints]) => ({
      ...size,
      encoding,
      bits,
      bytes: present(bytes),
      scales: present(scales),
      ...(zeroPoints ? { zeroPoints } : {}),
    }),
  }
}

/** Every encoding, by what tells it from all others. */
const ENCODINGS: Readonly<Record<EncodingKey, Encoding>> = {
  fp32,
  fp16,
  rows8,
  blocks8,
  blocks4,
  symmetricBlocks4,
}

export type EncodingKey = 'fp32' | 'fp16' | 'rows8' | 'blocks8' | 'blocks4' | 'symmetricBlocks4'

function present(tensor: StoredTensor | undefined): StoredTensor {
  if (!tensor) throw new EarshotError('internal', 'A matrix has fewer tensors than its encoding lays out.')
  return tensor
}
