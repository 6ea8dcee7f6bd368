import { badCheckpoint, type Checkpoint, formatShape, readTensor } from './checkpoint/checkpoint.ts'
import { floatsToHalves } from './checkpoint/float16.ts'
import { type Encoding, rows8, type StoredMatrix } from './encoding.ts'
import type { StoredTensor } from './onnx/graph.ts'
import type { TensorSink } from './shard.ts'

export type { StoredMatrix }

export interface NamedTensor {
  readonly name: string
  readonly tensor: StoredTensor
}

/** Decides by a tensor's name which file holds it. */
export type ShardOf = (tensor: string) => TensorSink

/**
 * A checkpoint's tensors on their way into shards. Each is read, converted and written once, the first
 * time it is asked for; graphs of every format that reads the store's encoding then share it.
 */
export class WeightStore {
  readonly #checkpoint: Checkpoint
  readonly #shardOf: ShardOf
  readonly #encoding: Encoding
  readonly #matrices = new Map<string, StoredMatrix>()
  readonly #tensors = new Map<string, NamedTensor>()
  readonly #used = new Set<string>()

  /** `encoding` is that of the matrices. */
  constructor(checkpoint: Checkpoint, shardOf: ShardOf, encoding: Encoding = rows8) {
    this.#checkpoint = checkpoint
    this.#shardOf = shardOf
    this.#encoding = encoding
  }

  /** Matrices of equal width, one below the other: `parts` are their names and row counts. */
  matrix(
    name: string,
    parts: readonly (readonly [tensor: string, rows: number])[],
    columns: number,
  ): StoredMatrix {
    const known = this.#matrices.get(name)
    if (known) return known
    const rows = parts.reduce((sum, [, partRows]) => sum + partRows, 0)
    const pieces = this.#pieces(parts, columns)
    const stored = this.#encoding.store(this.#shardOf(name), { name, rows, columns }, pieces)
    this.#matrices.set(name, stored)
    return stored
  }

  /** A tensor kept in fp32: norms and biases. */
  float32(name: string, shape: readonly number[]): NamedTensor {
    return this.computed(name, shape, () => this.read(name, shape))
  }

  /** A tensor kept in fp16, the type in which its source holds it. */
  float16(name: string, shape: readonly number[]): NamedTensor {
    return this.#once(name, shape, () => {
      const halves = floatsToHalves(this.read(name, shape))
      return this.#shardOf(name).add('float16', shape, halves)
    })
  }

  /** An fp32 tensor that is made rather than read. `name` must say all that it depends on. */
  computed(name: string, shape: readonly number[], make: () => Float32Array): NamedTensor {
    return this.#once(name, shape, () => this.#shardOf(name).add('float32', shape, make()))
  }

  /** Whole numbers that are made rather than read. */
  int64(name: string, values: readonly number[]): NamedTensor {
    return this.#once(name, [values.length], () =>
      this.#shardOf(name).add('int64', [values.length], BigInt64Array.from(values, BigInt)),
    )
  }

  /** The values of a tensor that a computed one is made from. */
  read(name: string, shape: readonly number[]): Float32Array {
    this.#used.add(name)
    return readTensor(this.#checkpoint, name, shape)
  }

  /** Whether the checkpoint holds a tensor of this name. */
  has(name: string): boolean {
    return this.#checkpoint.tensors.has(name)
  }

  /** Names a tensor that is known and not needed; it may be absent. */
  ignore(name: string): void {
    this.#used.add(name)
  }

  /** Throws `bad-checkpoint` when the checkpoint holds a tensor that no graph asked for. */
  assertAllUsed(): void {
    for (const tensor of this.#checkpoint.tensors.keys()) {
      if (!this.#used.has(tensor)) {
        throw badCheckpoint(this.#checkpoint.name, `has ${tensor}, for which this architecture has no place`)
      }
    }
  }

  *#pieces(parts: readonly (readonly [string, number])[], columns: number): Iterable<Float32Array> {
    for (const [tensor, rows] of parts) yield this.read(tensor, [rows, columns])
  }

  #once(name: string, shape: readonly number[], make: () => StoredTensor): NamedTensor {
    const key = `${name} ${formatShape(shape)}`
    const known = this.#tensors.get(key)
    if (known) return known
    const named = { name, tensor: make() }
    this.#tensors.set(key, named)
    return named
  }
}
