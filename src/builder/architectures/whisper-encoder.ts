import { type Graph, int, ints, type Value } from '../onnx/graph.ts'
import { type LinearFormat, linear } from '../onnx/linear.ts'
import { constant, constantFromHalf, fullAttention, layerNorm } from '../onnx/operators.ts'
import type { WeightStore } from '../weight-store.ts'

/** https://github.com/openai/whisper/blob/main/whisper/model.py, tensors under their Hugging Face names. */
export interface WhisperEncoderArgs {
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly ffn: number
  readonly melBins: number
  /** Rows of the position table: half the longest window in mel frames. */
  readonly positions: number
}

/** PyTorch's default, which Whisper uses. */
const LAYER_NORM_EPSILON = 1e-5

interface Context {
  readonly graph: Graph
  readonly format: LinearFormat
  readonly store: WeightStore
  readonly args: WhisperEncoderArgs
}

function linearWithBias(
  { graph, format, store }: Context,
  x: Value,
  name: string,
  rows: number,
  columns: number,
) {
  const matrix = store.matrix(`${name}.weight`, [[`${name}.weight`, rows]], columns)
  return graph.node('Add', [
    linear(graph, format, x, matrix),
    constant(graph, store.float32(`${name}.bias`, [rows])),
  ])
}

function attention(context: Context, prefix: string, x: Value): Value {
  const { graph, format, store, args } = context
  const { width, heads } = args
  const parts = ['q_proj', 'k_proj', 'v_proj'].map((part) => [`${prefix}.${part}.weight`, width] as const)
  const packed = linear(graph, format, x, store.matrix(`${prefix}.qkv_proj.weight`, parts, width))
  const [q, k, v] = graph.split(packed, [width, width, width]) as [Value, Value, Value]
  const query = graph.node('Add', [q, constant(graph, store.float32(`${prefix}.q_proj.bias`, [width]))])
  const value = graph.node('Add', [v, constant(graph, store.float32(`${prefix}.v_proj.bias`, [width]))])
  const mixed = fullAttention(graph, query, k, value, heads, width / heads)
  return linearWithBias(context, mixed, `${prefix}.out_proj`, width, width)
}

function mlp(context: Context, prefix: string, x: Value): Value {
  const { width, ffn } = context.args
  const hidden = linearWithBias(context, x, `${prefix}.fc1`, ffn, width)
  return linearWithBias(context, context.graph.node('Gelu', [hidden]), `${prefix}.fc2`, width, ffn)
}

function norm({ graph, store, args }: Context, name: string, x: Value): Value {
  const weight = store.float32(`${name}.weight`, [args.width])
  const bias = store.float32(`${name}.bias`, [args.width])
  return layerNorm(graph, x, weight, bias, LAYER_NORM_EPSILON)
}

function block(context: Context, layer: number, x: Value): Value {
  const { graph } = context
  const prefix = `model.encoder.layers.${layer}`
  const attended = attention(
    context,
    `${prefix}.self_attn`,
    norm(context, `${prefix}.self_attn_layer_norm`, x),
  )
  const sum = graph.node('Add', [x, attended])
  return graph.node('Add', [sum, mlp(context, prefix, norm(context, `${prefix}.final_layer_norm`, sum))])
}

/** Two convolutions over time, the second of stride 2. features [1, melBins, M] -> [1, M / 2, width]. */
function stem({ graph, store, args }: Context, features: Value): Value {
  const { width, melBins, positions } = args
  const convolve = (x: Value, name: string, channels: number, stride: number) => {
    const kernel = constantFromHalf(
      graph,
      store.float16(`model.encoder.${name}.weight`, [width, channels, 3]),
    )
    const bias = constant(graph, store.float32(`model.encoder.${name}.bias`, [width]))
    const attributes = { kernel_shape: ints(3), pads: ints(1, 1), strides: ints(stride) }
    return graph.node('Gelu', [graph.node('Conv', [x, kernel, bias], attributes)])
  }
  const halved = convolve(convolve(features, 'conv1', melBins, 1), 'conv2', width, 2)
  const frames = graph.node('Transpose', [halved], { perm: ints(0, 2, 1) })
  const table = constantFromHalf(
    graph,
    store.float16('model.encoder.embed_positions.weight', [positions, width]),
  )
  const frameCount = graph.node('Shape', [frames], { start: int(1), end: int(2) })
  const heard = graph.node('Slice', [table, graph.int64([0], [1]), frameCount, graph.int64([0], [1])])
  return graph.node('Add', [frames, heard])
}

/**
 * Whisper's encoder without its padding to 30 s: every even number of mel frames up to the position table's.
 * features [1, melBins, M] -> [1, M / 2, width].
 */
export function whisperEncoder(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: WhisperEncoderArgs,
  features: Value,
): Value {
  const context = { graph, format, store, args }
  let x = stem(context, features)
  for (let layer = 0; layer < args.layers; layer++) x = block(context, layer, x)
  return norm(context, 'model.encoder.layer_norm', x)
}
