import {
  type Checkpoint,
  elementCount,
  type RowRange,
  type TensorInfo,
  tensorInfo,
  valueRange,
} from './checkpoint.ts'

/** Where a tensor of the view comes from. */
export interface Origin {
  readonly tensor: string
  /** A run of rows of the origin; all of it when left out. */
  readonly rows?: RowRange
  /** The row of the origin (of its run, where it has one) that becomes a row of the view; the same when left out. */
  readonly rowOf?: (row: number) => number
}

/** A checkpoint under the names of another convention, e.g. a GGUF file under its Hugging Face names. */
export function renamed(checkpoint: Checkpoint, origins: ReadonlyMap<string, Origin>): Checkpoint {
  const tensors = new Map<string, TensorInfo>()
  for (const [name, { tensor, rows }] of origins) {
    const { shape, dtype } = tensorInfo(checkpoint, tensor)
    if (rows) valueRange(checkpoint.name, tensor, shape, rows)
    tensors.set(name, { dtype, shape: rows ? [rows.end - rows.start, ...shape.slice(1)] : shape })
  }
  return {
    name: checkpoint.name,
    metadata: checkpoint.metadata,
    tensors,
    read(name, rows, memory) {
      const { shape } = tensorInfo(this, name)
      valueRange(checkpoint.name, name, shape, rows)
      const origin = origins.get(name) as Origin
      const wanted = rows ?? (origin.rows || origin.rowOf ? { start: 0, end: shape[0] ?? 1 } : undefined)
      if (!wanted) return checkpoint.read(origin.tensor, undefined, memory)
      return readRows(checkpoint, origin, wanted, elementCount(shape.slice(1)), memory)
    },
    close: () => checkpoint.close(),
  }
}

function readRows(
  checkpoint: Checkpoint,
  origin: Origin,
  rows: RowRange,
  rowValues: number,
  memory: ArrayBufferLike | undefined,
): Float32Array {
  const { tensor, rowOf } = origin
  const first = origin.rows?.start ?? 0
  if (!rowOf) return checkpoint.read(tensor, { start: first + rows.start, end: first + rows.end }, memory)
  const from = Array.from({ length: rows.end - rows.start }, (_, index) => first + rowOf(rows.start + index))
  if (from.length === 0) return new Float32Array(0)
  // Rows are reordered within heads, so those that a range needs lie close together.
  const start = from.reduce((least, row) => Math.min(least, row))
  const end = from.reduce((most, row) => Math.max(most, row)) + 1
  const span = checkpoint.read(tensor, { start, end })
  const values = new Float32Array(from.length * rowValues)
  for (const [index, row] of from.entries()) {
    const at = (row - start) * rowValues
    values.set(span.subarray(at, at + rowValues), index * rowValues)
  }
  return values
}
