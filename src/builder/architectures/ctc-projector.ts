import type { StoredMatrix } from '../encoding.ts'
import { elementType, type Graph, int, type Value } from '../onnx/graph.ts'
import { embeddingRows, type LinearFormat, linear } from '../onnx/linear.ts'
import { constant, firstOfRow, fullAttention, rmsNorm, swiGlu } from '../onnx/operators.ts'
import { rotaryTables } from '../onnx/rotary.ts'
import type { NamedTensor, WeightStore } from '../weight-store.ts'

/** A projector trained with CTC onto the decoder's own word pieces and words made of them. */
export interface CtcProjectorArgs {
  readonly stackFactor: number
  readonly encoderWidth: number
  readonly blocks: number
  readonly width: number
  readonly heads: number
  readonly ffn: number
  /** Of the space in which every class has its place: those that sound alike lie close together. */
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
export interface SpokenClasses {
  /** The decoder's tokens of each class, `CLASS_TOKENS` at most: pieces, which have one, before words, which have more. */
  readonly classes: readonly (readonly number[])[]
  /** The decoder's own, of all its tokens. */
  readonly embedding: StoredMatrix
}

/** The most tokens of a class. */
export const CLASS_TOKENS = 3

export interface CtcOutputs {
  /** [n, CLASS_TOKENS] int64: the tokens of the likeliest class, then -1; only -1 where blank is likelier than any. */
  readonly tokenIds: Value
  /** [n]: the winner's posterior among the classes and blank. */
  readonly probabilities: Value
  /**
   * [n, CLASS_TOKENS, the embedding's columns]: for a class's first token the mean embedding of the likeliest classes'
   * first tokens, weighted by their posteriors, for the others their own.
   */
  readonly vectors: Value
}

/** Classes that share in the vector of a first token. */
const SOFT_CLASSES = 8

/** Keeps a zero vector from dividing by zero, as in PyTorch's `normalize`. */
const SMALLEST_LENGTH = 1e-12

/**
 * Compares points [1, n, placeWidth] with the places of the classes, which have length one, and with blank's:
 * logits = scale * cos(point, place) + prior, which blank has none of.
 */
export function ctcHead(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: CtcProjectorArgs,
  { classes, embedding }: SpokenClasses,
  points: Value,
): CtcOutputs {
  const width = args.placeWidth
  const lastAxis = graph.int64([-1], [1])

  const lengths = graph.node('ReduceL2', [points, lastAxis], { keepdims: int(1) })
  const floor = graph.float32([SMALLEST_LENGTH], [])
  const scale = constant(graph, store.float32('scale', [1]))
  const gain = graph.node('Div', [scale, graph.node('Max', [lengths, floor])]) // [1, n, 1]
  const alike = linear(graph, format, points, store.matrix('places', [['places', classes.length]], width))
  const prior = constant(graph, store.float32('prior', [classes.length]))
  const classLogits = graph.node('Add', [graph.node('Mul', [alike, gain]), prior]) // [1, n, classes]
  const blank = constant(
    graph,
    store.computed('blank.direction', [width, 1], () => unit(store.read('blank', [width]))),
  )
  const blankLogit = graph.node('Mul', [graph.node('MatMul', [points, blank]), gain]) // [1, n, 1]

  const [topLogits, topClasses] = topK(graph, classLogits, SOFT_CLASSES) // [1, n, 8] each
  const bestLogit = firstOfRow(graph, topLogits, SOFT_CLASSES, 1) // [1, n, 1]
  const spoken = graph.node('Greater', [bestLogit, blankLogit])
  const tokens = classTokens(graph, store, classes, topClasses)
  const ids = graph.node('Concat', [firstOfRow(graph, tokens.first, SOFT_CLASSES, 1), tokens.others], {
    axis: int(-1),
  })
  const none = graph.int32([-1], [1])
  const tokenIds = graph.node('Cast', [graph.node('Where', [spoken, ids, none])], {
    to: elementType('int64'),
  })

  const posteriors = graph.node('Softmax', [topLogits], { axis: int(-1) })
  const firsts = weightedMean(graph, embeddingRows(graph, format, embedding, tokens.first), posteriors)
  const named = graph.node('Max', [tokens.others, graph.int32([0], [1])])
  const vectors = graph.node('Concat', [firsts, embeddingRows(graph, format, embedding, named)], {
    axis: int(2),
  })

  const all = graph.node('Concat', [blankLogit, classLogits], { axis: int(-1) })
  const evidence = graph.node('ReduceLogSumExp', [all, lastAxis], { keepdims: int(1) })
  const winner = graph.node('Max', [bestLogit, blankLogit])
  const probabilities = graph.node('Exp', [graph.node('Sub', [winner, evidence])])

  const reshaped = (value: Value, shape: readonly number[]) =>
    graph.node('Reshape', [value, graph.int64(shape, [shape.length])])
  return {
    tokenIds: reshaped(tokenIds, [-1, CLASS_TOKENS]),
    probabilities: reshaped(probabilities, [-1]),
    vectors: reshaped(vectors, [-1, CLASS_TOKENS, embedding.columns]),
  }
}

/**
 * The first tokens of some classes [1, n, 8], and the others of the first of these [1, n, CLASS_TOKENS - 1], -1 where
 * it has no more. Pieces share one row of the table of others.
 */
function classTokens(
  graph: Graph,
  store: WeightStore,
  classes: SpokenClasses['classes'],
  numbers: Value,
): { readonly first: Value; readonly others: Value } {
  const pieces = classes.findIndex((tokens) => tokens.length > 1)
  const words = pieces < 0 ? [] : classes.slice(pieces)
  const rows = [[], ...words].map(([_, ...others]) =>
    Array.from({ length: CLASS_TOKENS - 1 }, (_, i) => others[i] ?? -1),
  )
  const firsts = store.int32(
    'ctc.first_tokens',
    classes.map(([first]) => first as number),
    [classes.length],
  )
  const others = store.int32('ctc.other_tokens', rows.flat(), [rows.length, CLASS_TOKENS - 1])
  const beforeWords = graph.int64([classes.length - words.length - 1], [1])
  const wordNumber = graph.node('Sub', [firstOfRow(graph, numbers, SOFT_CLASSES, 1), beforeWords])
  const row = graph.node('Max', [wordNumber, graph.int64([0], [1])]) // [1, n, 1]
  const flatRow = graph.node('Squeeze', [row, graph.int64([-1], [1])]) // [1, n]
  return {
    first: graph.node('Gather', [constant(graph, firsts), numbers]),
    others: graph.node('Gather', [constant(graph, others), flatRow]),
  }
}

function topK(graph: Graph, x: Value, count: number): [values: Value, indices: Value] {
  const outputs = ['top_logits', 'top_classes'] as const
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
