import type { ByteSource } from './byte-source.ts'
import {
  badCheckpoint,
  type ByteRange,
  type Checkpoint,
  type TensorInfo,
  tensorInfo,
  valueRange,
} from './checkpoint.ts'
import { bfloatsToFloats, halvesToFloats } from './float16.ts'

/** How a file stores a run of numbers: blocks of `blockBytes` bytes, each of `blockElements` numbers. */
export interface StoredType {
  readonly name: string
  readonly blockElements: number
  readonly blockBytes: number
  /** Dequantises whole blocks, which start their buffer. Types without it can be listed but not read. */
  readonly toFloats?: (bytes: Uint8Array, values: Float32Array) => void
}

/** A type that stores its numbers one by one. */
export function elementType(name: string, bytes: number, toFloats?: StoredType['toFloats']): StoredType {
  return { name, blockElements: 1, blockBytes: bytes, ...(toFloats ? { toFloats } : {}) }
}

/** Plain little-endian floats. */
export const ELEMENT_TYPES = {
  F64: elementType('F64', 8, ({ buffer }, values) => values.set(new Float64Array(buffer, 0, values.length))),
  F32: elementType('F32', 4, ({ buffer }, values) => values.set(new Float32Array(buffer, 0, values.length))),
  F16: elementType('F16', 2, ({ buffer }, values) =>
    halvesToFloats(new Uint16Array(buffer, 0, values.length), values),
  ),
  BF16: elementType('BF16', 2, ({ buffer }, values) =>
    bfloatsToFloats(new Uint16Array(buffer, 0, values.length), values),
  ),
} as const

/** A tensor that lies in one piece in a file. A row is whole blocks. */
export interface StoredTensor extends TensorInfo, ByteRange {
  readonly bytes: number
  readonly type: StoredType
}

/** What a piece of a matrix takes at most, unless its rows are very long. */
const PIECE_BYTES = 1 << 20

/** The checkpoint of a file whose table has been read. */
export function storedCheckpoint(
  source: ByteSource,
  metadata: ReadonlyMap<string, unknown>,
  tensors: ReadonlyMap<string, StoredTensor>,
): Checkpoint {
  // Fresh memory for each piece would cost as much as reading it.
  const pieceMemory = new ArrayBuffer(PIECE_BYTES)
  return {
    name: source.name,
    metadata,
    tensors,
    read(tensor, rows, memory) {
      const { shape } = tensorInfo(this, tensor)
      const { type, offset } = tensors.get(tensor) as StoredTensor
      const { blockBytes, blockElements, toFloats } = type
      if (!toFloats) {
        const known = Object.keys(ELEMENT_TYPES).join(', ')
        throw badCheckpoint(source.name, `stores ${tensor} as ${type.name}; ${known} can be read as weights`)
      }
      const { start, count } = valueRange(source.name, tensor, shape, rows)
      const bytes = source.read(
        offset + (start / blockElements) * blockBytes,
        (count / blockElements) * blockBytes,
        pieceMemory,
      )
      const isRoomy = memory !== undefined && memory.byteLength >= count * Float32Array.BYTES_PER_ELEMENT
      const values = isRoomy ? new Float32Array(memory, 0, count) : new Float32Array(count)
      toFloats(bytes, values)
      return values
    },
    close: () => source.close(),
  }
}
