import type { ByteSource } from './byte-source.ts'
import {
  assertNoOverlap,
  badCheckpoint,
  type Checkpoint,
  elementCount,
  MAX_DIMENSIONS,
  MAX_TENSORS,
} from './checkpoint.ts'
import {
  ELEMENT_TYPES,
  elementType,
  type StoredTensor,
  type StoredType,
  storedCheckpoint,
} from './stored-tensor.ts'

/** The limit of the reference implementation: https://github.com/huggingface/safetensors */
const MAX_HEADER_BYTES = 100_000_000

/**
 * Every type of the format whose elements are whole bytes. Whole numbers are buffers of positions or masks
 * and 8-bit floats need scales from elsewhere: they are listed, and only reading them is refused.
 */
const DTYPES: ReadonlyMap<string, StoredType> = new Map(
  [
    ...Object.values(ELEMENT_TYPES),
    ...['BOOL', 'U8', 'I8', 'F8_E4M3', 'F8_E5M2', 'F8_E8M0'].map((name) => elementType(name, 1)),
    ...['U16', 'I16'].map((name) => elementType(name, 2)),
    ...['U32', 'I32'].map((name) => elementType(name, 4)),
    ...['U64', 'I64', 'C64'].map((name) => elementType(name, 8)),
  ].map((type) => [type.name, type]),
)

/** Opens a safetensors file: 8 bytes of header length, a JSON header, then the tensors. */
export function openSafetensors(source: ByteSource): Checkpoint {
  if (source.size < 8) throw badCheckpoint(source.name, 'is too short to be a safetensors file')
  const headerBytes = Number(new DataView(source.read(0, 8).buffer).getBigUint64(0, true))
  if (headerBytes > MAX_HEADER_BYTES || 8 + headerBytes > source.size) {
    throw badCheckpoint(source.name, `claims a safetensors header of ${headerBytes} bytes`)
  }
  const header = parseHeader(source, source.read(8, headerBytes))
  const dataStart = 8 + headerBytes
  const metadata = new Map<string, unknown>()
  const tensors = new Map<string, StoredTensor>()
  const entries = Object.entries(header)
  if (entries.length > MAX_TENSORS) throw badCheckpoint(source.name, `claims ${entries.length} tensors`)
  for (const [name, entry] of entries) {
    if (name === '__metadata__') {
      for (const [key, value] of Object.entries(entry ?? {})) metadata.set(key, value)
    } else {
      tensors.set(name, parseEntry(source, dataStart, name, entry))
    }
  }
  assertNoOverlap(source.name, tensors)
  // A hole is refused as by the reference implementation: it shows a lost or twice named tensor.
  const described = [...tensors.values()].reduce((sum, { bytes }) => sum + bytes, dataStart)
  if (described !== source.size) {
    throw badCheckpoint(source.name, `has ${source.size} bytes where its header describes ${described}`)
  }
  return storedCheckpoint(source, metadata, tensors)
}

function parseHeader(source: ByteSource, bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) {
      return header as Record<string, unknown>
    }
  } catch (cause) {
    throw badCheckpoint(source.name, 'has a safetensors header that is not JSON', { cause })
  }
  throw badCheckpoint(source.name, 'has a safetensors header that is not a JSON object')
}

function parseEntry(source: ByteSource, dataStart: number, name: string, entry: unknown): StoredTensor {
  const { dtype, shape, data_offsets: range } = (entry ?? {}) as Record<string, unknown>
  if (typeof dtype !== 'string' || !isSizes(shape) || !isSizes(range) || range.length !== 2) {
    throw badCheckpoint(source.name, `describes tensor ${name} incompletely`)
  }
  if (shape.length > MAX_DIMENSIONS) {
    throw badCheckpoint(source.name, `gives tensor ${name} ${shape.length} dimensions`)
  }
  const type = DTYPES.get(dtype)
  if (!type) throw badCheckpoint(source.name, `stores ${name} as the unknown type ${dtype}`)
  const [begin, end] = range as [number, number]
  if (end - begin !== elementCount(shape) * type.blockBytes) {
    throw badCheckpoint(source.name, `gives ${name} ${end - begin} bytes, which its shape contradicts`)
  }
  if (dataStart + end > source.size) {
    throw badCheckpoint(source.name, `places ${name} past its end`)
  }
  return { dtype, type, shape, offset: dataStart + begin, bytes: end - begin }
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0)
}
