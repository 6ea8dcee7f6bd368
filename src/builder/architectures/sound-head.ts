import { type Graph, int, type Value } from '../onnx/graph.ts'
import type { LinearFormat } from '../onnx/linear.ts'
import type { WeightStore } from '../weight-store.ts'
import { biasedLinearLayer } from './layers.ts'

/**
 * What a window holds, told from several blocks of the encoder as Whisper-AT does (Gong et al. 2023,
 * arXiv:2307.03183): the last ones keep of a sound what words are made of, the earlier ones more.
 */
export interface SoundHeadArgs {
  readonly frameWidth: number
  readonly hiddenWidth: number
  /** Nothing that has a name, speech, then the sounds. */
  readonly classes: number
}

/** Mean and deviation. */
const STATISTICS = 2

/** The outputs of some blocks, [1, T, frameWidth] each -> probabilities of the classes [classes]. */
export function soundHead(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  { frameWidth, hiddenWidth, classes }: SoundHeadArgs,
  blocks: readonly Value[],
): Value {
  const part = { graph, format, store }
  const statistics = blocks.flatMap((frames) => statisticsOf(graph, frames))
  const pooled = graph.node('Concat', statistics, { axis: int(-1) })
  const pooledWidth = STATISTICS * blocks.length * frameWidth
  const hidden = graph.node('Gelu', [biasedLinearLayer(part, 'hidden', pooled, hiddenWidth, pooledWidth)])
  const logits = biasedLinearLayer(part, 'output', hidden, classes, hiddenWidth)
  const probabilities = graph.node('Softmax', [logits], { axis: int(-1) })
  return graph.node('Reshape', [probabilities, graph.int64([-1], [1])])
}

/** Mean and standard deviation over time: [1, 1, frameWidth] each. */
function statisticsOf(graph: Graph, frames: Value): Value[] {
  const meanOverTime = (x: Value) =>
    graph.node('ReduceMean', [x, graph.int64([1], [1])], { keepdims: int(1) })
  const mean = meanOverTime(frames)
  const centred = graph.node('Sub', [frames, mean])
  return [mean, graph.node('Sqrt', [meanOverTime(graph.node('Mul', [centred, centred]))])]
}
