import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BundleFile, GraphFile } from '../core/manifest.ts'
import type { Graph } from './onnx/graph.ts'
import { Shard, type ShardOf, shardSequence } from './shard.ts'

const GRAPH_FOLDER = 'onnx'

/** A model bundle being written: a folder of the hub's layout, and the list of what is in it. */
export class BundleWriter {
  readonly #folder: string | undefined
  readonly #files: BundleFile[] = []
  readonly #shards: Shard[] = []

  /** Without a folder it is a dry run: sizes are counted and nothing is written. */
  constructor(folder: string | undefined) {
    this.#folder = folder
    if (folder !== undefined) mkdirSync(join(folder, GRAPH_FOLDER), { recursive: true })
  }

  /** A file of weights beside the graphs. */
  shard(file: string): Shard {
    const shard = new Shard(this.#folder, GRAPH_FOLDER, file)
    this.#shards.push(shard)
    return shard
  }

  /** Files of weights of at most `maxBytes` each, `prefix`_0.onnx_data and on, as many as are needed. */
  shards(prefix: string, maxBytes: number): ShardOf {
    return shardSequence((index) => this.shard(`${prefix}_${index}.onnx_data`), maxBytes)
  }

  /** readable: for people, a line a value. compact: for large tables. */
  json(path: string, value: unknown, layout: 'readable' | 'compact' = 'readable'): void {
    const text = JSON.stringify(value, null, layout === 'readable' ? 2 : 0)
    this.#write(path, new TextEncoder().encode(`${text}\n`))
  }

  /** A file as it is. */
  copy(path: string, bytes: Uint8Array): void {
    this.#write(path, bytes)
  }

  graph(name: string, graph: Graph): GraphFile {
    const path = `${GRAPH_FOLDER}/${name}.onnx`
    this.#write(path, graph.serialize())
    return { path, externalData: graph.externalFiles.map((file) => `${GRAPH_FOLDER}/${file}`) }
  }

  /** Closes the weights' files; returns every file written so far, by path. */
  finish(): readonly BundleFile[] {
    const shards = this.#shards.map((shard) => shard.finish())
    return [...this.#files, ...shards].sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  /** Lets go of the weights' files, finished or not. */
  close(): void {
    for (const shard of this.#shards) shard.close()
  }

  #write(path: string, bytes: Uint8Array): void {
    if (this.#folder !== undefined) {
      const target = join(this.#folder, path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, bytes)
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.#files.push({ path, bytes: bytes.length, sha256 })
  }
}
