import type { ByteSource } from './byte-source.ts'
import { badCheckpoint, type Checkpoint, elementCount, MAX_DIMENSIONS, MAX_TENSORS } from './checkpoint.ts'
import { Cursor } from './cursor.ts'
import { ELEMENT_TYPES, elementType, type StoredTensor, storedCheckpoint } from './stored-tensor.ts'

/** `DataType` of https://github.com/OpenNMT/CTranslate2/blob/master/include/ctranslate2/types.h */
const DTYPES = [
  ELEMENT_TYPES.F32,
  // Settings such as the number of heads are stored as whole numbers.
  elementType('int8', 1, ({ buffer }, values) => values.set(new Int8Array(buffer, 0, values.length))),
  elementType('int16', 2, ({ buffer }, values) => values.set(new Int16Array(buffer, 0, values.length))),
  elementType('int32', 4, ({ buffer }, values) => values.set(new Int32Array(buffer, 0, values.length))),
  ELEMENT_TYPES.F16,
  ELEMENT_TYPES.BF16,
]

const OLDEST_VERSION = 4
const NEWEST_VERSION = 6

/** Opens a CTranslate2 `model.bin`: a version, the name of its spec, then names, shapes and values in turn. */
export function openCTranslate2(source: ByteSource): Checkpoint {
  const cursor = new Cursor(source)
  const version = cursor.uint32()
  if (version < OLDEST_VERSION || version > NEWEST_VERSION) {
    throw badCheckpoint(
      source.name,
      `is no CTranslate2 model of version ${OLDEST_VERSION} to ${NEWEST_VERSION}: it starts with ${version}`,
    )
  }
  const spec = readString(cursor)
  const revision = cursor.uint32()
  const tensorCount = cursor.uint32()
  if (tensorCount > MAX_TENSORS) throw badCheckpoint(source.name, `claims ${tensorCount} tensors`)
  const tensors = new Map<string, StoredTensor>()
  for (let index = 0; index < tensorCount; index++) {
    const name = readString(cursor)
    if (tensors.has(name)) throw badCheckpoint(source.name, `names ${name} twice`)
    const tensor = readEntry(source, cursor, name)
    tensors.set(name, tensor)
    cursor.skip(tensor.bytes)
  }
  const metadata = new Map<string, unknown>([
    ['version', version],
    ['spec', spec],
    ['revision', revision],
  ])
  return storedCheckpoint(source, metadata, tensors)
}

/** Length with the closing zero, then the characters. */
function readString(cursor: Cursor): string {
  return cursor.utf8(cursor.uint16()).replace(/\0$/, '')
}

function readEntry(source: ByteSource, cursor: Cursor, name: string): StoredTensor {
  const rank = cursor.uint8()
  if (rank > MAX_DIMENSIONS) throw badCheckpoint(source.name, `gives tensor ${name} ${rank} dimensions`)
  const shape = Array.from({ length: rank }, () => cursor.uint32())
  const typeId = cursor.uint8()
  const type = DTYPES[typeId]
  if (!type) throw badCheckpoint(source.name, `stores ${name} as the unknown type ${typeId}`)
  const bytes = cursor.uint32()
  const offset = cursor.position
  if (bytes !== elementCount(shape) * type.blockBytes) {
    throw badCheckpoint(source.name, `gives ${name} ${bytes} bytes, which its shape contradicts`)
  }
  if (offset + bytes > source.size) throw badCheckpoint(source.name, `places ${name} past its end`)
  return { shape, dtype: type.name, type, offset, bytes }
}
