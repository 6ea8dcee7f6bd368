import type { StoredEntry } from './weight-store.ts'

/** A part of a bundle, as the build's table lists it. */
export interface PartSize {
  readonly part: string
  readonly parameters: number
  readonly bytes: number
  /** How its numbers are stored, the kind that takes most bytes first. */
  readonly dtypes: readonly string[]
}

/** Sums what stores have written by part, in the order in which the parts first appear. */
export function partSizes(
  contents: Iterable<StoredEntry>,
  partOf: (name: string) => string,
): readonly PartSize[] {
  const parts = new Map<string, { parameters: number; bytes: number; byType: Map<string, number> }>()
  for (const { name, parameters, bytes, dtype } of contents) {
    const part = partOf(name)
    const sum = parts.get(part) ?? { parameters: 0, bytes: 0, byType: new Map<string, number>() }
    parts.set(part, sum)
    sum.parameters += parameters
    sum.bytes += bytes
    sum.byType.set(dtype, (sum.byType.get(dtype) ?? 0) + bytes)
  }
  return [...parts].map(([part, { parameters, bytes, byType }]) => ({
    part,
    parameters,
    bytes,
    dtypes: [...byType].sort(([, a], [, b]) => b - a).map(([dtype]) => dtype),
  }))
}
