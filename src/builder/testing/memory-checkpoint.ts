import { createRandom } from '../../core/sampling.ts'
import {
  type Checkpoint,
  elementCount,
  type TensorInfo,
  tensorInfo,
  valueRange,
} from '../checkpoint/checkpoint.ts'

export type Shapes = Readonly<Record<string, readonly number[]>>

/** A checkpoint that lies in memory, for tests. */
export function memoryCheckpoint(
  name: string,
  values: ReadonlyMap<string, Float32Array>,
  shapes: Shapes,
): Checkpoint {
  const tensors = new Map<string, TensorInfo>(
    Object.entries(shapes).map(([tensor, shape]) => [tensor, { shape, dtype: 'F32' }]),
  )
  return {
    name,
    metadata: new Map(),
    tensors,
    read(tensor, rows) {
      const { start, count } = valueRange(name, tensor, tensorInfo(this, tensor).shape, rows)
      return (values.get(tensor) as Float32Array).slice(start, start + count)
    },
    close() {},
  }
}

/** A checkpoint of the given shapes with seeded values around zero; one-dimensional tensors lie around one. */
export function seededCheckpoint(name: string, shapes: Shapes, seed: number): Checkpoint {
  const next = createRandom(seed)
  const values = new Map<string, Float32Array>()
  for (const [tensor, shape] of Object.entries(shapes)) {
    const center = shape.length === 1 ? 1 : 0
    const spread = 1 / Math.sqrt(shape.at(-1) ?? 1)
    values.set(
      tensor,
      Float32Array.from({ length: elementCount(shape) }, () => center + (next() - 0.5) * 3 * spread),
    )
  }
  return memoryCheckpoint(name, values, shapes)
}
