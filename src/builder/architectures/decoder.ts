import {
  type AttentionForm,
  attentionFormFor,
  type CachedAttention,
  cachedAttention,
} from '../onnx/cached-attention.ts'
import { type Graph, int, type Value } from '../onnx/graph.ts'
import { embeddingRows, type LinearFormat, linear } from '../onnx/linear.ts'
import { addAndRmsNorm, constant, rmsNorm, swiGlu } from '../onnx/operators.ts'
import { type RopeScaling, rotaryTables } from '../onnx/rotary.ts'
import type { NamedTensor, StoredMatrix, WeightStore } from '../weight-store.ts'

/**
 * The pre-norm decoders that LLaMA (Touvron et al. 2023) began: LLaMA 1 to 3, Mistral, Qwen2, Qwen2.5 and Qwen3.
 * Tensors have their Hugging Face names.
 */
export interface DecoderArgs {
  /** What stands before `model.` and `lm_head.` in the tensors' names. */
  readonly root: string
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly keyValueHeads: number
  readonly headSize: number
  readonly ffn: number
  readonly vocabulary: number
  readonly ropeTheta: number
  readonly ropeScaling?: RopeScaling
  readonly rmsEpsilon: number
  /** Positions that the rotary tables cover. */
  readonly contextTokens: number
  /** Which of attention's four projections have a bias. */
  readonly attentionBias: 'none' | 'qkv' | 'qkvo'
  /** Queries and keys are RMS-normed head by head before they are rotated. */
  readonly queryKeyNorm: boolean
  /** How many positions a token sees, its own included; all where absent. */
  readonly slidingWindow?: number
  /** Whether the output head is the embedding. */
  readonly tiedHead: boolean
}

interface Context {
  readonly graph: Graph
  readonly format: LinearFormat
  readonly store: WeightStore
  readonly args: DecoderArgs
  readonly attend: CachedAttention
}

function layerName({ args }: Context, layer: number): string {
  return `${args.root}model.layers.${layer}`
}

/** Grouped-query attention over past and present, rotary positions inside. */
function attention(context: Context, layer: number, x: Value): Value {
  const { graph, format, store, args, attend } = context
  const { width, heads, keyValueHeads, headSize } = args
  const prefix = `${layerName(context, layer)}.self_attn`
  const packed = projectedIn(context, prefix, x)
  const projected = args.queryKeyNorm ? normedQueriesAndKeys(context, prefix, packed) : packed

  const cacheShape = (length: string) => [1, keyValueHeads, length, headSize]
  const past = (part: 'key' | 'value') =>
    graph.input(`past_key_values.${layer}.${part}`, 'float32', cacheShape('past_length'))
  const present = [`present.${layer}.key`, `present.${layer}.value`] as const
  const mixed = attend({
    projected,
    past: [past('key'), past('value')],
    present,
    mixed: `${prefix}.mixed`,
  })
  for (const name of present) graph.output(name, name, 'float32', cacheShape('total_length'))
  const name = `${prefix}.o_proj`
  const weight = store.matrix(`${name}.weight`, [[`${name}.weight`, width]], heads * headSize)
  const out = linear(graph, format, mixed, weight)
  if (args.attentionBias !== 'qkvo') return out
  return graph.node('Add', [out, constant(graph, store.float32(`${name}.bias`, [width]))])
}

/** Queries, keys and values side by side: [1, S, (heads + 2 keyValueHeads) * headSize]. */
function projectedIn({ graph, format, store, args }: Context, prefix: string, x: Value): Value {
  const { width, heads, keyValueHeads, headSize } = args
  const rows = [heads * headSize, keyValueHeads * headSize, keyValueHeads * headSize]
  const parts = (kind: string) =>
    ['q_proj', 'k_proj', 'v_proj'].map(
      (part, index) => [`${prefix}.${part}.${kind}`, rows[index] ?? 0] as const,
    )
  const packed = linear(graph, format, x, store.matrix(`${prefix}.qkv_proj.weight`, parts('weight'), width))
  if (args.attentionBias === 'none') return packed
  const size = rows.reduce((sum, count) => sum + count, 0)
  const bias = store.computed(`${prefix}.qkv_proj.bias`, [size], () =>
    Float32Array.from(parts('bias').flatMap(([tensor, count]) => [...store.read(tensor, [count])])),
  )
  return graph.node('Add', [packed, constant(graph, bias)])
}

/** Queries and keys normed over each head's components with one weight for all heads; values as they are. */
function normedQueriesAndKeys(
  { graph, store, args }: Context,
  prefix: string,
  packed: Value,
): [Value, Value, Value] {
  const { heads, keyValueHeads, headSize, rmsEpsilon } = args
  const sizes = [heads * headSize, keyValueHeads * headSize, keyValueHeads * headSize]
  const [queries, keys, values] = graph.split(packed, sizes) as [Value, Value, Value]
  const normed = (part: Value, count: number, name: string) => {
    const split = graph.node('Reshape', [part, graph.int64([1, -1, count, headSize], [4])])
    const weight = store.float32(`${prefix}.${name}.weight`, [headSize])
    const normedHeads = rmsNorm(graph, split, weight, rmsEpsilon)
    return graph.node('Reshape', [normedHeads, graph.int64([1, -1, count * headSize], [3])])
  }
  return [normed(queries, heads, 'q_norm'), normed(keys, keyValueHeads, 'k_norm'), values]
}

function mlp(context: Context, layer: number, x: Value): Value {
  const { graph, format, store, args } = context
  const { width, ffn } = args
  const prefix = `${layerName(context, layer)}.mlp`
  const parts = ['gate_proj', 'up_proj'].map((part) => [`${prefix}.${part}.weight`, ffn] as const)
  const packed = linear(graph, format, x, store.matrix(`${prefix}.gate_up_proj.weight`, parts, width))
  const name = `${prefix}.down_proj.weight`
  return linear(graph, format, swiGlu(graph, packed, ffn), store.matrix(name, [[name, width]], ffn))
}

/** The residual stream, and its norm for whoever reads it next. */
interface Stream {
  readonly sum: Value
  readonly normed: Value
}

function block(context: Context, layer: number, stream: Stream): Stream {
  const { graph, args } = context
  const attended = attention(context, layer, stream.normed)
  const middle = norm(context, `${layerName(context, layer)}.post_attention_layernorm.weight`)
  const halfway = addAndRmsNorm(graph, stream.sum, attended, middle, args.rmsEpsilon)
  const nextNorm =
    layer + 1 < args.layers
      ? `${layerName(context, layer + 1)}.input_layernorm.weight`
      : `${args.root}model.norm.weight`
  const update = mlp(context, layer, halfway.normed)
  return addAndRmsNorm(graph, halfway.sum, update, norm(context, nextNorm), args.rmsEpsilon)
}

function norm({ store, args }: Context, name: string): NamedTensor {
  return store.float32(name, [args.width])
}

/** The table of token embeddings, [vocabulary, width]. */
export function embeddingMatrix(store: WeightStore, args: DecoderArgs): StoredMatrix {
  const name = `${args.root}model.embed_tokens.weight`
  return store.matrix(name, [[name, args.vocabulary]], args.width)
}

/** The output head, [vocabulary, width]: a matrix of its own, or the embedding where the two are tied. */
export function headMatrix(store: WeightStore, args: DecoderArgs): StoredMatrix {
  const name = `${args.root}lm_head.weight`
  if (!args.tiedHead) return store.matrix(name, [[name, args.vocabulary]], args.width)
  // Some checkpoints hold the tied head a second time.
  store.ignore(name)
  return embeddingMatrix(store, args)
}

/**
 * The decoder from embeddings to logits, its cache as inputs and outputs.
 * Logits and the likeliest token are computed for the last `num_logits_to_keep` positions.
 */
export function decoder(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  head: StoredMatrix,
  args: DecoderArgs,
  attentionForm: AttentionForm = attentionFormFor(format),
): void {
  const embeddings = graph.input('inputs_embeds', 'float32', [1, 'sequence_length', args.width])
  const lastPosition = graph.input('seqlens_k', 'int32', [1])
  const totalLength = graph.input('total_sequence_length', 'int32', [1])
  const keep = graph.input('num_logits_to_keep', 'int64', [])

  const [cos, sin] = rotaryConstants(graph, store, args)
  const positions = { lastPosition, totalLength, rotary: { cos, sin } }
  const attend = cachedAttention(graph, attentionForm, args, positions, embeddings)
  const context: Context = { graph, format, store, args, attend }

  const first = norm(context, `${layerName(context, 0)}.input_layernorm.weight`)
  let stream: Stream = { sum: embeddings, normed: rmsNorm(graph, embeddings, first, args.rmsEpsilon) }
  for (let layer = 0; layer < args.layers; layer++) stream = block(context, layer, stream)

  const start = graph.node('Unsqueeze', [graph.node('Neg', [keep]), graph.int64([0], [1])])
  const end = graph.int64([args.contextTokens], [1])
  const kept = graph.node('Slice', [stream.normed, start, end, graph.int64([1], [1])])
  const logits = linear(graph, format, kept, head)
  graph.output('logits', logits, 'float32', [1, 'kept_length', args.vocabulary])
  const tokenIds = graph.node('ArgMax', [logits], { axis: int(-1), keepdims: int(0) })
  graph.output('token_ids', tokenIds, 'int64', [1, 'kept_length'])
}

/** Cosines and sines, [contextTokens, headSize / 2] each. */
function rotaryConstants(graph: Graph, store: WeightStore, args: DecoderArgs): [cos: Value, sin: Value] {
  const { contextTokens, headSize, ropeTheta, ropeScaling } = args
  const table = (part: 'cos' | 'sin') => {
    const name = `${args.root}model.rotary.${part}`
    const make = () => rotaryTables(contextTokens, headSize, ropeTheta, ropeScaling)[part]
    return constant(graph, store.computed(name, [contextTokens, headSize / 2], make))
  }
  return [table('cos'), table('sin')]
}

/** Token ids to rows of the embedding: `input_ids` [1, S] -> `inputs_embeds` [1, S, width]. */
export function tokenEmbedder(graph: Graph, format: LinearFormat, embedding: StoredMatrix): void {
  const ids = graph.input('input_ids', 'int64', [1, 'sequence_length'])
  const rows = embeddingRows(graph, format, embedding, ids)
  graph.output('inputs_embeds', rows, 'float32', [1, 'sequence_length', embedding.columns])
}
