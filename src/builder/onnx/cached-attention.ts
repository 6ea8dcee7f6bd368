import { CONTRIB, elementType, float, type Graph, int, ints, type Value } from './graph.ts'
import type { LinearFormat } from './linear.ts'

/** The heads of causal attention over a cache; query heads share key-value heads in order. */
export interface CachedAttentionArgs {
  readonly heads: number
  readonly keyValueHeads: number
  readonly headSize: number
  /** How many positions a token sees, its own included; all where absent. */
  readonly slidingWindow?: number
}

/** Where a run's tokens stand: the same for all layers. */
export interface Positions {
  /** [1] int32: past and present tokens, less one. */
  readonly lastPosition: Value
  /** [1] int32: past and present tokens. */
  readonly totalLength: Value
  /** Tables of [contextTokens, headSize / 2] each, where positions are rotated in. */
  readonly rotary?: { readonly cos: Value; readonly sin: Value }
}

/** What one layer gives to attention, and how its results are to be named. */
export interface CachedLayer {
  /** [1, S, (heads + 2 keyValueHeads) * headSize], or queries, keys and values apart; not yet rotated. */
  readonly projected: Value | readonly [queries: Value, keys: Value, values: Value]
  /** [1, keyValueHeads, past, headSize] each. */
  readonly past: readonly [keys: Value, values: Value]
  /** Names for the past with the present behind it. */
  readonly present: readonly [keys: Value, values: Value]
  /** A name for the result, [1, S, heads * headSize]. */
  readonly mixed: Value
}

/** Adds one layer's attention to a graph. */
export type CachedAttention = (layer: CachedLayer) => Value

/** The same computation as one operator or as several: runtimes differ in which is the faster one. */
export type AttentionForm = 'operator' | 'plain'

/** What the runtimes that take a format are faster with: int8 is for wasm and the CPU. */
export function attentionFormFor(format: LinearFormat): AttentionForm {
  return format.name === 'int8' ? 'plain' : 'operator'
}

/** Causal attention of `sequence` [1, S, ..] over a cache. */
export function cachedAttention(
  graph: Graph,
  form: AttentionForm,
  args: CachedAttentionArgs,
  positions: Positions,
  sequence: Value,
): CachedAttention {
  return form === 'operator'
    ? groupQueryAttention(graph, args, positions)
    : plainCachedAttention(graph, args, positions, sequence)
}

/** ONNX Runtime's own operator, which rotates, appends to the cache and attends. */
function groupQueryAttention(
  graph: Graph,
  { heads, keyValueHeads, headSize, slidingWindow }: CachedAttentionArgs,
  { lastPosition, totalLength, rotary }: Positions,
): CachedAttention {
  return ({ projected, past, present, mixed }) => {
    const inputs = typeof projected === 'string' ? [projected, '', ''] : projected
    graph.nodeWithOutputs(
      'GroupQueryAttention',
      [...inputs, ...past, lastPosition, totalLength, ...(rotary ? [rotary.cos, rotary.sin] : [])],
      [mixed, ...present],
      {
        num_heads: int(heads),
        kv_num_heads: int(keyValueHeads),
        ...(rotary ? { do_rotary: int(1), rotary_interleaved: int(0) } : {}),
        scale: float(1 / Math.sqrt(headSize)),
        ...(slidingWindow === undefined ? {} : { local_window_size: int(slidingWindow) }),
      },
      CONTRIB,
    )
    return mixed
  }
}

/** Far below every score, so that its power is 0. */
const UNSEEN = -1e30

/**
 * The same in plain operators, for a cache that grows. onnxruntime-web's wasm runs GroupQueryAttention of several
 * rows ten times slower than this (1.31-dev; 30 layers of SmolLM2-135M's heads, 15 rows over 447 cached).
 */
function plainCachedAttention(
  graph: Graph,
  args: CachedAttentionArgs,
  positions: Positions,
  sequence: Value,
): CachedAttention {
  const { heads, keyValueHeads, headSize } = args
  const { own, mask } = positionsAndMask(graph, args, positions, sequence)
  const sizes = [heads * headSize, keyValueHeads * headSize, keyValueHeads * headSize]
  const rotate = positions.rotary ? rotation(graph, own, positions.rotary) : (x: Value) => x
  /** [1, S, count * headSize] -> [1, count, S, headSize] */
  const byHead = (x: Value, count: number) => {
    const split = graph.node('Reshape', [x, graph.int64([1, -1, count, headSize], [4])])
    return graph.node('Transpose', [split], { perm: ints(0, 2, 1, 3) })
  }
  return ({ projected, past, present, mixed }) => {
    const apart = typeof projected === 'string' ? graph.split(projected, sizes) : projected
    const [queries, keys, values] = apart as [Value, Value, Value]
    const added = [byHead(rotate(keys, keyValueHeads), keyValueHeads), byHead(values, keyValueHeads)]
    present.forEach((name, index) => {
      graph.nodeWithOutputs('Concat', [past[index] ?? '', added[index] ?? ''], [name], { axis: int(2) })
    })
    // The rows of all query heads that share a key-value head are multiplied with it at once.
    const shared = graph.int64([1, keyValueHeads, -1, headSize], [4])
    const grouped = graph.node('Reshape', [byHead(rotate(queries, heads), heads), shared])
    const scores = graph.contrib('FusedMatMul', [grouped, present[0]], {
      transB: int(1),
      alpha: float(1 / Math.sqrt(headSize)),
    })
    const perHead = graph.node('Reshape', [scores, graph.int64([1, heads, -1, 0], [4])]) // 0: as it was
    const weights = graph.node('Softmax', [graph.node('Add', [perHead, mask])], { axis: int(-1) })
    const regrouped = graph.node('Reshape', [weights, graph.int64([1, keyValueHeads, -1, 0], [4])])
    const mixedHeads = graph.node('Reshape', [
      graph.node('MatMul', [regrouped, present[1]]),
      graph.int64([1, heads, -1, headSize], [4]),
    ])
    const together = graph.node('Transpose', [mixedHeads], { perm: ints(0, 2, 1, 3) })
    const rows = graph.int64([1, -1, heads * headSize], [3])
    graph.nodeWithOutputs('Reshape', [together, rows], [mixed])
    return mixed
  }
}

/** Rotates [1, S, count * headSize] by the positions of its rows, [S]. */
function rotation(
  graph: Graph,
  rows: Value,
  { cos, sin }: { readonly cos: Value; readonly sin: Value },
): (x: Value, count: number) => Value {
  const positionIds = graph.node('Unsqueeze', [rows, graph.int64([0], [1])])
  return (x, count) =>
    graph.contrib('RotaryEmbedding', [x, positionIds, cos, sin], {
      num_heads: int(count),
      interleaved: int(0),
    })
}

/** The positions of `sequence` [1, S, ..], [S], and what is added to the scores of its rows: [S, past + S]. */
function positionsAndMask(
  graph: Graph,
  { slidingWindow }: CachedAttentionArgs,
  { totalLength }: Positions,
  sequence: Value,
): { readonly own: Value; readonly mask: Value } {
  const zero = graph.int64([0], [])
  const one = graph.int64([1], [])
  const rows = graph.node('Squeeze', [graph.node('Shape', [sequence], { start: int(1), end: int(2) })])
  const total = graph.node('Cast', [graph.node('Squeeze', [totalLength])], { to: elementType('int64') })
  const own = graph.node('Range', [graph.node('Sub', [total, rows]), total, one])
  const column = graph.node('Unsqueeze', [own, graph.int64([1], [1])]) // [S, 1]
  const others = graph.node('Range', [zero, total, one]) // [past + S]
  const later = graph.node('Greater', [others, column])
  const unseen =
    slidingWindow === undefined
      ? later
      : graph.node('Or', [
          later,
          graph.node('LessOrEqual', [others, graph.node('Sub', [column, graph.int64([slidingWindow], [])])]),
        ])
  return {
    own,
    mask: graph.node('Where', [unseen, graph.float32([UNSEEN], []), graph.float32([0], [])]),
  }
}
