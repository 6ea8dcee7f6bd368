import { type Graph, int, type Value } from '../onnx/graph.ts'
import type { LinearFormat } from '../onnx/linear.ts'
import { swiGlu } from '../onnx/operators.ts'
import type { WeightStore } from '../weight-store.ts'
import { biasedLinearLayer, linearLayer, type Part, rmsNormLayer } from './layers.ts'

/**
 * Projectors that lay neighbouring frames side by side and send each stack through two matrices.
 *
 * - Gazelle's first (`GazelleProjector` of the first commit): bias, GELU, no norms.
 * - Gazelle v0.1 and v0.2: SwiGLU, norms pre and post.
 *   https://github.com/tincans-ai/gazelle/blob/main/gazelle/modeling_gazelle.py
 * - Ultravox to v0.4.1: SwiGLU, norms pre and post; from v0.5 (`projector_ln_mid`): pre and mid.
 *   https://github.com/fixie-ai/ultravox/blob/main/ultravox/model/ultravox_model.py
 * - Voxtral: GELU, no norms, no bias.
 *   https://github.com/huggingface/transformers/blob/main/src/transformers/models/voxtral/modeling_voxtral.py
 */
export interface StackProjectorArgs {
  /** What stands before `linear_1.weight` in the tensors' names: 'multi_modal_projector.'. */
  readonly root: string
  readonly frameWidth: number
  /** Frames of a stack. */
  readonly stackFactor: number
  readonly padding: StackPadding
  /** Rows of the first matrix. */
  readonly hiddenWidth: number
  readonly outputWidth: number
  /** SwiGLU halves the hidden width; its gate is the second half. */
  readonly activation: 'gelu' | 'swiglu'
  /** Whether both matrices have biases. */
  readonly bias: boolean
  /** RMS norms: of the stacks (pre), of what the activation gives (mid), of the audio tokens (post). */
  readonly norms: 'none' | 'pre-and-mid' | 'pre-and-post'
}

/**
 * Zero frames that fill the last stack. 'as-needed': none where the stack factor divides the frames, so that T
 * frames make ceil(T / factor) stacks. 'always' (Gazelle): at least one, which then is a stack of its own:
 * floor(T / factor) + 1.
 */
export type StackPadding = 'as-needed' | 'always'

/** Of Gazelle's and Ultravox's RMS norms. */
export const PROJECTOR_NORM_EPSILON = 1e-6

/** frames [1, T, width] -> [1, stacks, factor * width]. */
export function stackFrames(
  graph: Graph,
  frames: Value,
  width: number,
  factor: number,
  padding: StackPadding,
): Value {
  const count = graph.node('Shape', [frames], { start: int(1), end: int(2) })
  const factorOf = graph.int64([factor], [1])
  // A remainder has the sign of its divisor: -T mod factor is what T lacks of a multiple.
  const missing =
    padding === 'always'
      ? graph.node('Sub', [factorOf, graph.node('Mod', [count, factorOf])])
      : graph.node('Mod', [graph.node('Neg', [count]), factorOf])
  const pads = graph.node('Concat', [graph.int64([0, 0, 0, 0], [4]), missing, graph.int64([0], [1])], {
    axis: int(0),
  })
  return graph.node('Reshape', [graph.node('Pad', [frames, pads]), graph.int64([1, -1, factor * width], [3])])
}

function activate(graph: Graph, { activation, hiddenWidth }: StackProjectorArgs, x: Value): Value {
  return activation === 'gelu' ? graph.node('Gelu', [x]) : swiGlu(graph, x, hiddenWidth / 2, 'second')
}

/** frames [1, T, frameWidth] -> audio tokens [n, outputWidth], n by the padding. */
export function stackProjector(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: StackProjectorArgs,
  frames: Value,
): Value {
  const { root, frameWidth, stackFactor, padding, hiddenWidth, outputWidth, norms } = args
  const part: Part = { graph, format, store }
  const layer = args.bias ? biasedLinearLayer : linearLayer
  const norm = (name: string, x: Value, width: number) =>
    rmsNormLayer(part, `${root}${name}`, x, width, PROJECTOR_NORM_EPSILON)
  const stackWidth = stackFactor * frameWidth
  const activeWidth = args.activation === 'swiglu' ? hiddenWidth / 2 : hiddenWidth

  let x = stackFrames(graph, frames, frameWidth, stackFactor, padding)
  if (norms !== 'none') x = norm('ln_pre', x, stackWidth)
  x = activate(graph, args, layer(part, `${root}linear_1`, x, hiddenWidth, stackWidth))
  if (norms === 'pre-and-mid') x = norm('ln_mid', x, activeWidth)
  x = layer(part, `${root}linear_2`, x, outputWidth, activeWidth)
  if (norms === 'pre-and-post') x = norm('ln_post', x, outputWidth)
  return graph.node('Squeeze', [x, graph.int64([0], [1])])
}
