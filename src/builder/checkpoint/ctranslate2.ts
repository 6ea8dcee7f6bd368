import type { ByteSource } from './byte-source.ts'
import {
  badCheckpoint,
  type Checkpoint,
  elementCount,
  MAX_DIMENSIONS,
  MAX_TENSORS,
  type TensorInfo,
  tensorInfo,
} from './checkpoint.ts'
import { Cursor } from './cursor.ts'
import { bfloatsToFloats, halvesToFloats } from './float16.ts'

/** `DataType` of https://github.com/OpenNMT/CTranslate2/blob/master/include/ctranslate2/types.h */
const DTYPES = ['float32', 'int8', 'int16', 'int32', 'float16', 'bfloat16'] as const
const BYTES_PER_ELEMENT = { float32: 4, int8: 1, int16: 2, int32: 4, float16: 2, bfloat16: 2 } as const

const OLDEST_VERSION = 4
const NEWEST_VERSION = 6

interface StoredTensor extends TensorInfo {
  readonly dtype: (typeof DTYPES)[number]
  readonly offset: number
  readonly bytes: number
}

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
    const tensor = readEntry(source, cursor, name)
    tensors.set(name, tensor)
    cursor.skip(tensor.bytes)
  }
  return {
    name: source.name,
    metadata: new Map<string, unknown>([
      ['version', version],
      ['spec', spec],
      ['revision', revision],
    ]),
    tensors,
    read(tensor) {
      tensorInfo(this, tensor)
      const { dtype, offset, bytes } = tensors.get(tensor) as StoredTensor
      const { buffer } = source.read(offset, bytes)
      switch (dtype) {
        case 'float32':
          return new Float32Array(buffer)
        case 'float16':
          return halvesToFloats(new Uint16Array(buffer))
        case 'bfloat16':
          return bfloatsToFloats(new Uint16Array(buffer))
        case 'int8':
          return Float32Array.from(new Int8Array(buffer))
        case 'int16':
          return Float32Array.from(new Int16Array(buffer))
        case 'int32':
          return Float32Array.from(new Int32Array(buffer))
      }
    },
    close: () => source.close(),
  }
}

/** Length with the closing zero, then the characters. */
function readString(cursor: Cursor): string {
  return cursor.utf8(cursor.uint16()).replace(/\0$/, '')
}

function readEntry(source: ByteSource, cursor: Cursor, name: string): StoredTensor {
  const rank = cursor.uint8()
  if (rank > MAX_DIMENSIONS) throw badCheckpoint(source.name, `gives tensor ${name} ${rank} dimensions`)
  const shape = Array.from({ length: rank }, () => cursor.uint32())
  const type = cursor.uint8()
  const dtype = DTYPES[type]
  if (!dtype) throw badCheckpoint(source.name, `stores ${name} as the unknown type ${type}`)
  const bytes = cursor.uint32()
  const offset = cursor.position
  if (bytes !== elementCount(shape) * BYTES_PER_ELEMENT[dtype]) {
    throw badCheckpoint(source.name, `gives ${name} ${bytes} bytes, which its shape contradicts`)
  }
  if (offset + bytes > source.size) throw badCheckpoint(source.name, `places ${name} past its end`)
  return { shape, dtype, offset, bytes }
}
