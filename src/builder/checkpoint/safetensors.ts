import type { ByteSource } from './byte-source.ts'
import {
  assertNoOverlap,
  type ByteRange,
  badCheckpoint,
  type Checkpoint,
  elementCount,
  MAX_DIMENSIONS,
  MAX_TENSORS,
  type TensorInfo,
  tensorInfo,
} from './checkpoint.ts'
import { bfloatsToFloats, halvesToFloats } from './float16.ts'

/** The limit of the reference implementation: https://github.com/huggingface/safetensors */
const MAX_HEADER_BYTES = 100_000_000

const BYTES_PER_ELEMENT: Readonly<Record<string, number>> = { F32: 4, F16: 2, BF16: 2 }

type StoredTensor = TensorInfo & ByteRange

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
      for (const [key, value] of Object.entries(entry as object)) metadata.set(key, value)
    } else {
      tensors.set(name, parseEntry(source, dataStart, name, entry))
    }
  }
  assertNoOverlap(source.name, tensors)
  return {
    name: source.name,
    metadata,
    tensors,
    read(tensor) {
      tensorInfo(this, tensor)
      const { dtype, offset, bytes } = tensors.get(tensor) as StoredTensor
      const data = source.read(offset, bytes)
      if (dtype === 'F32') return new Float32Array(data.buffer)
      const halves = new Uint16Array(data.buffer)
      return dtype === 'F16' ? halvesToFloats(halves) : bfloatsToFloats(halves)
    },
    close: () => source.close(),
  }
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
  const elementBytes = BYTES_PER_ELEMENT[dtype]
  if (!elementBytes) {
    throw badCheckpoint(source.name, `stores ${name} as ${dtype}; F32, F16 and BF16 can be read`)
  }
  const [begin, end] = range as [number, number]
  if (end - begin !== elementCount(shape) * elementBytes) {
    throw badCheckpoint(source.name, `gives ${name} ${end - begin} bytes, which its shape contradicts`)
  }
  if (begin < 0 || dataStart + end > source.size) {
    throw badCheckpoint(source.name, `places ${name} past its end`)
  }
  return { dtype, shape, offset: dataStart + begin, bytes: end - begin }
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0)
}
