import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleFile } from '../core/manifest.ts'
import type { ElementType, StoredTensor } from './onnx/graph.ts'

/** Large tensors start on a page, so that they can be mapped; small ones on a cache line. */
const PAGE_BYTES = 4096
const CACHE_LINE_BYTES = 64
const LARGE_TENSOR_BYTES = 1 << 16

/** A file of tensors beside the graphs (ONNX external data), written front to back. */
export class Shard {
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

  add(type: ElementType, shape: readonly number[], values: ArrayBufferView): StoredTensor {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    const alignment = bytes.length >= LARGE_TENSOR_BYTES ? PAGE_BYTES : CACHE_LINE_BYTES
    const padding = (alignment - (this.#size % alignment)) % alignment
    this.#write(new Uint8Array(padding))
    const offset = this.#size
    this.#write(bytes)
    return { type, shape, file: this.#file, offset, bytes: bytes.length }
  }

  finish(): BundleFile {
    closeSync(this.#descriptor)
    return { path: this.path, bytes: this.#size, sha256: this.#hash.digest('hex') }
  }

  #write(bytes: Uint8Array): void {
    this.#hash.update(bytes)
    let done = 0
    while (done < bytes.length) done += writeSync(this.#descriptor, bytes, done)
    this.#size += bytes.length
  }
}
