import type { StoredMatrix } from '../encoding.ts'
import { elementType, type Graph, int, type Value } from '../onnx/graph.ts'
import { type LinearFormat, linear, type Matrix, matrixRows, type RowFormat } from '../onnx/linear.ts'
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
  readonly outputWidth: number
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

/** frames [1, T, encoderWidth], T a multiple of the stack factor -> e [1, T / stackFactor, outputWidth]. */
export function ctcProjector(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: CtcProjectorArgs,
  frames: Value,
): Value {
  const { stackFactor, encoderWidth, width, heads, positions, outputWidth } = args
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
  return project(context, norm(context, 'norm.weight', x, width), 'output.weight', outputWidth, width)
}

export interface CtcOutputs {
  /** [n] int64: the token of the likeliest piece, -1 where blank is likelier than any. */
  readonly tokenIds: Value
  /** [n]: the winner's posterior among the pieces and blank. */
  readonly probabilities: Value
  /** [n, outputWidth]: the mean embedding of the likeliest pieces, weighted by their posteriors. */
  readonly vectors: Value
}

/** Pieces that share in an audio token's vector. */
const SOFT_PIECES = 8

/** Keeps a zero vector from dividing by zero, as in PyTorch's `normalize`. */
const SMALLEST_LENGTH = 1e-12

/**
 * Compares e [1, n, outputWidth] with the embeddings of the vocabulary's pieces and with blank:
 * logits = scale * cos(e, E_v). The pieces' rows are gathered from the decoder's own embedding when the
 * runtime loads the graph, so that nothing is stored twice.
 */
export function ctcHead(
  graph: Graph,
  format: RowFormat,
  store: WeightStore,
  embedding: StoredMatrix,
  vocabulary: readonly number[],
  e: Value,
): CtcOutputs {
  const width = embedding.columns
  const ids = constant(graph, store.int64('ctc.vocabulary', vocabulary))
  const pieces = matrixRows(graph, format.matrix(graph, embedding), ids, vocabulary.length)
  const lastAxis = graph.int64([-1], [1])

  const lengths = graph.node('ReduceL2', [e, lastAxis], { keepdims: int(1) })
  const floor = graph.float32([SMALLEST_LENGTH], [])
  const scale = constant(graph, store.float32('scale', [1]))
  const gain = graph.node('Div', [scale, graph.node('Max', [lengths, floor])]) // [1, n, 1]
  const directions = { ...pieces, scales: inverseLengths(graph, pieces) }
  const pieceLogits = graph.node('Mul', [format.multiply(graph, e, directions), gain]) // [1, n, pieces]
  const blank = constant(
    graph,
    store.computed('blank.direction', [width, 1], () => unit(store.read('blank', [width]))),
  )
  const blankLogit = graph.node('Mul', [graph.node('MatMul', [e, blank]), gain]) // [1, n, 1]

  const [topLogits, topPieces] = topK(graph, pieceLogits, SOFT_PIECES) // [1, n, 8] each
  const posteriors = graph.node('Softmax', [topLogits], { axis: int(-1) })
  const vectors = weightedRows(graph, pieces, topPieces, posteriors)

  const first = (value: Value) =>
    graph.node('Slice', [value, graph.int64([0], [1]), graph.int64([1], [1]), graph.int64([2], [1])])
  const bestLogit = first(topLogits) // [1, n, 1]
  const bestToken = graph.node('Gather', [ids, first(topPieces)])
  const spoken = graph.node('Greater', [bestLogit, blankLogit])
  const tokenIds = graph.node('Where', [spoken, bestToken, graph.int64([-1], [1])])

  const all = graph.node('Concat', [blankLogit, pieceLogits], { axis: int(-1) })
  const evidence = graph.node('ReduceLogSumExp', [all, lastAxis], { keepdims: int(1) })
  const winner = graph.node('Max', [bestLogit, blankLogit])
  const probabilities = graph.node('Exp', [graph.node('Sub', [winner, evidence])])

  const flat = (value: Value) => graph.node('Reshape', [value, graph.int64([-1], [1])])
  return { tokenIds: flat(tokenIds), probabilities: flat(probabilities), vectors }
}

/** 1 / |q| of every row of bytes, which turns products with the bytes into cosines. Exact below the root. */
function inverseLengths(graph: Graph, { rows, columns, bytes }: Matrix): Value {
  const values = signed(graph, graph.node('Reshape', [bytes, graph.int64([rows, columns], [2])]))
  const length = graph.node('ReduceL2', [values, graph.int64([-1], [1])], { keepdims: int(0) })
  return graph.node('Reciprocal', [length])
}

/** bytes, zero point 128, as fp32. */
function signed(graph: Graph, bytes: Value): Value {
  const floats = graph.node('Cast', [bytes], { to: elementType('float32') })
  return graph.node('Sub', [floats, graph.float32([ZERO_POINT], [])])
}

function topK(graph: Graph, x: Value, count: number): [values: Value, indices: Value] {
  const outputs = ['top_logits', 'top_pieces'] as const
  graph.nodeWithOutputs('TopK', [x, graph.int64([count], [1])], outputs, { axis: int(-1) })
  return [...outputs]
}

/** Sums dequantised rows: indices and weights [1, n, count] -> [n, columns]. */
function weightedRows(graph: Graph, matrix: Matrix, indices: Value, weights: Value): Value {
  const shape = graph.int64([-1, SOFT_PIECES, matrix.columns], [3])
  const rows = signed(graph, graph.node('Reshape', [graph.node('Gather', [matrix.bytes, indices]), shape]))
  const scaled = graph.node('Mul', [weights, graph.node('Gather', [matrix.scales, indices])])
  const asRow = graph.node('Reshape', [scaled, graph.int64([-1, 1, SOFT_PIECES], [3])])
  return graph.node('Reshape', [graph.node('MatMul', [asRow, rows]), graph.int64([-1, matrix.columns], [2])])
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return vector.map((value) => value / length)
}
