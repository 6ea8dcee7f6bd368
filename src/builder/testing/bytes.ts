import { type ByteSource, memorySource } from '../checkpoint/byte-source.ts'

/** Writes the little-endian fields of a file format, so that tests can make files in memory. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = []

  uint8 = (value: number) => this.#add(Uint8Array.of(value))
  uint16 = (value: number) => this.#add(new Uint16Array([value]))
  uint32 = (value: number) => this.#add(new Uint32Array([value]))
  uint64 = (value: number | bigint) => this.#add(new BigUint64Array([BigInt(value)]))
  float32 = (...values: number[]) => this.#add(new Float32Array(values))
  float32s = (values: Float32Array) => this.#add(values)
  text = (value: string) => this.#add(new TextEncoder().encode(value))
  bytes = (...values: number[]) => this.#add(Uint8Array.from(values))

  /** Zeros up to a multiple of `alignment`. */
  align(alignment: number): this {
    return this.#add(new Uint8Array((alignment - (this.size % alignment)) % alignment))
  }

  get size(): number {
    return this.#parts.reduce((sum, part) => sum + part.length, 0)
  }

  done(): Uint8Array {
    const all = new Uint8Array(this.size)
    let at = 0
    for (const part of this.#parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }

  #add(part: ArrayBufferView): this {
    this.#parts.push(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
    return this
  }
}

/** A file in memory that counts the bytes that are read of it. */
export function countingSource(bytes: Uint8Array): ByteSource & { bytesRead: number } {
  const source = memorySource('counted', bytes)
  return {
    ...source,
    bytesRead: 0,
    read(offset, length) {
      this.bytesRead += length
      return source.read(offset, length)
    },
  }
}
