import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { EarshotError } from '../core/errors.ts'
import type { BundleFile } from '../core/manifest.ts'
import { elementCount, formatShape } from './checkpoint/checkpoint.ts'
import { ELEMENT_BYTES, type ElementType, type StoredTensor } from './onnx/graph.ts'

/** Large tensors start on a page, so that they can be mapped; small ones on a cache line. */
const PAGE_BYTES = 4096
const CACHE_LINE_BYTES = 64
const LARGE_TENSOR_BYTES = 1 << 16

/** The largest file that every browser can hand to the runtime in one piece. */
const LARGEST_FILE_BYTES = 2 ** 31

/** A tensor that has its place in a file, where its values are still to be written. */
export interface PlacedTensor {
  readonly tensor: StoredTensor
  /** Writes the values that follow those already written; they are on their way when this returns. */
  write(values: ArrayBufferView): void
  /** Throws unless all values have been written. */
  finish(): void
}

/** Where tensors are written: those of a file in the order in which they got their places. */
export interface TensorSink {
  place(type: ElementType, shape: readonly number[]): PlacedTensor
}

/** Decides by a tensor's name where it is written. */
export type ShardOf = (tensor: string) => TensorSink

/** A file of tensors beside the graphs (ONNX external data), written front to back. */
export class Shard implements TensorSink {
  /** Relative to the bundle's folder. */
  readonly path: string
  readonly #file: string
  readonly #descriptor: number | undefined
  readonly #hash = createHash('sha256')
  #isOpen: boolean
  /** Where the last tensor that has a place ends. */
  #size = 0
  #written = 0

  /**
   * `graphFolder`/`file` under `bundleFolder`; graphs in the same folder name it by `file`. Without
   * `bundleFolder` it is a dry run: everything is counted and nothing is written.
   */
  constructor(bundleFolder: string | undefined, graphFolder: string, file: string) {
    this.path = `${graphFolder}/${file}`
    this.#file = file
    this.#descriptor = bundleFolder === undefined ? undefined : openSync(join(bundleFolder, this.path), 'w')
    this.#isOpen = this.#descriptor !== undefined
  }

  /** Whether a tensor of so many bytes can still be added without the file growing beyond `maxBytes`. */
  hasRoomFor(bytes: number, maxBytes: number): boolean {
    return this.#startOf(bytes) + bytes <= maxBytes
  }

  place(type: ElementType, shape: readonly number[]): PlacedTensor {
    const bytes = byteCount(type, shape)
    const offset = this.#startOf(bytes)
    this.#size = offset + bytes
    return {
      tensor: { type, shape, file: this.#file, offset, bytes },
      write: (values) => {
        this.#pad(offset)
        this.#write(values)
      },
      finish: () => {
        this.#pad(offset)
        if (this.#descriptor === undefined || this.#written === offset + bytes) return
        throw new EarshotError(
          'internal',
          `${this.path} was given ${this.#written - offset} bytes for a ${type} tensor ${formatShape(shape)}.`,
        )
      },
    }
  }

  /** Closes the file. A dry run's has the hash of nothing. Throws when a tensor was placed and not written. */
  finish(): BundleFile {
    if (this.#descriptor !== undefined && this.#written !== this.#size) {
      throw new EarshotError('internal', `${this.path} has ${this.#written} bytes of ${this.#size}.`)
    }
    this.close()
    return { path: this.path, bytes: this.#size, sha256: this.#hash.digest('hex') }
  }

  /** Lets go of the file, whether it is finished or given up. */
  close(): void {
    if (this.#isOpen && this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#isOpen = false
  }

  #startOf(bytes: number): number {
    const alignment = bytes >= LARGE_TENSOR_BYTES ? PAGE_BYTES : CACHE_LINE_BYTES
    return Math.ceil(this.#size / alignment) * alignment
  }

  #pad(offset: number): void {
    if (this.#written < offset) this.#write(new Uint8Array(offset - this.#written))
  }

  #write(values: ArrayBufferView): void {
    if (this.#descriptor === undefined) return
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    this.#hash.update(bytes)
    let done = 0
    while (done < bytes.length) done += writeSync(this.#descriptor, bytes, done)
    this.#written += bytes.length
  }
}

/**
 * Files of at most `maxBytes` each, one begun when the next tensor has no room in the last. A tensor never
 * spans files: one that is larger than `maxBytes` gets a file to itself. Throws `bad-checkpoint` for a tensor
 * of more than 2 GB, which no file can carry.
 */
export function shardSequence(open: (index: number) => Shard, maxBytes: number): ShardOf {
  let count = 0
  let last: Shard | undefined
  return (tensor) => ({
    place(type, shape) {
      const bytes = byteCount(type, shape)
      if (bytes > LARGEST_FILE_BYTES) {
        const gigabytes = (bytes / 1e9).toFixed(1)
        throw new EarshotError(
          'bad-checkpoint',
          `${tensor} takes ${gigabytes} GB as ${type} ${formatShape(shape)}, and a file can carry 2 GB: build it with fewer bits.`,
        )
      }
      if (!last?.hasRoomFor(bytes, maxBytes)) last = open(count++)
      return last.place(type, shape)
    },
  })
}

function byteCount(type: ElementType, shape: readonly number[]): number {
  return elementCount(shape) * ELEMENT_BYTES[type]
}
