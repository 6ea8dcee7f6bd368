import type { InferenceSession, OnnxValue } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { Graph } from '../onnx/graph.ts'
import { int8Format, type LinearFormat, q8Format } from '../onnx/linear.ts'
import { type Shapes, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  add,
  attention,
  largestDifference,
  linear,
  type Rows,
  rmsNorm,
  rotate,
  rowsOf,
  stored,
  swiGlu,
  vector,
} from '../testing/reference.ts'
import { float32, int32, int64, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { type LlamaArgs, llamaDecoder, tokenEmbedder } from './llama-decoder.ts'

const args: LlamaArgs = {
  layers: 2,
  width: 64,
  heads: 4,
  keyValueHeads: 2,
  headSize: 16,
  ffn: 96,
  vocabulary: 40,
  ropeTheta: 10_000,
  rmsEpsilon: 1e-5,
  contextTokens: 32,
}
const EMBEDDING = 'model.embed_tokens.weight'

const shapes: Shapes = {
  [EMBEDDING]: [40, 64],
  'model.norm.weight': [64],
  ...Object.assign(
    {},
    ...Array.from({ length: args.layers }, (_, layer) => {
      const prefix = `model.layers.${layer}`
      return {
        [`${prefix}.input_layernorm.weight`]: [64],
        [`${prefix}.self_attn.q_proj.weight`]: [64, 64],
        [`${prefix}.self_attn.k_proj.weight`]: [32, 64],
        [`${prefix}.self_attn.v_proj.weight`]: [32, 64],
        [`${prefix}.self_attn.o_proj.weight`]: [64, 64],
        [`${prefix}.post_attention_layernorm.weight`]: [64],
        [`${prefix}.mlp.gate_proj.weight`]: [96, 64],
        [`${prefix}.mlp.up_proj.weight`]: [96, 64],
        [`${prefix}.mlp.down_proj.weight`]: [64, 96],
      }
    }),
  ),
}

const checkpoint = seededCheckpoint('llama', shapes, 11)
const m = (name: string) => stored(checkpoint, name)
const v = (name: string) => vector(checkpoint, name)

function expectedLogits(ids: readonly number[]): Rows {
  const table = m(EMBEDDING)
  let x: Rows = ids.map((id) => table[id] as Float64Array)
  for (let layer = 0; layer < args.layers; layer++) {
    const p = `model.layers.${layer}`
    const normed = rmsNorm(x, v(`${p}.input_layernorm.weight`), args.rmsEpsilon)
    const q = rotate(linear(normed, m(`${p}.self_attn.q_proj.weight`)), args.headSize, args.ropeTheta)
    const k = rotate(linear(normed, m(`${p}.self_attn.k_proj.weight`)), args.headSize, args.ropeTheta)
    const value = linear(normed, m(`${p}.self_attn.v_proj.weight`))
    x = add(x, linear(attention(q, k, value, args.headSize, true), m(`${p}.self_attn.o_proj.weight`)))
    const middle = rmsNorm(x, v(`${p}.post_attention_layernorm.weight`), args.rmsEpsilon)
    const hidden = swiGlu(
      linear(middle, m(`${p}.mlp.gate_proj.weight`)),
      linear(middle, m(`${p}.mlp.up_proj.weight`)),
    )
    x = add(x, linear(hidden, m(`${p}.mlp.down_proj.weight`)))
  }
  return linear(rmsNorm(x, v('model.norm.weight'), args.rmsEpsilon), table)
}

interface Run {
  readonly logits: readonly number[]
  readonly tokenIds: readonly number[]
  readonly cache: Readonly<Record<string, OnnxValue>>
}

type Cache = Readonly<Record<string, OnnxValue>>

function emptyCache(capacity = 0): Cache {
  const names = [0, 1].flatMap((layer) => ['key', 'value'].map((part) => `past_key_values.${layer}.${part}`))
  return Object.fromEntries(
    names.map((name) => [name, float32(new Float32Array(2 * capacity * 16), [1, 2, capacity, 16])]),
  )
}

async function run(
  decoder: InferenceSession,
  embedder: InferenceSession,
  cache: Cache,
  pastTokens: number,
  ids: readonly number[],
  kept = ids.length,
): Promise<Run> {
  const { inputs_embeds } = await embedder.run({ input_ids: int64(ids, [1, ids.length]) })
  const total = pastTokens + ids.length
  const outputs = await decoder.run({
    ...cache,
    inputs_embeds: inputs_embeds as OnnxValue,
    seqlens_k: int32(total - 1),
    total_sequence_length: int32(total),
    num_logits_to_keep: int64([kept], []),
  })
  const present = Object.keys(cache).map((name) => [
    name,
    outputs[name.replace('past_key_values', 'present')],
  ])
  return {
    logits: numbers(outputs.logits),
    tokenIds: numbers(outputs.token_ids),
    cache: Object.fromEntries(present),
  }
}

type Sessions = Record<'q8' | 'int8' | 'embedder', InferenceSession>

function withDecoders(use: (sessions: Sessions) => Promise<void>): Promise<void> {
  return withSessions((shard) => {
    const store = new WeightStore(checkpoint, () => shard)
    const embedding = store.matrix(EMBEDDING, [[EMBEDDING, args.vocabulary]], args.width)
    const decoder = (format: LinearFormat) => {
      const graph = new Graph('decoder')
      llamaDecoder(graph, format, store, embedding, args)
      return graph
    }
    const embedder = new Graph('embedder')
    tokenEmbedder(embedder, embedding)
    return { q8: decoder(q8Format), int8: decoder(int8Format), embedder }
  }, use)
}

const prompt = [3, 17, 5, 29, 39, 0, 8, 21, 12]

test('LLaMA gives the logits of the plain computation, and the likeliest tokens', async () => {
  const reference = expectedLogits(prompt)
  await withDecoders(async ({ q8, int8, embedder }) => {
    const exact = await run(q8, embedder, emptyCache(), 0, prompt)
    expect(largestDifference(exact.logits, reference)).toBeLessThan(1e-4)
    expect(exact.tokenIds).toEqual(reference.map((row) => row.indexOf(Math.max(...row))))
    const rounded = await run(int8, embedder, emptyCache(), 0, prompt)
    expect(largestDifference(rounded.logits, reference)).toBeLessThan(0.15)
  })
})

test('a prompt gives the same logits whole and in pieces', async () => {
  await withDecoders(async ({ q8, int8, embedder }) => {
    for (const [decoder, tolerance] of [
      [q8, 1e-5],
      [int8, 1e-5],
    ] as const) {
      const whole = await run(decoder, embedder, emptyCache(), 0, prompt)
      let cache = emptyCache()
      let done = 0
      const logits: number[] = []
      for (const count of [1, 4, 3, 1]) {
        const piece = await run(decoder, embedder, cache, done, prompt.slice(done, done + count))
        cache = piece.cache
        done += count
        logits.push(...piece.logits)
      }
      expect(largestDifference(logits, rowsOf(whole.logits, args.vocabulary))).toBeLessThan(tolerance)
    }
  })
})

test('only the last positions asked for get logits', async () => {
  await withDecoders(async ({ int8, embedder }) => {
    const whole = await run(int8, embedder, emptyCache(), 0, prompt)
    const last = await run(int8, embedder, emptyCache(), 0, prompt, 2)
    expect(last.logits).toEqual(whole.logits.slice(-2 * args.vocabulary))
    expect(last.tokenIds).toEqual(whole.tokenIds.slice(-2))
  })
})

test('a cache of fixed capacity gives the logits of a growing one', async () => {
  await withDecoders(async ({ int8, embedder }) => {
    const growing = await run(int8, embedder, emptyCache(), 0, prompt)
    const next = await run(int8, embedder, growing.cache, prompt.length, [7])
    const fixed = await run(int8, embedder, emptyCache(16), 0, prompt)
    expect(fixed.logits).toEqual(growing.logits)
    expect((await run(int8, embedder, fixed.cache, prompt.length, [7])).logits).toEqual(next.logits)
  })
})
