import type { ByteSource } from './byte-source.ts'
import { badCheckpoint } from './checkpoint.ts'

/** Little-endian fields read one after the other from a byte source, through a window. */
export class Cursor {
  position: number
  readonly #source: ByteSource
  #window: DataView = new DataView(new ArrayBuffer(0))
  #windowStart = 0

  constructor(source: ByteSource, position = 0) {
    this.#source = source
    this.position = position
  }

  uint8(): number {
    return this.#view(1).getUint8(this.#advance(1))
  }
  int8(): number {
    return this.#view(1).getInt8(this.#advance(1))
  }
  uint16(): number {
    return this.#view(2).getUint16(this.#advance(2), true)
  }
  int16(): number {
    return this.#view(2).getInt16(this.#advance(2), true)
  }
  uint32(): number {
    return this.#view(4).getUint32(this.#advance(4), true)
  }
  int32(): number {
    return this.#view(4).getInt32(this.#advance(4), true)
  }
  float32(): number {
    return this.#view(4).getFloat32(this.#advance(4), true)
  }
  float64(): number {
    return this.#view(8).getFloat64(this.#advance(8), true)
  }
  /** A 64-bit count; one beyond 2^53 means a damaged file. */
  uint64(): number {
    const value = this.#view(8).getBigUint64(this.#advance(8), true)
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
      throw badCheckpoint(this.#source.name, `claims a length of ${value}`)
    }
    return Number(value)
  }
  int64(): number {
    return Number(this.#view(8).getBigInt64(this.#advance(8), true))
  }
  /** As Python's pickles store it. */
  bigEndianFloat64(): number {
    return this.#view(8).getFloat64(this.#advance(8))
  }
  /** A two's complement number of any length. */
  signed(bytes: number): number {
    let value = 0n
    for (let index = 0; index < bytes; index++) value |= BigInt(this.uint8()) << BigInt(8 * index)
    return Number(BigInt.asIntN(8 * bytes, value))
  }
  /** Text up to the end of its line, which is passed over. */
  line(): string {
    const start = this.position
    let end = start
    while (this.uint8() !== NEWLINE) end = this.position
    this.position = start
    const text = this.utf8(end - start)
    this.skip(1)
    return text
  }
  utf8(bytes: number): string {
    const view = this.#view(bytes)
    const start = view.byteOffset + this.#advance(bytes)
    return new TextDecoder().decode(new Uint8Array(view.buffer, start, bytes))
  }
  skip(bytes: number): void {
    this.position += bytes
  }

  /** The window, made to hold the next `bytes` bytes. */
  #view(bytes: number): DataView {
    const offset = this.position - this.#windowStart
    if (offset < 0 || offset + bytes > this.#window.byteLength) {
      const available = Math.max(bytes, Math.min(WINDOW_BYTES, this.#source.size - this.position))
      this.#window = new DataView(this.#source.read(this.position, available).buffer)
      this.#windowStart = this.position
    }
    return this.#window
  }

  /** Moves past `bytes` bytes; returns where they lie in the window. */
  #advance(bytes: number): number {
    const offset = this.position - this.#windowStart
    this.position += bytes
    return offset
  }
}

const WINDOW_BYTES = 1 << 16
const NEWLINE = 0x0a
