import { CONTRIB, elementType, float, type Graph, int, type Value } from '../onnx/graph.ts'
import { type LinearFormat, linear } from '../onnx/linear.ts'
import { addAndRmsNorm, constant, rmsNorm, swiGlu } from '../onnx/operators.ts'
import { rotaryTables } from '../onnx/rotary.ts'
import { ZERO_POINT } from '../quantise.ts'
import type { NamedTensor, StoredMatrix, WeightStore } from '../weight-store.ts'

/** LLaMA (Touvron et al. 2023), tensors under their Hugging Face names. */
export interface LlamaArgs {
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly keyValueHeads: number
  readonly headSize: number
  readonly ffn: number
  readonly vocabulary: number
  readonly ropeTheta: number
  readonly rmsEpsilon: number
  /** Positions that the rotary tables cover. */
  readonly contextTokens: number
}

interface Context {
  readonly graph: Graph
  readonly format: LinearFormat
  readonly store: WeightStore
  readonly args: LlamaArgs
  /** Positions and rotary tables, as GroupQueryAttention takes them. */
  readonly attentionInputs: readonly [pastLength: Value, totalLength: Value, cos: Value, sin: Value]
}

/** Grouped-query attention over past and present, rotary positions inside. */
function attention(context: Context, layer: number, x: Value): Value {
  const { graph, format, store, args, attentionInputs } = context
  const { width, heads, keyValueHeads, headSize } = args
  const prefix = `model.layers.${layer}.self_attn`
  const parts = [
    [`${prefix}.q_proj.weight`, heads * headSize],
    [`${prefix}.k_proj.weight`, keyValueHeads * headSize],
    [`${prefix}.v_proj.weight`, keyValueHeads * headSize],
  ] as const
  const packed = linear(graph, format, x, store.matrix(`${prefix}.qkv_proj.weight`, parts, width))

  const cacheShape = (length: string) => [1, keyValueHeads, length, headSize]
  const past = ['key', 'value'].map((part) =>
    graph.input(`past_key_values.${layer}.${part}`, 'float32', cacheShape('past_length')),
  )
  const present = ['key', 'value'].map((part) => `present.${layer}.${part}`)
  const mixed = `${prefix}.mixed`
  graph.nodeWithOutputs(
    'GroupQueryAttention',
    [packed, '', '', ...past, ...attentionInputs],
    [mixed, ...present],
    {
      num_heads: int(heads),
      kv_num_heads: int(keyValueHeads),
      do_rotary: int(1),
      rotary_interleaved: int(0),
      scale: float(1 / Math.sqrt(headSize)),
    },
    CONTRIB,
  )
  for (const name of present) graph.output(name, name, 'float32', cacheShape('total_length'))
  const name = `${prefix}.o_proj.weight`
  return linear(graph, format, mixed, store.matrix(name, [[name, width]], heads * headSize))
}

function mlp({ graph, format, store, args }: Context, layer: number, x: Value): Value {
  const { width, ffn } = args
  const prefix = `model.layers.${layer}.mlp`
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
  const middle = norm(context, `model.layers.${layer}.post_attention_layernorm.weight`)
  const halfway = addAndRmsNorm(graph, stream.sum, attended, middle, args.rmsEpsilon)
  const nextNorm =
    layer + 1 < args.layers ? `model.layers.${layer + 1}.input_layernorm.weight` : 'model.norm.weight'
  const update = mlp(context, layer, halfway.normed)
  return addAndRmsNorm(graph, halfway.sum, update, norm(context, nextNorm), args.rmsEpsilon)
}

function norm({ store, args }: Context, name: string): NamedTensor {
  return store.float32(name, [args.width])
}

/**
 * The decoder from embeddings to logits, its cache as inputs and outputs, the head tied to `embedding`.
 * Logits and the likeliest token are computed for the last `num_logits_to_keep` positions.
 */
export function llamaDecoder(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  embedding: StoredMatrix,
  args: LlamaArgs,
): void {
  const embeddings = graph.input('inputs_embeds', 'float32', [1, 'sequence_length', args.width])
  const pastLength = graph.input('seqlens_k', 'int32', [1])
  const totalLength = graph.input('total_sequence_length', 'int32', [1])
  const keep = graph.input('num_logits_to_keep', 'int64', [])

  const tables = rotaryTables(args.contextTokens, args.headSize, args.ropeTheta)
  const tableShape = [args.contextTokens, args.headSize / 2]
  const cos = constant(
    graph,
    store.computed('model.rotary.cos', tableShape, () => tables.cos),
  )
  const sin = constant(
    graph,
    store.computed('model.rotary.sin', tableShape, () => tables.sin),
  )
  const attentionInputs = [pastLength, totalLength, cos, sin] as const
  const context: Context = { graph, format, store, args, attentionInputs }

  const first = norm(context, 'model.layers.0.input_layernorm.weight')
  let stream: Stream = { sum: embeddings, normed: rmsNorm(graph, embeddings, first, args.rmsEpsilon) }
  for (let layer = 0; layer < args.layers; layer++) stream = block(context, layer, stream)

  const start = graph.node('Unsqueeze', [graph.node('Neg', [keep]), graph.int64([0], [1])])
  const end = graph.int64([args.contextTokens], [1])
  const kept = graph.node('Slice', [stream.normed, start, end, graph.int64([1], [1])])
  const logits = linear(graph, format, kept, embedding)
  graph.output('logits', logits, 'float32', [1, 'kept_length', args.vocabulary])
  const tokenIds = graph.node('ArgMax', [logits], { axis: int(-1), keepdims: int(0) })
  graph.output('token_ids', tokenIds, 'int64', [1, 'kept_length'])
}

/** Token ids to rows of the embedding: `input_ids` [1, S] -> `inputs_embeds` [1, S, width]. */
export function tokenEmbedder(graph: Graph, embedding: StoredMatrix): void {
  const { name, columns } = embedding
  const ids = graph.input('input_ids', 'int64', [1, 'sequence_length'])
  const bytes = graph.node('Gather', [graph.external(`${name}.bytes`, embedding.bytes), ids])
  const floats = graph.node('Cast', [bytes], { to: elementType('float32') })
  const signed = graph.node('Sub', [floats, graph.float32([ZERO_POINT], [])])
  const scales = graph.external(`${name}.scales`, { ...embedding.scales, shape: [embedding.rows, 1] })
  const rows = graph.node('Mul', [signed, graph.node('Gather', [scales, ids])])
  graph.output('inputs_embeds', rows, 'float32', [1, 'sequence_length', columns])
}
