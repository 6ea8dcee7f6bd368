/** What was aimed at, and by how much it is missed. */

export interface Target {
  readonly name: string
  /** Null where it was not measured. */
  readonly measured: number | null
  readonly bound: number
  /** Whether the measured value must not be above the bound, or not below it. */
  readonly side: 'at most' | 'at least'
  readonly unit: Unit
}

export type Unit = 'percent' | 'score' | 'per second' | 'megabytes'

/** A value as the report writes it: never with fewer digits than decide whether a target is met. */
export function written(value: number, unit: Unit): string {
  if (unit === 'percent') return `${(value * 100).toFixed(1)}%`
  if (unit === 'megabytes') return `${(value / 1e6).toFixed(1)} MB`
  return unit === 'score' ? value.toFixed(3) : value.toFixed(2)
}

export function isMet({ measured, bound, side }: Target): boolean {
  return measured !== null && (side === 'at most' ? measured <= bound : measured >= bound)
}

/** "met", "missed by 3.1%" or "not measured". */
export function verdict(target: Target): string {
  const { measured, bound, unit } = target
  if (measured === null) return 'not measured'
  if (isMet(target)) return 'met'
  const gap = Math.abs(measured - bound)
  return `missed by ${unit === 'percent' ? `${(gap * 100).toFixed(1)} points` : written(gap, unit)}`
}
