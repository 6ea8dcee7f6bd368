/** Plain fp64 arithmetic, written for reading: what the graphs of the architectures must compute. */

import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { dequantiseRows, quantiseRows } from '../quantise.ts'

/** Rows of numbers: [rows][columns]. */
export type Rows = readonly Float64Array[]

export function rowsOf(values: ArrayLike<number>, columns: number): Rows {
  const all = Float64Array.from(values)
  return Array.from({ length: all.length / columns }, (_, row) =>
    all.subarray(row * columns, (row + 1) * columns),
  )
}

/** A checkpoint's tensor as it is after 8-bit storage, one scale a row. */
export function stored(checkpoint: Checkpoint, name: string): Rows {
  const [rows = 0, columns = 0] = checkpoint.tensors.get(name)?.shape ?? []
  return rowsOf(dequantiseRows(quantiseRows(checkpoint.read(name), rows, columns)), columns)
}

/** A checkpoint's tensor as it is, its last dimensions laid flat: [first dimension][the others]. */
export function matrix(checkpoint: Checkpoint, name: string): Rows {
  const [rows = 0] = checkpoint.tensors.get(name)?.shape ?? []
  const values = checkpoint.read(name)
  return rowsOf(values, values.length / rows)
}

export function vector(checkpoint: Checkpoint, name: string): Float64Array {
  return Float64Array.from(checkpoint.read(name))
}

export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0)
}

/** x W^T + bias */
export function linear(x: Rows, weight: Rows, bias?: Float64Array): Rows {
  return x.map((row) => Float64Array.from(weight, (w, index) => dot(row, w) + (bias?.[index] ?? 0)))
}

export function add(a: Rows, b: Rows): Rows {
  return a.map((row, index) =>
    row.map((value, column) => value + ((b[index] as Float64Array)[column] as number)),
  )
}

export function layerNorm(x: Rows, weight: Float64Array, bias: Float64Array): Rows {
  return x.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length
    return row.map(
      (value, i) => ((value - mean) / Math.sqrt(variance + 1e-5)) * (weight[i] ?? 0) + (bias[i] ?? 0),
    )
  })
}

export function rmsNorm(x: Rows, weight: Float64Array, epsilon: number): Rows {
  return x.map((row) => {
    const factor = 1 / Math.sqrt(dot(row, row) / row.length + epsilon)
    return row.map((value, index) => value * factor * (weight[index] as number))
  })
}

/** erf by its series, which loses digits beyond 4, where erf is 1 to eight digits. */
function erf(x: number): number {
  if (Math.abs(x) > 4) return Math.sign(x)
  let term = x
  let sum = x
  for (let n = 1; n < 100; n++) {
    term *= (-x * x) / n
    sum += term / (2 * n + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * sum
}

export function gelu(x: Rows): Rows {
  return x.map((row) => row.map((value) => 0.5 * value * (1 + erf(value / Math.SQRT2))))
}

/** silu(gate) * up */
export function swiGlu(gate: Rows, up: Rows): Rows {
  return gate.map((row, index) =>
    row.map(
      (value, column) => (value / (1 + Math.exp(-value))) * ((up[index] as Float64Array)[column] as number),
    ),
  )
}

/** Rotary positions in half-split form, head by head. */
export function rotate(x: Rows, headSize: number, theta: number): Rows {
  const half = headSize / 2
  return rotateBy(
    x,
    headSize,
    Array.from({ length: half }, (_, pair) => theta ** (-pair / half)),
  )
}

/** Rotary positions with the radians a position for each pair of a head's components. */
export function rotateBy(x: Rows, headSize: number, frequencies: ArrayLike<number>): Rows {
  const half = headSize / 2
  return x.map((row, position) =>
    row.map((value, column) => {
      const inHead = column % headSize
      const angle = position * (frequencies[inHead % half] as number)
      const other = row[inHead < half ? column + half : column - half] as number
      return value * Math.cos(angle) + (inHead < half ? -other : other) * Math.sin(angle)
    }),
  )
}

/** RMS norm over each head's components. */
export function rmsNormHeads(x: Rows, weight: Float64Array, epsilon: number): Rows {
  return x.map((row) =>
    Float64Array.from(rmsNorm(rowsOf(row, weight.length), weight, epsilon).flatMap((head) => [...head])),
  )
}

/**
 * Softmax attention; query heads share key-value heads in order. A causal query sees the last `window` positions,
 * its own included.
 */
export function attention(
  q: Rows,
  k: Rows,
  v: Rows,
  headSize: number,
  causal: boolean,
  window = Number.POSITIVE_INFINITY,
): Rows {
  const width = q[0]?.length ?? 0
  const group = width / (k[0]?.length ?? 1)
  return q.map((row, position) => {
    const out = new Float64Array(width)
    for (let head = 0; head < width / headSize; head++) {
      const at = Math.floor(head / group) * headSize
      const first = causal ? Math.max(0, position + 1 - window) : 0
      const seen = causal ? k.slice(first, position + 1) : k
      const query = row.subarray(head * headSize, (head + 1) * headSize)
      const scores = Float64Array.from(
        seen,
        (key) => dot(query, key.subarray(at, at + headSize)) / Math.sqrt(headSize),
      )
      softmax(scores).forEach((weight, index) => {
        const value = v[first + index] as Float64Array
        for (let i = 0; i < headSize; i++) {
          out[head * headSize + i] = (out[head * headSize + i] as number) + weight * (value[at + i] as number)
        }
      })
    }
    return out
  })
}

export function softmax(scores: Float64Array): Float64Array {
  const largest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** Convolution over time with a kernel of 3 and padding of 1: x [time][channels], kernel [out][in * 3]. */
export function convolve(x: Rows, kernel: Rows, bias: Float64Array, stride: number): Rows {
  const channels = x[0]?.length ?? 0
  const steps = Math.floor((x.length - 1) / stride) + 1
  return Array.from({ length: steps }, (_, step) =>
    Float64Array.from(kernel, (weights, out) => {
      let sum = bias[out] as number
      for (let tap = 0; tap < 3; tap++) {
        const row = x[step * stride + tap - 1]
        for (let channel = 0; row && channel < channels; channel++) {
          sum += (row[channel] as number) * (weights[channel * 3 + tap] as number)
        }
      }
      return sum
    }),
  )
}

/** Columns and rows exchanged. */
export function transpose(x: Rows): Rows {
  return Array.from(x[0] ?? [], (_, column) => Float64Array.from(x, (row) => row[column] as number))
}

export interface GroupedConvolution {
  readonly stride: number
  /** Zero rows before and after x. */
  readonly padding: readonly [before: number, after: number]
  /** Output channels hear the input channels of their own group alone. */
  readonly groups: number
}

/** Convolution over time: x [time][channels], kernel [out][channels / groups * taps]. */
export function convolveGroups(
  x: Rows,
  kernel: Rows,
  bias: Float64Array | undefined,
  { stride, padding: [before, after], groups }: GroupedConvolution,
): Rows {
  const groupChannels = (x[0]?.length ?? 0) / groups
  const taps = (kernel[0]?.length ?? 0) / groupChannels
  const steps = Math.floor((before + x.length + after - taps) / stride) + 1
  return Array.from({ length: steps }, (_, step) =>
    Float64Array.from(kernel, (weights, out) => {
      const firstChannel = Math.floor(out / (kernel.length / groups)) * groupChannels
      let sum = bias?.[out] ?? 0
      for (let tap = 0; tap < taps; tap++) {
        const row = x[step * stride + tap - before]
        for (let channel = 0; row && channel < groupChannels; channel++) {
          sum += (row[firstChannel + channel] as number) * (weights[channel * taps + tap] as number)
        }
      }
      return sum
    }),
  )
}

/** Each channel normalised over time: x [time][channels]. */
export function channelNorm(x: Rows, weight: Float64Array, bias: Float64Array): Rows {
  const normed = transpose(x).map((channel, index) => {
    const [values = channel] = layerNorm(
      [channel],
      new Float64Array(channel.length).fill(1),
      new Float64Array(),
    )
    return values.map((value) => value * (weight[index] as number) + (bias[index] as number))
  })
  return transpose(normed)
}

/** Whole rows laid side by side, zero rows filling the last: `count` rows of `factor` times the width. */
export function stack(x: Rows, factor: number, count: number): Rows {
  const width = x[0]?.length ?? 0
  return Array.from({ length: count }, (_, index) => {
    const wide = new Float64Array(factor * width)
    for (const [offset, row] of x.slice(index * factor, (index + 1) * factor).entries())
      wide.set(row, offset * width)
    return wide
  })
}

export function largestDifference(a: ArrayLike<number>, b: Rows): number {
  let largest = 0
  let index = 0
  for (const row of b)
    for (const value of row) largest = Math.max(largest, Math.abs((a[index++] as number) - value))
  return index === a.length ? largest : Number.NaN
}
