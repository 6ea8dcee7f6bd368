import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleFile } from '../core/manifest.ts'
import { EarshotError } from '../core/errors.ts'
import { elementCount, formatShape } from './checkpoint/checkpoint.ts'
import { ELEMENT_BYTES, type ElementType, type StoredTensor } from './onnx/graph.ts'

/** Large tensors start on a page, so that they can be mapped; small ones on a cache line. */
const PAGE_BYTES = 4096
const CACHE_LINE_BYTES = 64
const LARGE_TENSOR_BYTES = 1 << 16

/** A tensor's values: whole, or in pieces that follow each other and may share a buffer. */
export type TensorValues = ArrayBufferView | Iterable<ArrayBufferView>

/** Where tensors are written. */
export interface TensorSink {
  add(type: ElementType, shape: readonly number[], values: TensorValues): StoredTensor
}

/** A file of tensors beside the graphs (ONNX external data), written front to back. */
export class Shard implements TensorSink {
  /** Relative to the bundle's folder. */
  readonly path: string
  readonly #file: string
  readonly #descriptor: number
  readonly #hash = createHash('sha256')
  #size = 0

  /** `graphFolder`/`file` under `bundleFolder`; graphs in the same folder name it by `file`. */
  constructor(bundleFolder: string, graphFolder: string, file: string) {
    this.path = `${graphFolder}/${file}`
    this.#file = file
    this.#descriptor = openSync(join(bundleFolder, this.path), 'w')
  }

  /** Writes one tensor. Each piece is on its way to the file before the next one is asked for. */
  add(type: ElementType, shape: readonly number[], values: TensorValues): StoredTensor {
    const bytes = elementCount(shape) * ELEMENT_BYTES[type]
    const alignment = bytes >= LARGE_TENSOR_BYTES ? PAGE_BYTES : CACHE_LINE_BYTES
    const padding = (alignment - (this.#size % alignment)) % alignment
    this.#write(new Uint8Array(padding))
    const offset = this.#size
    for (const piece of ArrayBuffer.isView(values) ? [values] : values) this.#write(piece)
    if (this.#size - offset !== bytes) {
      throw new EarshotError(
        'internal',
        `${this.path} was given ${this.#size - offset} bytes for a ${type} tensor ${formatShape(shape)}.`,
      )
    }
    return { type, shape, file: this.#file, offset, bytes }
  }

  finish(): BundleFile {
    closeSync(this.#descriptor)
    return { path: this.path, bytes: this.#size, sha256: this.#hash.digest('hex') }
  }

  #write(values: ArrayBufferView): void {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    this.#hash.update(bytes)
    let done = 0
    while (done < bytes.length) done += writeSync(this.#descriptor, bytes, done)
    this.#size += bytes.length
  }
}
