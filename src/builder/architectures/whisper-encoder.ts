import { elementType, type Graph, int, ints, type Value } from '../onnx/graph.ts'
import type { LinearFormat } from '../onnx/linear.ts'
import { constant } from '../onnx/operators.ts'
import type { WeightStore } from '../weight-store.ts'
import { biasedLinearLayer, layerNormLayer, type Part, selfAttention, table } from './layers.ts'

/** https://github.com/openai/whisper/blob/main/whisper/model.py, tensors under their Hugging Face names. */
export interface WhisperEncoderArgs {
  /** What stands before `conv1.weight` in the tensors' names: 'model.encoder.', 'audio_tower.'. */
  readonly root: string
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly ffn: number
  readonly melBins: number
  /** Rows of the position table: half the longest window in mel frames. */
  readonly positions: number
  /** A frame sees its own block of this many frames (20 ms each) and all earlier ones; absent: every frame. */
  readonly blockFrames?: number
}

/** PyTorch's default, which Whisper uses. */
const LAYER_NORM_EPSILON = 1e-5

/** Added to a score, it leaves a softmax weight of exactly zero. */
const UNSEEN = -1e9

interface Context extends Part {
  readonly args: WhisperEncoderArgs
  /** Added to the attention scores where some frames must not see others. */
  readonly mask: Value | undefined
}

function mlp(context: Context, prefix: string, x: Value): Value {
  const { width, ffn } = context.args
  const hidden = biasedLinearLayer(context, `${prefix}.fc1`, x, ffn, width)
  return biasedLinearLayer(context, `${prefix}.fc2`, context.graph.node('Gelu', [hidden]), width, ffn)
}

function norm(context: Context, name: string, x: Value): Value {
  return layerNormLayer(context, name, x, context.args.width, LAYER_NORM_EPSILON)
}

function block(context: Context, layer: number, x: Value): Value {
  const { graph, args, mask } = context
  const prefix = `${args.root}layers.${layer}`
  const attended = selfAttention(
    context,
    `${prefix}.self_attn`,
    norm(context, `${prefix}.self_attn_layer_norm`, x),
    { width: args.width, heads: args.heads, keyBias: false },
    mask,
  )
  const sum = graph.node('Add', [x, attended])
  return graph.node('Add', [sum, mlp(context, prefix, norm(context, `${prefix}.final_layer_norm`, sum))])
}

/** Two convolutions over time, the second of stride 2. features [1, melBins, M] -> [1, ceil(M / 2), width]. */
function stem(part: Part, { root, width, melBins, positions }: WhisperEncoderArgs, features: Value): Value {
  const { graph, store } = part
  const convolve = (x: Value, name: string, channels: number, stride: number) => {
    const kernel = table(part, `${root}${name}.weight`, [width, channels, 3])
    const bias = constant(graph, store.float32(`${root}${name}.bias`, [width]))
    const attributes = { kernel_shape: ints(3), pads: ints(1, 1), strides: ints(stride) }
    return graph.node('Gelu', [graph.node('Conv', [x, kernel, bias], attributes)])
  }
  const halved = convolve(convolve(features, 'conv1', melBins, 1), 'conv2', width, 2)
  const frames = graph.node('Transpose', [halved], { perm: ints(0, 2, 1) })
  const positionTable = table(part, `${root}embed_positions.weight`, [positions, width])
  const frameCount = graph.node('Shape', [frames], { start: int(1), end: int(2) })
  const heard = graph.node('Slice', [positionTable, graph.int64([0], [1]), frameCount, graph.int64([0], [1])])
  return graph.node('Add', [frames, heard])
}

/**
 * [T, T], or [1, T] without blocks: 0 where a frame (row) sees another (column). Block-causal as Ultravox's
 * `init_latency_mask`, and without the frames of padding as its `audio_len`:
 * https://github.com/fixie-ai/ultravox/blob/main/ultravox/model/ultravox_model.py
 */
function frameMask(
  graph: Graph,
  frames: Value,
  blockFrames?: number,
  heardMelFrames?: Value,
): Value | undefined {
  if (!blockFrames && !heardMelFrames) return undefined
  const count = graph.node('Squeeze', [graph.node('Shape', [frames], { start: int(1), end: int(2) })])
  const indices = graph.node('Range', [graph.int64([0], []), count, graph.int64([1], [])])
  const unseen: Value[] = []
  if (blockFrames) {
    const whole = graph.node('Div', [indices, graph.int64([blockFrames], [1])])
    // WebGPU compares fp32 numbers, not int64.
    const blocks = graph.node('Cast', [whole], { to: elementType('float32') })
    const query = graph.node('Unsqueeze', [blocks, graph.int64([1], [1])])
    unseen.push(graph.node('Greater', [blocks, query]))
  }
  if (heardMelFrames) {
    const rounded = graph.node('Add', [heardMelFrames, graph.int64([1], [1])])
    const heardFrames = graph.node('Div', [rounded, graph.int64([2], [1])])
    const padding = graph.node('GreaterOrEqual', [indices, heardFrames])
    unseen.push(graph.node('Unsqueeze', [padding, graph.int64([0], [1])]))
  }
  const scores = unseen.map((where) =>
    graph.node('Where', [where, graph.float32([UNSEEN], []), graph.float32([0], [])]),
  )
  return scores.reduce((sum, score) => graph.node('Add', [sum, score]))
}

export interface WhisperLayers {
  /** [1, T, width]: the last block's output after the final norm. */
  readonly frames: Value
  /** [1, T, width] each: the output of every block, before the final norm. */
  readonly blocks: readonly Value[]
}

function encode(
  part: Part,
  args: WhisperEncoderArgs,
  features: Value,
  heardMelFrames?: Value,
): WhisperLayers {
  const embedded = stem(part, args, features)
  const mask = frameMask(part.graph, embedded, args.blockFrames, heardMelFrames)
  const context = { ...part, args, mask }
  const blocks: Value[] = []
  let x = embedded
  for (let layer = 0; layer < args.layers; layer++) {
    x = block(context, layer, x)
    blocks.push(x)
  }
  return { frames: norm(context, `${args.root}layer_norm`, x), blocks }
}

/**
 * Whisper's encoder without its padding to 30 s: any number M of mel frames up to twice the position table's rows.
 * features [1, melBins, M] -> [1, T, width], T = ceil(M / 2). Where the last mel frames are padding that no frame
 * may see, `heardMelFrames` [1] int64 tells how many come before it.
 */
export function whisperEncoder(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: WhisperEncoderArgs,
  features: Value,
  heardMelFrames?: Value,
): Value {
  return encode({ graph, format, store }, args, features, heardMelFrames).frames
}

/** As `whisperEncoder`, with the outputs of all blocks. */
export function whisperEncoderLayers(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: WhisperEncoderArgs,
  features: Value,
): WhisperLayers {
  return encode({ graph, format, store }, args, features)
}
