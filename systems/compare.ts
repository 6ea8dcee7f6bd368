/** Comparing numbers of ours with the oracle's. What parts from it is said in one sentence. */
import { type StoredRows, sumOfRows } from './oracle.ts'

/** A check that failed; its message is one sentence. */
export class Mismatch extends Error {}

/** How far apart two tensors are: over the stored rows, and over the sum of all. */
export interface Difference {
  /** Largest of one value. */
  readonly largest: number
  /** Root mean square of the difference over that of the values; the larger of rows and sum. */
  readonly relative: number
}

/** `ours`: (rows, columns). Throws `Mismatch` where it has another shape. */
export function differenceOf(what: string, ours: Float32Array, oracle: StoredRows): Difference {
  const columns = oracle.sum.length
  if (ours.length !== oracle.rows * columns) {
    throw new Mismatch(
      `${what}: ${ours.length / columns} rows of ${columns} where the oracle has ${oracle.rows}.`,
    )
  }
  const kept = new Float32Array(oracle.values.length)
  let at = 0
  for (const [start, end] of oracle.kept) {
    kept.set(ours.subarray(start * columns, end * columns), at)
    at += (end - start) * columns
  }
  const meanOf = (sum: Float32Array) => sum.map((value) => value / oracle.rows)
  const means = [meanOf(sumOfRows(ours, oracle.rows)), meanOf(oracle.sum)] as const
  return {
    largest: Math.max(largestDifference(kept, oracle.values), largestDifference(...means)),
    relative: Math.max(
      rootMeanSquare(difference(kept, oracle.values)) / rootMeanSquare(oracle.values),
      rootMeanSquare(difference(...means)) / rootMeanSquare(oracle.values),
    ),
  }
}

/** Throws `Mismatch` unless `value` is at most `tolerance`; NaN is none. */
export function requireAtMost(what: string, value: number, tolerance: number): void {
  if (value <= tolerance) return
  throw new Mismatch(`${what} differs by ${value.toExponential(1)} where ${tolerance} is allowed.`)
}

/** Throws `Mismatch` at the first place where the lists part. */
export function requireSameIds(what: string, ours: readonly number[], oracle: readonly number[]): void {
  const parted = oracle.findIndex((id, i) => id !== ours[i])
  if (parted >= 0) {
    throw new Mismatch(
      `${what}: id ${parted} is ${ours[parted] ?? 'missing'}, the oracle's ${oracle[parted]}.`,
    )
  }
  if (ours.length > oracle.length) {
    throw new Mismatch(`${what}: ${ours.length} ids where the oracle has ${oracle.length}.`)
  }
}

function difference(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, i) => value - (b[i] as number))
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  return difference(a, b).reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
}

function rootMeanSquare(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
}
