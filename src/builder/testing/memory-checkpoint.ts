import { type Checkpoint, elementCount, type TensorInfo, tensorInfo } from '../checkpoint/checkpoint.ts'

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
    read(tensor) {
      tensorInfo(this, tensor)
      return values.get(tensor) as Float32Array
    },
    close() {},
  }
}

/** A checkpoint of the given shapes with seeded values around zero; one-dimensional tensors lie around one. */
export function seededCheckpoint(name: string, shapes: Shapes, seed: number): Checkpoint {
  const next = generator(seed)
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

/** Numbers in 0..1 from a seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
