import { EarshotError } from '../../core/errors.ts'

/** Sizes are row-major: the last dimension is contiguous. */
export interface TensorInfo {
  readonly shape: readonly number[]
  /** The storage type, as the file's format names it. */
  readonly dtype: string
  /** Bytes that it takes in a file, where it lies in one as it is. */
  readonly bytes?: number
}

/** Rows of a tensor's first dimension: start included, end excluded. */
export interface RowRange {
  readonly start: number
  readonly end: number
}

/** A model's tensors under their names, whatever the file format: only the table is in memory. */
export interface Checkpoint {
  /** The file's name, for error sentences. */
  readonly name: string
  readonly metadata: ReadonlyMap<string, unknown>
  readonly tensors: ReadonlyMap<string, TensorInfo>
  /**
   * A tensor's values, or those of some of its rows, dequantised to fp32, row-major. They are the caller's own, and
   * may lie in `memory`, which is overwritten then.
   */
  read(tensor: string, rows?: RowRange, memory?: ArrayBufferLike): Float32Array
  close(): void
}

/** No real model stores a tensor of more dimensions; more means a damaged header. */
export const MAX_DIMENSIONS = 8

/** No real model has more tensors; more means a damaged header. */
export const MAX_TENSORS = 1_000_000

export function badCheckpoint(file: string, what: string, options?: { cause?: unknown }): EarshotError {
  return new EarshotError('bad-checkpoint', `${file} ${what}.`, options)
}

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1)
}

export function formatShape(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`
}

/** A tensor's description; throws `bad-checkpoint` when the file has no such tensor. */
export function tensorInfo(checkpoint: Checkpoint, tensor: string): TensorInfo {
  const info = checkpoint.tensors.get(tensor)
  if (!info) throw badCheckpoint(checkpoint.name, `has no tensor ${tensor}`)
  return info
}

/** The run of a tensor's values that a row range covers; a tensor without dimensions has one row. */
export interface ValueRange {
  readonly start: number
  readonly count: number
}

/** Throws `bad-checkpoint` when the rows leave the tensor. All rows when `rows` is left out. */
export function valueRange(
  file: string,
  tensor: string,
  shape: readonly number[],
  rows?: RowRange,
): ValueRange {
  if (!rows) return { start: 0, count: elementCount(shape) }
  const { start, end } = rows
  const available = shape[0] ?? 1
  if (!(start >= 0 && start <= end && end <= available)) {
    throw badCheckpoint(file, `has ${available} rows in ${tensor} where rows ${start} to ${end} are needed`)
  }
  const rowValues = elementCount(shape.slice(1))
  return { start: start * rowValues, count: (end - start) * rowValues }
}

/** Throws `bad-checkpoint` unless the tensor exists and has this shape. */
export function assertShape(checkpoint: Checkpoint, tensor: string, shape: readonly number[]): void {
  const found = formatShape(tensorInfo(checkpoint, tensor).shape)
  if (found !== formatShape(shape)) {
    throw badCheckpoint(
      checkpoint.name,
      `has ${tensor} with shape ${found} where ${formatShape(shape)} is needed`,
    )
  }
}

/** Values of a tensor that must exist, have this shape (of all its rows) and hold only finite numbers. */
export function readTensor(
  checkpoint: Checkpoint,
  tensor: string,
  shape: readonly number[],
  rows?: RowRange,
): Float32Array {
  assertShape(checkpoint, tensor, shape)
  const values = checkpoint.read(tensor, rows)
  assertFinite(checkpoint.name, tensor, values)
  return values
}

/** Throws `bad-checkpoint` when one of a tensor's values is not a finite number. */
export function assertFinite(file: string, tensor: string, values: Float32Array): void {
  // x - x is 0 for every finite number and NaN otherwise. Four sums, so that none waits for another.
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  const whole = values.length - (values.length % 4)
  for (let index = 0; index < whole; index += 4) {
    const w = values[index] as number
    const x = values[index + 1] as number
    const y = values[index + 2] as number
    const z = values[index + 3] as number
    a += w - w
    b += x - x
    c += y - y
    d += z - z
  }
  for (const value of values.subarray(whole)) a += value - value
  if (a + b + c + d !== 0) throw badCheckpoint(file, `has a value in ${tensor} that is not a finite number`)
}

/** Where a tensor's bytes lie in its file. */
export interface ByteRange {
  readonly offset: number
  readonly bytes: number
}

/** Throws `bad-checkpoint` when two tensors share bytes. */
export function assertNoOverlap(file: string, tensors: ReadonlyMap<string, ByteRange>): void {
  const ordered = [...tensors].sort(([, a], [, b]) => a.offset - b.offset)
  let end = 0
  for (const [name, { offset, bytes }] of ordered) {
    if (offset < end) throw badCheckpoint(file, `places ${name} over another tensor`)
    end = offset + bytes
  }
}
