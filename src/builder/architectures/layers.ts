import type { Graph, Value } from '../onnx/graph.ts'
import { type LinearFormat, linear } from '../onnx/linear.ts'
import { constant, constantFromHalf, fullAttention, layerNorm, rmsNorm } from '../onnx/operators.ts'
import type { WeightStore } from '../weight-store.ts'

/** PyTorch's layers, found by their names in a checkpoint. */

/** What every layer is written with. */
export interface Part {
  readonly graph: Graph
  readonly format: LinearFormat
  readonly store: WeightStore
}

/** nn.Linear(columns, rows, bias=False): x [1, S, columns] -> [1, S, rows]. */
export function linearLayer(part: Part, name: string, x: Value, rows: number, columns: number): Value {
  const { graph, format, store } = part
  return linear(graph, format, x, store.matrix(`${name}.weight`, [[`${name}.weight`, rows]], columns))
}

/** Adds `${name}.bias` [width] to x [.., width]. */
export function addBias({ graph, store }: Part, name: string, x: Value, width: number): Value {
  return graph.node('Add', [x, constant(graph, store.float32(`${name}.bias`, [width]))])
}

/** nn.Linear(columns, rows): x [1, S, columns] -> [1, S, rows]. */
export function biasedLinearLayer(part: Part, name: string, x: Value, rows: number, columns: number): Value {
  return addBias(part, name, linearLayer(part, name, x, rows, columns), rows)
}

/** nn.LayerNorm(width, epsilon) over the last axis. */
export function layerNormLayer(
  { graph, store }: Part,
  name: string,
  x: Value,
  width: number,
  epsilon: number,
): Value {
  const weight = store.float32(`${name}.weight`, [width])
  const bias = store.float32(`${name}.bias`, [width])
  return layerNorm(graph, x, weight, bias, epsilon)
}

/** LlamaRMSNorm(width, epsilon) over the last axis. */
export function rmsNormLayer(
  { graph, store }: Part,
  name: string,
  x: Value,
  width: number,
  epsilon: number,
): Value {
  return rmsNorm(graph, x, store.float32(`${name}.weight`, [width]), epsilon)
}

/** A table or a convolution's kernel as fp32; stored in fp16 unless the format is fp32. */
export function table({ graph, format, store }: Part, name: string, shape: readonly number[]): Value {
  if (format.name === 'fp32') return constant(graph, store.float32(name, shape))
  return constantFromHalf(graph, store.float16(name, shape))
}

export interface SelfAttentionArgs {
  readonly width: number
  readonly heads: number
  /** Whether `k_proj` has a bias; `q_proj`, `v_proj` and `out_proj` always have. */
  readonly keyBias: boolean
}

/**
 * Every position attends to every position: x [1, S, width] -> [1, S, width]. `mask` [S, S] is added to the scores
 * of queries (rows) and keys (columns).
 */
export function selfAttention(
  part: Part,
  name: string,
  x: Value,
  { width, heads, keyBias }: SelfAttentionArgs,
  mask?: Value,
): Value {
  const { graph, format, store } = part
  const parts = ['q_proj', 'k_proj', 'v_proj'].map(
    (projection) => [`${name}.${projection}.weight`, width] as const,
  )
  const packed = linear(graph, format, x, store.matrix(`${name}.qkv_proj.weight`, parts, width))
  const [q, k, v] = graph.split(packed, [width, width, width]) as [Value, Value, Value]
  const query = addBias(part, `${name}.q_proj`, q, width)
  const key = keyBias ? addBias(part, `${name}.k_proj`, k, width) : k
  const value = addBias(part, `${name}.v_proj`, v, width)
  const mixed = fullAttention(graph, query, key, value, heads, width / heads, mask)
  return biasedLinearLayer(part, `${name}.out_proj`, mixed, width, width)
}
