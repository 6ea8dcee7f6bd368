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

/** A tensor's values: whole, or in pieces that follow each other. */
export type TensorValues = ArrayBufferView | Iterable<ArrayBufferView>

/** Where tensors are written. */
export interface TensorSink {
  add(type: ElementType, shape: readonly number[], values: TensorValues): StoredTensor
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
  #size = 0

  /**
   * `graphFolder`/`file` under `bundleFolder`; graphs in the same folder name it by `file`. Without
   * `bundleFolder` it is a dry run: everything is counted, no values are asked for and nothing is written.
   */
  constructor(bundleFolder: string | undefined, graphFolder: string, file: string) {
    this.path = `${graphFolder}/${file}`
    this.#file = file
    this.#descriptor = bundleFolder === undefined ? undefined : openSync(join(bundleFolder, this.path), 'w')
  }

  /** Whether a tensor of so many bytes can still be added without the file growing beyond `maxBytes`. */
  hasRoomFor(bytes: number, maxBytes: number): boolean {
    return this.#startOf(bytes) + bytes <= maxBytes
  }

  /** Writes one tensor. Each piece is on its way to the file before the next one is asked for. */
  add(type: ElementType, shape: readonly number[], values: TensorValues): StoredTensor {
    const bytes = byteCount(type, shape)
    const offset = this.#startOf(bytes)
    const stored = { type, shape, file: this.#file, offset, bytes }
    if (this.#descriptor === undefined) {
      this.#size = offset + bytes
      return stored
    }
    this.#write(this.#descriptor, new Uint8Array(offset - this.#size))
    for (const piece of ArrayBuffer.isView(values) ? [values] : values) this.#write(this.#descriptor, piece)
    if (this.#size !== offset + bytes) {
      throw new EarshotError(
        'internal',
        `${this.path} was given ${this.#size - offset} bytes for a ${type} tensor ${formatShape(shape)}.`,
      )
    }
    return stored
  }

  /** Closes the file. A dry run's has the hash of nothing. */
  finish(): BundleFile {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    return { path: this.path, bytes: this.#size, sha256: this.#hash.digest('hex') }
  }

  #startOf(bytes: number): number {
    const alignment = bytes >= LARGE_TENSOR_BYTES ? PAGE_BYTES : CACHE_LINE_BYTES
    return Math.ceil(this.#size / alignment) * alignment
  }

  #write(descriptor: number, values: ArrayBufferView): void {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    this.#hash.update(bytes)
    let done = 0
    while (done < bytes.length) done += writeSync(descriptor, bytes, done)
    this.#size += bytes.length
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
    add(type, shape, values) {
      const bytes = byteCount(type, shape)
      if (bytes > LARGEST_FILE_BYTES) {
        const gigabytes = (bytes / 1e9).toFixed(1)
        throw new EarshotError(
          'bad-checkpoint',
          `${tensor} takes ${gigabytes} GB as ${type} ${formatShape(shape)}, and a file can carry 2 GB: build it with fewer bits.`,
        )
      }
      if (!last?.hasRoomFor(bytes, maxBytes)) last = open(count++)
      return last.add(type, shape, values)
    },
  })
}

function byteCount(type: ElementType, shape: readonly number[]): number {
  return elementCount(shape) * ELEMENT_BYTES[type]
}
