import type { ByteSource } from './byte-source.ts'
import {
  assertNoOverlap,
  badCheckpoint,
  type Checkpoint,
  elementCount,
  MAX_DIMENSIONS,
  MAX_TENSORS,
} from './checkpoint.ts'
import { Cursor } from './cursor.ts'
import { GGML_TYPES } from './ggml-types.ts'
import { type StoredTensor, storedCheckpoint } from './stored-tensor.ts'

/** "GGUF" in ASCII, read little-endian. */
const MAGIC = 0x46554747
const DEFAULT_ALIGNMENT = 32

/** Far above any tokenizer's vocabulary; more means a damaged file. */
const MAX_ARRAY_LENGTH = 16_000_000

/**
 * Opens a GGUF file of version 2 or 3: metadata, a table of tensors, then the tensors.
 * https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */
export function openGguf(source: ByteSource): Checkpoint {
  const cursor = new Cursor(source)
  if (source.size < 24 || cursor.uint32() !== MAGIC) throw badCheckpoint(source.name, 'is not a GGUF file')
  const version = cursor.uint32()
  if (version !== 2 && version !== 3) {
    throw badCheckpoint(source.name, `is GGUF version ${version}; versions 2 and 3 can be read`)
  }
  const tensorCount = cursor.uint64()
  const metadataCount = cursor.uint64()
  if (tensorCount > MAX_TENSORS) throw badCheckpoint(source.name, `claims ${tensorCount} tensors`)
  if (metadataCount > MAX_TENSORS) throw badCheckpoint(source.name, `claims ${metadataCount} metadata`)

  const metadata = new Map<string, unknown>()
  for (let index = 0; index < metadataCount; index++) {
    const key = readString(source, cursor)
    metadata.set(key, readValue(source, cursor, key, cursor.uint32()))
  }
  const table = new Map<string, StoredTensor>()
  for (let index = 0; index < tensorCount; index++) {
    const name = readString(source, cursor)
    table.set(name, readEntry(source, cursor, name))
  }
  if (table.size !== tensorCount) throw badCheckpoint(source.name, 'names a tensor twice')
  const alignment = metadata.get('general.alignment') ?? DEFAULT_ALIGNMENT
  if (typeof alignment !== 'number' || !(alignment >= 1)) {
    throw badCheckpoint(source.name, `aligns its tensors to ${alignment} bytes`)
  }
  const dataStart = Math.ceil(cursor.position / alignment) * alignment
  const tensors = new Map<string, StoredTensor>()
  for (const [name, tensor] of table) {
    const offset = dataStart + tensor.offset
    if (offset + tensor.bytes > source.size) throw badCheckpoint(source.name, `places ${name} past its end`)
    tensors.set(name, { ...tensor, offset })
  }
  assertNoOverlap(source.name, tensors)
  return storedCheckpoint(source, metadata, tensors)
}

function readString(source: ByteSource, cursor: Cursor): string {
  const bytes = cursor.uint64()
  if (bytes > source.size) throw badCheckpoint(source.name, `claims a string of ${bytes} bytes`)
  return cursor.utf8(bytes)
}

/** Its offset is counted from the start of the data. */
function readEntry(source: ByteSource, cursor: Cursor, name: string): StoredTensor {
  const rank = cursor.uint32()
  if (rank > MAX_DIMENSIONS) throw badCheckpoint(source.name, `gives tensor ${name} ${rank} dimensions`)
  // GGUF lists the contiguous dimension first.
  const shape = Array.from({ length: rank }, () => cursor.uint64()).reverse()
  const typeId = cursor.uint32()
  const offset = cursor.uint64()
  const type = GGML_TYPES.get(typeId)
  if (!type) {
    const known = [...GGML_TYPES.values()].map(({ name }) => name).join(', ')
    throw badCheckpoint(source.name, `stores ${name} as GGML type ${typeId}; ${known} can be read`)
  }
  const contiguous = shape.at(-1) ?? 1
  if (contiguous % type.blockElements !== 0) {
    throw badCheckpoint(source.name, `has ${name} with rows of ${contiguous}, no multiple of its block`)
  }
  const bytes = (elementCount(shape) / type.blockElements) * type.blockBytes
  return { shape, dtype: type.name, type, offset, bytes }
}

function readValue(source: ByteSource, cursor: Cursor, key: string, type: number): unknown {
  switch (type) {
    case 0:
      return cursor.uint8()
    case 1:
      return cursor.int8()
    case 2:
      return cursor.uint16()
    case 3:
      return cursor.int16()
    case 4:
      return cursor.uint32()
    case 5:
      return cursor.int32()
    case 6:
      return cursor.float32()
    case 7:
      return cursor.uint8() !== 0
    case 8:
      return readString(source, cursor)
    case 9: {
      const elementType = cursor.uint32()
      const length = cursor.uint64()
      if (elementType === 9 || length > MAX_ARRAY_LENGTH) {
        throw badCheckpoint(source.name, `has an array under ${key} that cannot be read`)
      }
      return Array.from({ length }, () => readValue(source, cursor, key, elementType))
    }
    case 10:
      return cursor.uint64()
    case 11:
      return cursor.int64()
    case 12:
      return cursor.float64()
    default:
      throw badCheckpoint(source.name, `has metadata ${key} of the unknown type ${type}`)
  }
}
