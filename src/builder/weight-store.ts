import {
  assertShape,
  badCheckpoint,
  type Checkpoint,
  formatShape,
  readTensor,
} from './checkpoint/checkpoint.ts'
import {
  type Encoding,
  finiteHalves,
  type MatrixSize,
  type Rows,
  rows8,
  type StoredMatrix,
  tensorsOf,
} from './encoding.ts'
import type { StoredTensor } from './onnx/graph.ts'
import type { PlacedTensor, ShardOf } from './shard.ts'
import { type Memory, plainly, type Writer, type Writing, writeNow } from './writing.ts'

export type { ShardOf, StoredMatrix }

export interface NamedTensor {
  readonly name: string
  readonly tensor: StoredTensor
}

/** What a store has written for one name. */
export interface StoredEntry {
  readonly name: string
  /** Numbers of the checkpoint that went into it; tables that are made have none. */
  readonly parameters: number
  readonly bytes: number
  /** How its numbers are stored: an encoding of matrices, else an element type. */
  readonly dtype: string
}

/** Values of a matrix that are read at a time: 1 MB in fp32, which processors keep at hand. */
const PIECE_VALUES = 1 << 18

/**
 * A checkpoint's tensors on their way into shards. Each gets its place the first time it is asked for and is read,
 * converted and written once; graphs of every format that reads the store's encoding then share it.
 */
export class WeightStore {
  readonly #checkpoint: Checkpoint
  readonly #shardOf: ShardOf
  readonly #encoding: Encoding
  readonly #write: Writer
  readonly #matrices = new Map<string, StoredMatrix>()
  readonly #tensors = new Map<string, NamedTensor>()
  readonly #used = new Set<string>()
  readonly #contents: StoredEntry[] = []
  #valuesRead = 0

  /** `encoding` is that of the matrices; `write` may put them off, not the order in which they are written. */
  constructor(
    checkpoint: Checkpoint,
    shardOf: ShardOf,
    encoding: Encoding = rows8,
    write: Writer = writeNow,
  ) {
    this.#checkpoint = checkpoint
    this.#shardOf = shardOf
    this.#encoding = encoding
    this.#write = write
  }

  /** What has been stored so far, in order. */
  get contents(): readonly StoredEntry[] {
    return this.#contents
  }

  /** Matrices of equal width, one below the other: `parts` are their names and row counts. */
  matrix(
    name: string,
    parts: readonly (readonly [tensor: string, rows: number])[],
    columns: number,
  ): StoredMatrix {
    const known = this.#matrices.get(name)
    if (known) return known
    for (const [tensor, partRows] of parts) this.#expect(tensor, [partRows, columns])
    const rows = parts.reduce((sum, [, partRows]) => sum + partRows, 0)
    const size = { name, rows, columns }
    const sink = this.#shardOf(name)
    const placed = this.#encoding.layout(size).map(({ type, shape }) => sink.place(type, shape))
    const stored = this.#encoding.stored(
      size,
      placed.map(({ tensor }) => tensor),
    )
    this.#write({ pieces: (memory) => this.#pieces(size, parts, memory), ...inTurn(placed) })
    this.#matrices.set(name, stored)
    const bytes = tensorsOf(stored).reduce((sum, tensor) => sum + tensor.bytes, 0)
    this.#contents.push({ name, parameters: rows * columns, bytes, dtype: stored.encoding })
    return stored
  }

  /** A tensor kept in fp32: norms and biases. */
  float32(name: string, shape: readonly number[]): NamedTensor {
    return this.computed(name, shape, () => this.read(name, shape))
  }

  /** A tensor kept in fp16, the type in which its source holds it. */
  float16(name: string, shape: readonly number[]): NamedTensor {
    return this.#once(name, 'float16', shape, () => finiteHalves(name, this.read(name, shape)))
  }

  /** An fp32 tensor that is made rather than read. `name` must say all that it depends on. */
  computed(name: string, shape: readonly number[], make: () => Float32Array): NamedTensor {
    return this.#once(name, 'float32', shape, make)
  }

  /** Whole numbers that are made rather than read. */
  int32(name: string, values: readonly number[], shape: readonly number[]): NamedTensor {
    return this.#once(name, 'int32', shape, () => Int32Array.from(values))
  }

  /** The values of a tensor that a computed one is made from. */
  read(name: string, shape: readonly number[]): Float32Array {
    this.#used.add(name)
    const values = readTensor(this.#checkpoint, name, shape)
    this.#valuesRead += values.length
    return values
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

  /** Throws `bad-checkpoint` unless there is such a tensor of this shape. */
  #expect(tensor: string, shape: readonly number[]): void {
    this.#used.add(tensor)
    assertShape(this.#checkpoint, tensor, shape)
  }

  *#pieces(
    { name: matrix, columns }: MatrixSize,
    parts: readonly (readonly [string, number])[],
    memory: Memory,
  ): Iterable<Rows> {
    const { name: file } = this.#checkpoint
    const encoding = this.#encoding.key
    const pieceRows = Math.max(1, Math.floor(PIECE_VALUES / columns))
    for (const [tensor, rows] of parts) {
      for (let start = 0; start < rows; start += pieceRows) {
        const range = { start, end: Math.min(rows, start + pieceRows) }
        const values = this.#checkpoint.read(tensor, range, memory())
        yield { encoding, matrix, file, tensor, columns, values }
      }
    }
  }

  #once(
    name: string,
    type: StoredTensor['type'],
    shape: readonly number[],
    make: () => ArrayBufferView,
  ): NamedTensor {
    const key = `${name} ${formatShape(shape)}`
    const known = this.#tensors.get(key)
    if (known) return known
    const readBefore = this.#valuesRead
    const placed = this.#shardOf(name).place(type, shape)
    const { tensor } = placed
    const values = make()
    this.#write(
      plainly(() => {
        placed.write(values)
        placed.finish()
      }),
    )
    const parameters = this.#valuesRead - readBefore
    const named = { name, tensor }
    this.#tensors.set(key, named)
    this.#contents.push({ name, parameters, bytes: tensor.bytes, dtype: type })
    return named
  }
}

/** Writes the first tensor of a matrix piece by piece and the others after it, which wait for that. */
function inTurn([first, ...others]: readonly PlacedTensor[]): Pick<Writing, 'take' | 'finish'> {
  const waiting = others.map((): ArrayBufferView[] => [])
  return {
    take([values, ...rest]) {
      if (values) first?.write(values)
      for (const [index, part] of rest.entries()) waiting[index]?.push(part)
    },
    finish() {
      first?.finish()
      for (const [index, tensor] of others.entries()) {
        for (const part of waiting[index] ?? []) tensor.write(part)
        tensor.finish()
      }
    },
  }
}
