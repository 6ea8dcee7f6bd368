import type { NamedTensor } from '../weight-store.ts'
import { CONTRIB, elementType, float, type Graph, int, ints, type Value } from './graph.ts'

/** Small compositions of operators that several architectures use. */

export function constant(graph: Graph, { name, tensor }: NamedTensor): Value {
  return graph.external(name, tensor)
}

/** A tensor stored in fp16, as fp32. The runtime folds the cast when it loads the graph. */
export function constantFromHalf(graph: Graph, stored: NamedTensor): Value {
  return graph.node('Cast', [constant(graph, stored)], { to: elementType('float32') })
}

/** The first `count` of the `width` values of the last axis. */
export function firstOfRow(graph: Graph, x: Value, width: number, count: number): Value {
  if (count === width) return x
  const one = (value: number) => graph.int64([value], [1])
  return graph.node('Slice', [x, one(0), one(count), one(-1)])
}

export function layerNorm(
  graph: Graph,
  x: Value,
  weight: NamedTensor,
  bias: NamedTensor,
  epsilon: number,
): Value {
  const inputs = [x, constant(graph, weight), constant(graph, bias)]
  return graph.node('LayerNormalization', inputs, { axis: int(-1), epsilon: float(epsilon) })
}

/** x / sqrt(mean(x^2) + epsilon) * weight, over the last axis. */
export function rmsNorm(graph: Graph, x: Value, weight: NamedTensor, epsilon: number): Value {
  const inputs = [x, constant(graph, weight)]
  return graph.node('SimplifiedLayerNormalization', inputs, {
    axis: int(-1),
    epsilon: float(epsilon),
    stash_type: int(1),
  })
}

/** Adds `update` to the residual stream; returns the sum and its RMS norm. */
export function addAndRmsNorm(
  graph: Graph,
  residual: Value,
  update: Value,
  weight: NamedTensor,
  epsilon: number,
): { readonly sum: Value; readonly normed: Value } {
  const normed = `${weight.name}.normed`
  const sum = `${weight.name}.residual`
  graph.nodeWithOutputs(
    'SkipSimplifiedLayerNormalization',
    [residual, update, constant(graph, weight)],
    [normed, '', '', sum],
    { epsilon: float(epsilon) },
    CONTRIB,
  )
  return { sum, normed }
}

/** silu(gate) * up of a packed [.., gate | up], or of [.., up | gate] where the gate is the second half. */
export function swiGlu(
  graph: Graph,
  packed: Value,
  width: number,
  gateHalf: 'first' | 'second' = 'first',
): Value {
  const [first, second] = graph.split(packed, [width, width]) as [Value, Value]
  const [gate, up] = gateHalf === 'first' ? [first, second] : [second, first]
  const silu = graph.node('Mul', [gate, graph.node('Sigmoid', [gate])])
  return graph.node('Mul', [silu, up])
}

/**
 * Softmax attention of every position to every position, q, k and v [1, S, heads * headSize]; positions, if any,
 * are already in q and k; `mask` [S, S], if any, is added to the scores of queries (rows) and keys (columns).
 * Written out in plain operators: ONNX Runtime's WebGPU MultiHeadAttention is wrong from 32 positions on where
 * the adapter's subgroups are narrow (seen with SwiftShader, 1.30 and 1.31-dev).
 */
export function fullAttention(
  graph: Graph,
  q: Value,
  k: Value,
  v: Value,
  heads: number,
  headSize: number,
  mask?: Value,
): Value {
  const perHead = (x: Value, order: readonly number[]) => {
    const split = graph.node('Reshape', [x, graph.int64([1, -1, heads, headSize], [4])])
    return graph.node('Transpose', [split], { perm: ints(...order) })
  }
  const scaled = graph.node('Mul', [q, graph.float32([1 / Math.sqrt(headSize)], [])])
  const scores = graph.node('MatMul', [perHead(scaled, [0, 2, 1, 3]), perHead(k, [0, 2, 3, 1])]) // [1, heads, S, S]
  const seen = mask ? graph.node('Add', [scores, mask]) : scores
  const weights = graph.node('Softmax', [seen], { axis: int(-1) })
  const mixed = graph.node('MatMul', [weights, perHead(v, [0, 2, 1, 3])])
  const together = graph.node('Transpose', [mixed], { perm: ints(0, 2, 1, 3) })
  return graph.node('Reshape', [together, graph.int64([1, -1, heads * headSize], [3])])
}
