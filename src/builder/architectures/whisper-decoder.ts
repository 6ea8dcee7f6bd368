import {
  type AttentionForm,
  attentionFormFor,
  type CachedAttention,
  cachedAttention,
} from '../onnx/cached-attention.ts'
import { elementType, type Graph, int, ints, type Value } from '../onnx/graph.ts'
import { embeddingRows, type LinearFormat, linear } from '../onnx/linear.ts'
import { constant } from '../onnx/operators.ts'
import type { StoredMatrix, WeightStore } from '../weight-store.ts'
import { addBias, biasedLinearLayer, layerNormLayer, type Part, table } from './layers.ts'

/**
 * https://github.com/openai/whisper/blob/main/whisper/model.py (TextDecoder), tensors under their Hugging Face
 * names. It has the inputs and outputs of a language model's decoder, and beside them the keys and values of the
 * frames that it attends to.
 */
export interface WhisperDecoderArgs {
  /** What stands before `layers.` in the tensors' names. */
  readonly root: string
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly ffn: number
  readonly vocabulary: number
  /** Rows of the position table. */
  readonly positions: number
  /** Tokens that are never chosen: timestamps, languages, tasks, and signs that are not speech. */
  readonly suppressedIds: readonly number[]
}

/** PyTorch's default, which Whisper uses. */
const LAYER_NORM_EPSILON = 1e-5

/** Added to the logit of a token that may not be chosen. */
const NEVER = -1e9

interface Context extends Part {
  readonly args: WhisperDecoderArgs
  readonly attend: CachedAttention
}

const crossName = (layer: number, part: 'key' | 'value') => `cross.${layer}.${part}`

/** The decoder's matrix of tokens: its input table and its output head. */
export function whisperEmbedding(store: WeightStore, args: WhisperDecoderArgs): StoredMatrix {
  const name = `${args.root}embed_tokens.weight`
  return store.matrix(name, [[name, args.vocabulary]], args.width)
}

/** Causal attention to the text so far. x [1, S, width] -> [1, S, width]. */
function selfAttention(context: Context, layer: number, x: Value): Value {
  const { graph, format, store, args, attend } = context
  const { width, heads } = args
  const name = `${args.root}layers.${layer}.self_attn`
  const parts = ['q_proj', 'k_proj', 'v_proj'].map((part) => [`${name}.${part}.weight`, width] as const)
  const products = linear(graph, format, x, store.matrix(`${name}.qkv_proj.weight`, parts, width))
  // Keys have no bias.
  const bias = store.computed(`${name}.qkv_proj.bias`, [3 * width], () => {
    const values = new Float32Array(3 * width)
    values.set(store.read(`${name}.q_proj.bias`, [width]))
    values.set(store.read(`${name}.v_proj.bias`, [width]), 2 * width)
    return values
  })
  const packed = graph.node('Add', [products, constant(graph, bias)])

  const cacheShape = (length: string) => [1, heads, length, width / heads]
  const past = (part: 'key' | 'value') =>
    graph.input(`past_key_values.${layer}.${part}`, 'float32', cacheShape('past_length'))
  const present = [`present.${layer}.key`, `present.${layer}.value`] as const
  const mixed = attend({
    projected: packed,
    past: [past('key'), past('value')],
    present,
    mixed: `${name}.mixed`,
  })
  for (const output of present) graph.output(output, output, 'float32', cacheShape('total_length'))
  return biasedLinearLayer(context, `${name}.out_proj`, mixed, width, width)
}

/** Attention to every frame of the window. x [1, S, width] -> [1, S, width]. */
function crossAttention(context: Context, layer: number, x: Value): Value {
  const { graph, args } = context
  const { width, heads } = args
  const headSize = width / heads
  const name = `${args.root}layers.${layer}.encoder_attn`
  const keys = graph.input(crossName(layer, 'key'), 'float32', [1, heads, headSize, 'frames'])
  const values = graph.input(crossName(layer, 'value'), 'float32', [1, heads, 'frames', headSize])
  const query = biasedLinearLayer(context, `${name}.q_proj`, x, width, width)
  const scaled = graph.node('Mul', [query, graph.float32([1 / Math.sqrt(headSize)], [])])
  const scores = graph.node('MatMul', [perHead(graph, scaled, heads, [0, 2, 1, 3]), keys]) // [1, heads, S, frames]
  const mixed = graph.node('MatMul', [graph.node('Softmax', [scores], { axis: int(-1) }), values])
  const together = graph.node('Transpose', [mixed], { perm: ints(0, 2, 1, 3) })
  const rows = graph.node('Reshape', [together, graph.int64([1, -1, width], [3])])
  return biasedLinearLayer(context, `${name}.out_proj`, rows, width, width)
}

/** [1, S, width] cut into heads, its axes (1, S, heads, headSize) then in `order`. */
function perHead(graph: Graph, x: Value, heads: number, order: readonly number[]): Value {
  const split = graph.node('Reshape', [x, graph.int64([1, 0, heads, -1], [4])])
  return graph.node('Transpose', [split], { perm: ints(...order) })
}

function mlp(context: Context, layer: number, x: Value): Value {
  const { graph, args } = context
  const name = `${args.root}layers.${layer}`
  const hidden = graph.node('Gelu', [biasedLinearLayer(context, `${name}.fc1`, x, args.ffn, args.width)])
  return biasedLinearLayer(context, `${name}.fc2`, hidden, args.width, args.ffn)
}

function block(context: Context, layer: number, x: Value): Value {
  const { graph, args } = context
  const norm = (part: string, of: Value) =>
    layerNormLayer(context, `${args.root}layers.${layer}.${part}`, of, args.width, LAYER_NORM_EPSILON)
  const read = graph.node('Add', [x, selfAttention(context, layer, norm('self_attn_layer_norm', x))])
  const heard = graph.node('Add', [
    read,
    crossAttention(context, layer, norm('encoder_attn_layer_norm', read)),
  ])
  return graph.node('Add', [heard, mlp(context, layer, norm('final_layer_norm', heard))])
}

/** The rows of the position table for the tokens at hand. */
function positionRows(context: Context, embeddings: Value, totalLength: Value): Value {
  const { graph, args } = context
  const positions = table(context, `${args.root}embed_positions.weight`, [args.positions, args.width])
  const rows = graph.node('Shape', [embeddings], { start: int(1), end: int(2) })
  const end = graph.node('Cast', [totalLength], { to: elementType('int64') })
  return graph.node('Slice', [positions, graph.node('Sub', [end, rows]), end, graph.int64([0], [1])])
}

/**
 * The decoder from token embeddings to logits, for text about one window of sound: `cross.*` are what
 * `whisperCrossStates` made of the window's frames.
 */
export function whisperDecoder(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: WhisperDecoderArgs,
  attentionForm: AttentionForm = attentionFormFor(format),
): void {
  const embeddings = graph.input('inputs_embeds', 'float32', [1, 'sequence_length', args.width])
  const lastPosition = graph.input('seqlens_k', 'int32', [1])
  const totalLength = graph.input('total_sequence_length', 'int32', [1])
  const keep = graph.input('num_logits_to_keep', 'int64', [])
  const heads = { heads: args.heads, keyValueHeads: args.heads, headSize: args.width / args.heads }
  const positions = { lastPosition, totalLength }
  const attend = cachedAttention(graph, attentionForm, heads, positions, embeddings)
  const context: Context = { graph, format, store, args, attend }

  let x = graph.node('Add', [embeddings, positionRows(context, embeddings, totalLength)])
  for (let layer = 0; layer < args.layers; layer++) x = block(context, layer, x)
  x = layerNormLayer(context, `${args.root}layer_norm`, x, args.width, LAYER_NORM_EPSILON)

  const start = graph.node('Unsqueeze', [graph.node('Neg', [keep]), graph.int64([0], [1])])
  const end = graph.int64([args.positions], [1])
  const kept = graph.node('Slice', [x, start, end, graph.int64([1], [1])])
  const all = linear(graph, format, kept, whisperEmbedding(store, args))
  const suppressed = store.computed(`${args.root}suppressed`, [args.vocabulary], () => {
    const mask = new Float32Array(args.vocabulary)
    for (const id of args.suppressedIds) mask[id] = NEVER
    return mask
  })
  const logits = graph.node('Add', [all, constant(graph, suppressed)])
  graph.output('logits', logits, 'float32', [1, 'kept_length', args.vocabulary])
  const tokenIds = graph.node('ArgMax', [logits], { axis: int(-1), keepdims: int(0) })
  graph.output('token_ids', tokenIds, 'int64', [1, 'kept_length'])
}

/**
 * What every layer attends to, computed once a window: `encoder_frames` [1, T, width] ->
 * `cross.{layer}.key` [1, heads, headSize, T] and `cross.{layer}.value` [1, heads, T, headSize].
 */
export function whisperCrossStates(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: WhisperDecoderArgs,
): void {
  const { width, heads } = args
  const part: Part = { graph, format, store }
  const frames = graph.input('encoder_frames', 'float32', [1, 'frames', width])
  for (let layer = 0; layer < args.layers; layer++) {
    const name = `${args.root}layers.${layer}.encoder_attn`
    const parts = ['k_proj', 'v_proj'].map((projection) => [`${name}.${projection}.weight`, width] as const)
    const packed = linear(graph, format, frames, store.matrix(`${name}.kv_proj.weight`, parts, width))
    const [keys, values] = graph.split(packed, [width, width]) as [Value, Value]
    const biased = addBias(part, `${name}.v_proj`, values, width)
    const headSize = width / heads
    graph.output(crossName(layer, 'key'), perHead(graph, keys, heads, [0, 2, 3, 1]), 'float32', [
      1,
      heads,
      headSize,
      'frames',
    ])
    graph.output(crossName(layer, 'value'), perHead(graph, biased, heads, [0, 2, 1, 3]), 'float32', [
      1,
      heads,
      'frames',
      headSize,
    ])
  }
}

/** Token ids to rows of the embedding: `input_ids` [1, S] -> `inputs_embeds` [1, S, width]. */
export function whisperEmbedder(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: WhisperDecoderArgs,
): void {
  const ids = graph.input('input_ids', 'int64', [1, 'sequence_length'])
  const rows = embeddingRows(graph, format, whisperEmbedding(store, args), ids)
  graph.output('inputs_embeds', rows, 'float32', [1, 'sequence_length', args.width])
}
