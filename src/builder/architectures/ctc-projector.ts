import type { StoredMatrix } from '../encoding.ts'
import { elementType, type Graph, int, type Value } from '../onnx/graph.ts'
import { embeddingRows, type LinearFormat, linear, type Matrix, type RowFormat } from '../onnx/linear.ts'
import { constant, fullAttention, rmsNorm, swiGlu } from '../onnx/operators.ts'
import { rotaryTables } from '../onnx/rotary.ts'
import { ZERO_POINT } from '../quantise.ts'
import type { NamedTensor, WeightStore } from '../weight-store.ts'

/** A projector trained with CTC onto the word pieces of the decoder's own vocabulary. */
export interface CtcProjectorArgs {
  readonly stackFactor: number
  readonly encoderWidth: number
  readonly blocks: number
  readonly width: number
  readonly heads: number
  readonly ffn: number
  /** Of the space in which every word piece has its place: those that sound alike lie close together. */
  readonly placeWidth: number
  readonly ropeTheta: number
  readonly rmsEpsilon: number
  /** The most stacked frames of one window. */
  readonly positions: number
}

interface Context {
  readonly graph: Graph
  readonly format: LinearFormat
  readonly store: WeightStore
  readonly args: CtcProjectorArgs
  readonly rotary: { readonly positionIds: Value; readonly cos: NamedTensor; readonly sin: NamedTensor }
}

function project(
  { graph, format, store }: Context,
  x: Value,
  name: string,
  rows: number,
  columns: number,
): Value {
  return linear(graph, format, x, store.matrix(name, [[name, rows]], columns))
}

/** Every frame attends to every frame, with rotary positions. */
function attention(context: Context, prefix: string, x: Value): Value {
  const { graph, args, rotary } = context
  const { width, heads } = args
  const packed = project(context, x, `${prefix}.qkv.weight`, 3 * width, width)
  const [q, k, v] = graph.split(packed, [width, width, width]) as [Value, Value, Value]
  const rotate = (part: Value) =>
    graph.contrib(
      'RotaryEmbedding',
      [part, rotary.positionIds, constant(graph, rotary.cos), constant(graph, rotary.sin)],
      { num_heads: int(heads), interleaved: int(0) },
    )
  const mixed = fullAttention(graph, rotate(q), rotate(k), v, heads, width / heads)
  return project(context, mixed, `${prefix}.o.weight`, width, width)
}

function mlp(context: Context, prefix: string, x: Value): Value {
  const { width, ffn } = context.args
  const packed = project(context, x, `${prefix}.gate_up.weight`, 2 * ffn, width)
  return project(context, swiGlu(context.graph, packed, ffn), `${prefix}.down.weight`, width, ffn)
}

function norm({ graph, store, args }: Context, name: string, x: Value, width: number): Value {
  return rmsNorm(graph, x, store.float32(name, [width]), args.rmsEpsilon)
}

function block(context: Context, index: number, x: Value): Value {
  const { graph, args } = context
  const prefix = `blocks.${index}`
  const attended = attention(context, prefix, norm(context, `${prefix}.attn_norm.weight`, x, args.width))
  const sum = graph.node('Add', [x, attended])
  return graph.node('Add', [
    sum,
    mlp(context, prefix, norm(context, `${prefix}.mlp_norm.weight`, sum, args.width)),
  ])
}

/** frames [1, T, encoderWidth], T a multiple of the stack factor -> points [1, T / stackFactor, placeWidth]. */
export function ctcProjector(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: CtcProjectorArgs,
  frames: Value,
): Value {
  const { stackFactor, encoderWidth, width, heads, positions, placeWidth } = args
  const stackedWidth = stackFactor * encoderWidth
  const stacked = graph.node('Reshape', [frames, graph.int64([1, -1, stackedWidth], [3])])

  const headSize = width / heads
  const tables = rotaryTables(positions, headSize, args.ropeTheta)
  const tableShape = [positions, headSize / 2]
  const count = graph.node('Squeeze', [graph.node('Shape', [stacked], { start: int(1), end: int(2) })])
  const range = graph.node('Range', [graph.int64([0], []), count, graph.int64([1], [])])
  const rotary = {
    positionIds: graph.node('Unsqueeze', [range, graph.int64([0], [1])]),
    cos: store.computed('rotary.cos', tableShape, () => tables.cos),
    sin: store.computed('rotary.sin', tableShape, () => tables.sin),
  }
  const context = { graph, format, store, args, rotary }

  let x = project(
    context,
    norm(context, 'ln.weight', stacked, stackedWidth),
    'input.weight',
    width,
    stackedWidth,
  )
  for (let index = 0; index < args.blocks; index++) x = block(context, index, x)
  return project(context, norm(context, 'norm.weight', x, width), 'output.weight', placeWidth, width)
}

/** What the projector tells apart. */
export interface SpokenPieces {
  /** The decoder's token of each piece. */
  readonly vocabulary: readonly number[]
  /** The decoder's own, of all its tokens. */
  readonly embedding: StoredMatrix
}

export interface CtcOutputs {
  /** [n] int64: the token of the likeliest piece, -1 where blank is likelier than any. */
  readonly tokenIds: Value
  /** [n]: the winner's posterior among the pieces and blank. */
  readonly probabilities: Value
  /** [n, the embedding's columns]: the mean embedding of the likeliest pieces, weighted by their posteriors. */
  readonly vectors: Value
}

/** Pieces that share in an audio token's vector. */
const SOFT_PIECES = 8

/** Keeps a zero vector from dividing by zero, as in PyTorch's `normalize`. */
const SMALLEST_LENGTH = 1e-12

/**
 * Compares points [1, n, placeWidth] with the places of the vocabulary's pieces and with blank's:
 * logits = scale * cos(point, place) + prior, which blank has none of. The vectors come from the likeliest
 * pieces' rows of the decoder's own embedding.
 */
export function ctcHead(
  graph: Graph,
  format: RowFormat,
  store: WeightStore,
  args: CtcProjectorArgs,
  { vocabulary, embedding }: SpokenPieces,
  points: Value,
): CtcOutputs {
  const width = args.placeWidth
  const ids = constant(graph, store.int64('ctc.vocabulary', vocabulary))
  const places = format.matrix(graph, store.matrix('places', [['places', vocabulary.length]], width))
  const lastAxis = graph.int64([-1], [1])

  const lengths = graph.node('ReduceL2', [points, lastAxis], { keepdims: int(1) })
  const floor = graph.float32([SMALLEST_LENGTH], [])
  const scale = constant(graph, store.float32('scale', [1]))
  const gain = graph.node('Div', [scale, graph.node('Max', [lengths, floor])]) // [1, n, 1]
  const directions = { ...places, scales: inverseLengths(graph, places) }
  const alike = graph.node('Mul', [format.multiply(graph, points, directions), gain])
  const prior = constant(graph, store.float32('prior', [vocabulary.length]))
  const pieceLogits = graph.node('Add', [alike, prior]) // [1, n, pieces]
  const blank = constant(
    graph,
    store.computed('blank.direction', [width, 1], () => unit(store.read('blank', [width]))),
  )
  const blankLogit = graph.node('Mul', [graph.node('MatMul', [points, blank]), gain]) // [1, n, 1]

  const [topLogits, topPieces] = topK(graph, pieceLogits, SOFT_PIECES) // [1, n, 8] each
  const topTokens = graph.node('Gather', [ids, topPieces])
  const posteriors = graph.node('Softmax', [topLogits], { axis: int(-1) })
  const vectors = weightedMean(graph, embeddingRows(graph, format, embedding, topTokens), posteriors)

  const first = (value: Value) =>
    graph.node('Slice', [value, graph.int64([0], [1]), graph.int64([1], [1]), graph.int64([2], [1])])
  const bestLogit = first(topLogits) // [1, n, 1]
  const spoken = graph.node('Greater', [bestLogit, blankLogit])
  const tokenIds = graph.node('Where', [spoken, first(topTokens), graph.int64([-1], [1])])

  const all = graph.node('Concat', [blankLogit, pieceLogits], { axis: int(-1) })
  const evidence = graph.node('ReduceLogSumExp', [all, lastAxis], { keepdims: int(1) })
  const winner = graph.node('Max', [bestLogit, blankLogit])
  const probabilities = graph.node('Exp', [graph.node('Sub', [winner, evidence])])

  const flat = (value: Value) => graph.node('Reshape', [value, graph.int64([-1], [1])])
  return {
    tokenIds: flat(tokenIds),
    probabilities: flat(probabilities),
    vectors: graph.node('Reshape', [vectors, graph.int64([-1, embedding.columns], [2])]),
  }
}

/** 1 / |q| of every row of bytes, which turns products with the bytes into cosines. Exact below the root. */
function inverseLengths(graph: Graph, { rows, columns, bytes }: Matrix): Value {
  const floats = graph.node('Cast', [bytes], { to: elementType('float32') })
  const signed = graph.node('Sub', [floats, graph.float32([ZERO_POINT], [])])
  const values = graph.node('Reshape', [signed, graph.int64([rows, columns], [2])])
  const length = graph.node('ReduceL2', [values, graph.int64([-1], [1])], { keepdims: int(0) })
  return graph.node('Reciprocal', [length])
}

function topK(graph: Graph, x: Value, count: number): [values: Value, indices: Value] {
  const outputs = ['top_logits', 'top_pieces'] as const
  graph.nodeWithOutputs('TopK', [x, graph.int64([count], [1])], outputs, { axis: int(-1) })
  return [...outputs]
}

/** Rows [1, n, count, columns] and weights [1, n, count] -> [1, n, 1, columns]. */
function weightedMean(graph: Graph, rows: Value, weights: Value): Value {
  return graph.node('MatMul', [graph.node('Unsqueeze', [weights, graph.int64([2], [1])]), rows])
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return vector.map((value) => value / length)
}
