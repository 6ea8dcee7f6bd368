import type { NamedTensor } from '../weight-store.ts'
import { CONTRIB, elementType, float, type Graph, int, type Value } from './graph.ts'

/** Small compositions of operators that several architectures use. */

export function constant(graph: Graph, { name, tensor }: NamedTensor): Value {
  return graph.external(name, tensor)
}

/** A tensor stored in fp16, as fp32. The runtime folds the cast when it loads the graph. */
export function constantFromHalf(graph: Graph, stored: NamedTensor): Value {
  return graph.node('Cast', [constant(graph, stored)], { to: elementType('float32') })
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

/** silu(gate) * up of a packed [.., gate | up]. */
export function swiGlu(graph: Graph, packed: Value, width: number): Value {
  const [gate, up] = graph.split(packed, [width, width]) as [Value, Value]
  const silu = graph.node('Mul', [gate, graph.node('Sigmoid', [gate])])
  return graph.node('Mul', [silu, up])
}
