import type { InferenceSession, OnnxValue } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import type { AttentionForm } from '../onnx/cached-attention.ts'
import { Graph } from '../onnx/graph.ts'
import { FORMATS } from '../onnx/linear.ts'
import { inverseFrequencies } from '../onnx/rotary.ts'
import { type Shapes, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  add,
  attention,
  largestDifference,
  linear,
  type Rows,
  rmsNorm,
  rmsNormHeads,
  rotateBy,
  rowsOf,
  stored,
  swiGlu,
  vector,
} from '../testing/reference.ts'
import { float32, int32, int64, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { type DecoderArgs, decoder, embeddingMatrix, headMatrix, tokenEmbedder } from './decoder.ts'

const llama: DecoderArgs = {
  root: '',
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
  attentionBias: 'none',
  queryKeyNorm: false,
  tiedHead: true,
}

/** What each architecture adds to LLaMA's first. */
const VARIANTS: Readonly<Record<string, DecoderArgs>> = {
  'a plain LLaMA': llama,
  "Qwen2's biases of queries, keys and values": { ...llama, attentionBias: 'qkv' },
  "LLaMA's biases of all attention's projections": { ...llama, attentionBias: 'qkvo' },
  "Qwen3's norms of queries and keys": { ...llama, queryKeyNorm: true },
  'heads wider than their share of the width': { ...llama, headSize: 32 },
  "Qwen3's norms, wide heads and a head of its own": {
    ...llama,
    queryKeyNorm: true,
    headSize: 32,
    tiedHead: false,
  },
  "Mistral's sliding window": { ...llama, slidingWindow: 4 },
  'a window of one token': { ...llama, slidingWindow: 1 },
  "Llama 3.1's stretched positions": {
    ...llama,
    ropeTheta: 100,
    ropeScaling: {
      kind: 'llama3',
      factor: 8,
      lowFrequencyFactor: 1,
      highFrequencyFactor: 4,
      originalContextTokens: 32,
    },
  },
  'linearly stretched positions': { ...llama, ropeScaling: { kind: 'linear', factor: 4 } },
  'an untied head under a root': { ...llama, root: 'language_model.', tiedHead: false },
}

function shapesOf(args: DecoderArgs): Shapes {
  const { root, width, ffn, headSize } = args
  const queries = args.heads * headSize
  const keys = args.keyValueHeads * headSize
  const shapes: Record<string, readonly number[]> = {
    [`${root}model.embed_tokens.weight`]: [args.vocabulary, width],
    [`${root}model.norm.weight`]: [width],
  }
  if (!args.tiedHead) shapes[`${root}lm_head.weight`] = [args.vocabulary, width]
  for (let layer = 0; layer < args.layers; layer++) {
    const prefix = `${root}model.layers.${layer}`
    const attention = `${prefix}.self_attn`
    Object.assign(shapes, {
      [`${prefix}.input_layernorm.weight`]: [width],
      [`${attention}.q_proj.weight`]: [queries, width],
      [`${attention}.k_proj.weight`]: [keys, width],
      [`${attention}.v_proj.weight`]: [keys, width],
      [`${attention}.o_proj.weight`]: [width, queries],
      [`${prefix}.post_attention_layernorm.weight`]: [width],
      [`${prefix}.mlp.gate_proj.weight`]: [ffn, width],
      [`${prefix}.mlp.up_proj.weight`]: [ffn, width],
      [`${prefix}.mlp.down_proj.weight`]: [width, ffn],
      ...(args.attentionBias !== 'none' && {
        [`${attention}.q_proj.bias`]: [queries],
        [`${attention}.k_proj.bias`]: [keys],
        [`${attention}.v_proj.bias`]: [keys],
      }),
      ...(args.attentionBias === 'qkvo' && { [`${attention}.o_proj.bias`]: [width] }),
      ...(args.queryKeyNorm && {
        [`${attention}.q_norm.weight`]: [headSize],
        [`${attention}.k_norm.weight`]: [headSize],
      }),
    })
  }
  return shapes
}

const SEED = 11
const checkpointOf = (args: DecoderArgs) => seededCheckpoint('decoder', shapesOf(args), SEED)

const inFull = (checkpoint: Checkpoint, name: string): Rows =>
  rowsOf(checkpoint.read(name), checkpoint.tensors.get(name)?.shape[1] ?? 0)

function expectedLogits(args: DecoderArgs, ids: readonly number[], read = inFull): Rows {
  const checkpoint = checkpointOf(args)
  const m = (name: string) => read(checkpoint, `${args.root}${name}`)
  const v = (name: string) => vector(checkpoint, `${args.root}${name}`)
  const frequencies = inverseFrequencies(args.headSize, args.ropeTheta, args.ropeScaling)
  const embedding = m('model.embed_tokens.weight')

  let x: Rows = ids.map((id) => embedding[id] as Float64Array)
  for (let layer = 0; layer < args.layers; layer++) {
    const p = `model.layers.${layer}`
    const normed = rmsNorm(x, v(`${p}.input_layernorm.weight`), args.rmsEpsilon)
    const project = (y: Rows, part: 'q' | 'k' | 'v' | 'o') => {
      const biased = args.attentionBias === 'qkvo' || (args.attentionBias === 'qkv' && part !== 'o')
      const name = `${p}.self_attn.${part}_proj`
      return linear(y, m(`${name}.weight`), biased ? v(`${name}.bias`) : undefined)
    }
    const headsOf = (part: 'q' | 'k') => {
      const heads = project(normed, part)
      const even = args.queryKeyNorm
        ? rmsNormHeads(heads, v(`${p}.self_attn.${part}_norm.weight`), args.rmsEpsilon)
        : heads
      return rotateBy(even, args.headSize, frequencies)
    }
    const value = project(normed, 'v')
    const mixed = attention(headsOf('q'), headsOf('k'), value, args.headSize, true, args.slidingWindow)
    x = add(x, project(mixed, 'o'))
    const middle = rmsNorm(x, v(`${p}.post_attention_layernorm.weight`), args.rmsEpsilon)
    const hidden = swiGlu(
      linear(middle, m(`${p}.mlp.gate_proj.weight`)),
      linear(middle, m(`${p}.mlp.up_proj.weight`)),
    )
    x = add(x, linear(hidden, m(`${p}.mlp.down_proj.weight`)))
  }
  const head = args.tiedHead ? embedding : m('lm_head.weight')
  return linear(rmsNorm(x, v('model.norm.weight'), args.rmsEpsilon), head)
}

type Cache = Readonly<Record<string, OnnxValue>>

interface Run {
  readonly logits: readonly number[]
  readonly tokenIds: readonly number[]
  readonly cache: Cache
}

function emptyCache(args: DecoderArgs, capacity = 0): Cache {
  const { keyValueHeads, headSize } = args
  const names = [0, 1].flatMap((layer) => ['key', 'value'].map((part) => `past_key_values.${layer}.${part}`))
  const values = new Float32Array(keyValueHeads * capacity * headSize)
  return Object.fromEntries(
    names.map((name) => [name, float32(values.slice(), [1, keyValueHeads, capacity, headSize])]),
  )
}

interface Sessions {
  readonly decoder: InferenceSession
  readonly embedder: InferenceSession
}

async function run(
  { decoder, embedder }: Sessions,
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

function withDecoder(
  args: DecoderArgs,
  formatName: keyof typeof FORMATS,
  use: (sessions: Sessions) => Promise<void>,
  { checkpoint = checkpointOf(args), form = 'operator' as AttentionForm } = {},
): Promise<void> {
  const format = FORMATS[formatName]
  return withSessions((shard) => {
    const store = new WeightStore(checkpoint, () => shard, format.encoding)
    const embedderGraph = new Graph('embedder')
    tokenEmbedder(embedderGraph, format, embeddingMatrix(store, args))
    const decoderGraph = new Graph('decoder')
    decoder(decoderGraph, format, store, headMatrix(store, args), args, form)
    store.assertAllUsed()
    return { decoder: decoderGraph, embedder: embedderGraph }
  }, use)
}

const prompt = [3, 17, 5, 29, 39, 0, 8, 21, 12]

/** The logits of the prompt, some tokens at a time, each piece over the cache of those before it. */
async function inPieces(sessions: Sessions, args: DecoderArgs): Promise<readonly number[]> {
  let cache = emptyCache(args)
  let done = 0
  const logits: number[] = []
  for (const count of [1, 4, 3, 1]) {
    const piece = await run(sessions, cache, done, prompt.slice(done, done + count))
    cache = piece.cache
    done += count
    logits.push(...piece.logits)
  }
  return logits
}

const FORMS: readonly AttentionForm[] = ['operator', 'plain']
const cases = Object.entries(VARIANTS).flatMap(([name, args]) => FORMS.map((form) => ({ name, args, form })))

test.each(cases)(
  '$name gives the logits of the plain computation, attention as $form',
  async ({ args, form }) => {
    const reference = expectedLogits(args, prompt)
    await withDecoder(
      args,
      'fp32',
      async (sessions) => {
        const whole = await run(sessions, emptyCache(args), 0, prompt)
        expect(largestDifference(whole.logits, reference)).toBeLessThan(1e-5)
        expect(whole.tokenIds).toEqual(reference.map((row) => row.indexOf(Math.max(...row))))
        expect(largestDifference(await inPieces(sessions, args), reference)).toBeLessThan(1e-5)
      },
      { form },
    )
  },
)

test('what each variant adds is seen in the logits', () => {
  const plain = expectedLogits(llama, prompt).flatMap((row) => [...row])
  for (const [name, args] of Object.entries(VARIANTS)) {
    if (args === llama || args.root) continue
    expect(largestDifference(plain, expectedLogits(args, prompt)), name).toBeGreaterThan(1e-3)
  }
})

test('8-bit weights give the logits of the plain computation on those weights', async () => {
  const reference = expectedLogits(llama, prompt, stored)
  await withDecoder(llama, 'q8', async (sessions) => {
    const { logits } = await run(sessions, emptyCache(llama), 0, prompt)
    expect(largestDifference(logits, reference)).toBeLessThan(1e-4)
  })
  await withDecoder(llama, 'int8', async (sessions) => {
    const { logits } = await run(sessions, emptyCache(llama), 0, prompt)
    expect(largestDifference(logits, reference)).toBeLessThan(0.15)
  })
})

test.each([
  ['q8', 'operator'],
  ['int8', 'operator'],
  ['int8', 'plain'],
] as const)(
  'in %s a prompt gives the same logits whole and in pieces, attention as %s',
  async (format, form) => {
    await withDecoder(
      llama,
      format,
      async (sessions) => {
        const whole = await run(sessions, emptyCache(llama), 0, prompt)
        const pieces = await inPieces(sessions, llama)
        expect(largestDifference(pieces, rowsOf(whole.logits, llama.vocabulary))).toBeLessThan(1e-5)
      },
      { form },
    )
  },
)

test('only the last positions asked for get logits', async () => {
  await withDecoder(llama, 'int8', async (sessions) => {
    const whole = await run(sessions, emptyCache(llama), 0, prompt)
    const last = await run(sessions, emptyCache(llama), 0, prompt, 2)
    expect(last.logits).toEqual(whole.logits.slice(-2 * llama.vocabulary))
    expect(last.tokenIds).toEqual(whole.tokenIds.slice(-2))
  })
})

test.each(['a plain LLaMA', "Mistral's sliding window"])(
  'a cache of fixed capacity gives the logits of a growing one: %s',
  async (variant) => {
    const args = VARIANTS[variant] ?? llama
    await withDecoder(args, 'int8', async (sessions) => {
      const growing = await run(sessions, emptyCache(args), 0, prompt)
      const next = await run(sessions, growing.cache, prompt.length, [7])
      const fixed = await run(sessions, emptyCache(args, 16), 0, prompt)
      expect(fixed.logits).toEqual(growing.logits)
      expect((await run(sessions, fixed.cache, prompt.length, [7])).logits).toEqual(next.logits)
    })
  },
)

test('a tied head that the checkpoint holds a second time is no extra tensor', async () => {
  // Seeded values follow the order of the names, so the others keep theirs.
  const shapes = { ...shapesOf(llama), 'lm_head.weight': [llama.vocabulary, llama.width] }
  const reference = expectedLogits(llama, prompt)
  await withDecoder(
    llama,
    'fp32',
    async (sessions) => {
      const { logits } = await run(sessions, emptyCache(llama), 0, prompt)
      expect(largestDifference(logits, reference)).toBeLessThan(1e-5)
    },
    { checkpoint: seededCheckpoint('decoder', shapes, SEED) },
  )
})

test('an untied head that the checkpoint lacks is an error that names it', async () => {
  const untied = { ...llama, tiedHead: false }
  const built = withDecoder(untied, 'fp32', async () => {}, { checkpoint: checkpointOf(llama) })
  await expect(built).rejects.toThrow('decoder has no tensor lm_head.weight.')
})
