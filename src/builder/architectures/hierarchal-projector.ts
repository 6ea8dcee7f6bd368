import type { Graph, Value } from '../onnx/graph.ts'
import type { LinearFormat } from '../onnx/linear.ts'
import { swiGlu } from '../onnx/operators.ts'
import type { WeightStore } from '../weight-store.ts'
import { linearLayer, rmsNormLayer } from './layers.ts'
import { PROJECTOR_NORM_EPSILON, stackFrames } from './stack-projector.ts'

/**
 * Gazelle's `GazelleHierarchalProjector` (`projector_type: "hierarchal"`), which stacks twice:
 * https://github.com/tincans-ai/gazelle/blob/main/gazelle/modeling_gazelle.py
 */
export interface HierarchalProjectorArgs {
  /** What stands before `mlp_one.0.weight` in the tensors' names: 'multi_modal_projector.'. */
  readonly root: string
  readonly frameWidth: number
  /** Frames of an audio token: half as many are stacked first, then pairs of what these become. */
  readonly stackFactor: number
  readonly hiddenWidth: number
  readonly outputWidth: number
}

/**
 * frames [1, T, frameWidth] -> audio tokens [n, outputWidth]. Both stackings pad always, so that
 * n = floor((floor(T / (stackFactor / 2)) + 1) / 2) + 1.
 */
export function hierarchalProjector(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: HierarchalProjectorArgs,
  frames: Value,
): Value {
  const { root, frameWidth, stackFactor, hiddenWidth, outputWidth } = args
  const part = { graph, format, store }
  const norm = (name: string, x: Value, width: number) =>
    rmsNormLayer(part, `${root}${name}`, x, width, PROJECTOR_NORM_EPSILON)
  const mlp = (name: string, x: Value, rows: number, columns: number) =>
    swiGlu(graph, linearLayer(part, `${root}${name}.0`, x, 2 * rows, columns), rows, 'second')

  const firstFactor = stackFactor / 2
  const firstWidth = firstFactor * frameWidth
  const stacks = stackFrames(graph, frames, frameWidth, firstFactor, 'always')
  const local = mlp('mlp_one', norm('ln_pre', stacks, firstWidth), hiddenWidth, firstWidth)
  const pairs = stackFrames(graph, local, hiddenWidth, 2, 'always')
  const tokens = norm('ln_post', mlp('mlp_two', pairs, outputWidth, 2 * hiddenWidth), outputWidth)
  return graph.node('Squeeze', [tokens, graph.int64([0], [1])])
}
