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
  readonly toFloats?: (bytes: Uint8Array, elements: number) => Float32Array
}

/** A type that stores its numbers one by one. */
export function elementType(name: string, bytes: number, toFloats?: StoredType['toFloats']): StoredType {
  return { name, blockElements: 1, blockBytes: bytes, ...(toFloats ? { toFloats } : {}) }
}

/** Plain little-endian floats. */
export const ELEMENT_TYPES = {
  F64: elementType('F64', 8, ({ buffer }) => new Float32Array(new Float64Array(buffer))),
  F32: elementType('F32', 4, ({ buffer }) => new Float32Array(buffer)),
  F16: elementType('F16', 2, ({ buffer }) => halvesToFloats(new Uint16Array(buffer))),
  BF16: elementType('BF16', 2, ({ buffer }) => bfloatsToFloats(new Uint16Array(buffer))),
} as const

/** A tensor that lies in one piece in a file. A row is whole blocks. */
export interface StoredTensor extends TensorInfo, ByteRange {
  readonly bytes: number
  readonly type: StoredType
}

/** The checkpoint of a file whose table has been read. */
export function storedCheckpoint(
  source: ByteSource,
  metadata: ReadonlyMap<string, unknown>,
  tensors: ReadonlyMap<string, StoredTensor>,
): Checkpoint {
  return {
    name: source.name,
    metadata,
    tensors,
    read(tensor, rows) {
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
      )
      return toFloats(bytes, count)
    },
    close: () => source.close(),
  }
}
