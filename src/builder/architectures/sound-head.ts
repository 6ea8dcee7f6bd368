import { type Graph, int, type Value } from '../onnx/graph.ts'
import type { LinearFormat } from '../onnx/linear.ts'
import type { WeightStore } from '../weight-store.ts'
import { biasedLinearLayer } from './layers.ts'

/** What a window holds, told from the encoder's frames as Whisper-AT does (Gong et al. 2023, arXiv:2307.03183). */
export interface SoundHeadArgs {
  readonly frameWidth: number
  readonly hiddenWidth: number
  /** Nothing that has a name, speech, then the sounds. */
  readonly classes: number
}

/** frames [1, T, frameWidth] -> probabilities of the classes [classes]. */
export function soundHead(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  { frameWidth, hiddenWidth, classes }: SoundHeadArgs,
  frames: Value,
): Value {
  const part = { graph, format, store }
  const pooled = graph.node('Concat', statistics(graph, frames), { axis: int(-1) })
  const hidden = graph.node('Gelu', [biasedLinearLayer(part, 'hidden', pooled, hiddenWidth, 3 * frameWidth)])
  const logits = biasedLinearLayer(part, 'output', hidden, classes, hiddenWidth)
  const probabilities = graph.node('Softmax', [logits], { axis: int(-1) })
  return graph.node('Reshape', [probabilities, graph.int64([-1], [1])])
}

/** Mean, maximum and standard deviation over time: [1, 1, frameWidth] each. */
function statistics(graph: Graph, frames: Value): Value[] {
  const overTime = (operator: string, x: Value) =>
    graph.node(operator, [x, graph.int64([1], [1])], { keepdims: int(1) })
  const mean = overTime('ReduceMean', frames)
  const centred = graph.node('Sub', [frames, mean])
  const variance = overTime('ReduceMean', graph.node('Mul', [centred, centred]))
  return [mean, overTime('ReduceMax', frames), graph.node('Sqrt', [variance])]
}
