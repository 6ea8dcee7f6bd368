import { badCheckpoint, type Checkpoint, type TensorInfo, tensorInfo } from './checkpoint.ts'

/** Where a tensor of the view comes from. */
export interface Origin {
  readonly tensor: string
  /** A run of rows of the origin; all of it when left out. */
  readonly rows?: readonly [start: number, end: number]
  /** Reorders the values after they are read. */
  readonly reorder?: (values: Float32Array, shape: readonly number[]) => Float32Array
}

/** A checkpoint under the names of another convention, e.g. a GGUF file under its Hugging Face names. */
export function renamed(checkpoint: Checkpoint, origins: ReadonlyMap<string, Origin>): Checkpoint {
  const tensors = new Map<string, TensorInfo>()
  for (const [name, { tensor, rows }] of origins) {
    const { shape, dtype } = tensorInfo(checkpoint, tensor)
    if (rows && rows[1] > (shape[0] ?? 0)) {
      throw badCheckpoint(checkpoint.name, `has ${shape[0]} rows in ${tensor} where ${rows[1]} are needed`)
    }
    tensors.set(name, { dtype, shape: rows ? [rows[1] - rows[0], ...shape.slice(1)] : shape })
  }
  return {
    name: checkpoint.name,
    metadata: checkpoint.metadata,
    tensors,
    read(name) {
      const { shape } = tensorInfo(this, name)
      const { tensor, rows, reorder } = origins.get(name) as Origin
      const whole = checkpoint.read(tensor)
      const rowElements = shape.slice(1).reduce((product, size) => product * size, 1)
      const values = rows ? whole.subarray(rows[0] * rowElements, rows[1] * rowElements) : whole
      return reorder ? reorder(values, shape) : values
    },
    close: () => checkpoint.close(),
  }
}
