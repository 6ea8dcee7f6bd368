import type { Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import type { AttentionForm } from '../onnx/cached-attention.ts'
import { Graph } from '../onnx/graph.ts'
import { FORMATS } from '../onnx/linear.ts'
import { type Shapes, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  add,
  attention,
  gelu,
  largestDifference,
  layerNorm,
  linear,
  type Rows,
  rowsOf,
  vector,
} from '../testing/reference.ts'
import { float32, int32, int64, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import {
  type WhisperDecoderArgs,
  whisperCrossStates,
  whisperDecoder,
  whisperEmbedder,
} from './whisper-decoder.ts'

const WIDTH = 32
const HEADS = 2
const args: WhisperDecoderArgs = {
  root: 'model.decoder.',
  layers: 2,
  width: WIDTH,
  heads: HEADS,
  ffn: 64,
  vocabulary: 40,
  positions: 12,
  suppressedIds: [7, 9],
}

const projection = (name: string, bias: boolean): Shapes => ({
  [`${name}.weight`]: [WIDTH, WIDTH],
  ...(bias ? { [`${name}.bias`]: [WIDTH] } : {}),
})
const norm = (name: string): Shapes => ({ [`${name}.weight`]: [WIDTH], [`${name}.bias`]: [WIDTH] })

const shapes: Shapes = {
  'model.decoder.embed_tokens.weight': [40, WIDTH],
  'model.decoder.embed_positions.weight': [12, WIDTH],
  ...norm('model.decoder.layer_norm'),
  ...Object.assign(
    {},
    ...[0, 1].map((layer) => {
      const prefix = `model.decoder.layers.${layer}`
      return {
        ...Object.assign(
          {},
          ...['self_attn', 'encoder_attn'].flatMap((part) =>
            ['q_proj', 'k_proj', 'v_proj', 'out_proj'].map((name) =>
              projection(`${prefix}.${part}.${name}`, name !== 'k_proj'),
            ),
          ),
        ),
        ...norm(`${prefix}.self_attn_layer_norm`),
        ...norm(`${prefix}.encoder_attn_layer_norm`),
        ...norm(`${prefix}.final_layer_norm`),
        [`${prefix}.fc1.weight`]: [64, WIDTH],
        [`${prefix}.fc1.bias`]: [64],
        [`${prefix}.fc2.weight`]: [WIDTH, 64],
        [`${prefix}.fc2.bias`]: [WIDTH],
      }
    }),
  ),
}

const checkpoint = seededCheckpoint('whisper', shapes, 11)
const v = (name: string) => vector(checkpoint, `model.decoder.${name}`)
const m = (name: string): Rows => {
  const tensor = `model.decoder.${name}`
  return rowsOf(checkpoint.read(tensor), shapes[tensor]?.at(-1) ?? 0)
}

/** Logits after every token of `ids`, about `frames`. */
function expectedLogits(ids: readonly number[], frames: Rows): Rows {
  const [embedding, positions] = [m('embed_tokens.weight'), m('embed_positions.weight')]
  let x: Rows = ids.map((id, position) =>
    Float64Array.from(embedding[id] ?? [], (value, column) => value + (positions[position]?.[column] ?? 0)),
  )
  for (const layer of [0, 1]) {
    const p = `layers.${layer}`
    const normed = (name: string) => layerNorm(x, v(`${p}.${name}.weight`), v(`${p}.${name}.bias`))
    const attended = (part: string, of: Rows, to: Rows, causal: boolean) => {
      const q = linear(of, m(`${p}.${part}.q_proj.weight`), v(`${p}.${part}.q_proj.bias`))
      const k = linear(to, m(`${p}.${part}.k_proj.weight`))
      const value = linear(to, m(`${p}.${part}.v_proj.weight`), v(`${p}.${part}.v_proj.bias`))
      const mixed = attention(q, k, value, WIDTH / HEADS, causal)
      return linear(mixed, m(`${p}.${part}.out_proj.weight`), v(`${p}.${part}.out_proj.bias`))
    }
    const read = normed('self_attn_layer_norm')
    x = add(x, attended('self_attn', read, read, true))
    x = add(x, attended('encoder_attn', normed('encoder_attn_layer_norm'), frames, false))
    const hidden = gelu(linear(normed('final_layer_norm'), m(`${p}.fc1.weight`), v(`${p}.fc1.bias`)))
    x = add(x, linear(hidden, m(`${p}.fc2.weight`), v(`${p}.fc2.bias`)))
  }
  return linear(layerNorm(x, v('layer_norm.weight'), v('layer_norm.bias')), embedding)
}

test.each<AttentionForm>(['operator', 'plain'])(
  "Whisper's decoder gives the logits of the plain computation, all at once and token by token (%s)",
  async (form) => {
    const next = createRandom(4)
    const frames = Float32Array.from({ length: 5 * WIDTH }, () => next() * 2 - 1)
    const ids = [3, 18, 25, 31, 2]
    const expected = expectedLogits(ids, rowsOf(frames, WIDTH))
    const format = FORMATS.fp32
    await withSessions(
      (shard) => {
        const store = new WeightStore(checkpoint, () => shard, format.encoding)
        const [cross, embed, decoder] = [new Graph('cross'), new Graph('embed'), new Graph('decoder')]
        whisperCrossStates(cross, format, store, args)
        whisperEmbedder(embed, format, store, args)
        whisperDecoder(decoder, format, store, args, form)
        store.assertAllUsed()
        return { cross, embed, decoder }
      },
      async ({ cross, embed, decoder }) => {
        const heard = await cross.run({ encoder_frames: float32(frames, [1, 5, WIDTH]) })
        const embedded = numbers((await embed.run({ input_ids: int64(ids, [1, ids.length]) })).inputs_embeds)
        const empty = float32(new Float32Array(0), [1, HEADS, 0, WIDTH / HEADS])
        let past: Record<string, Tensor> = Object.fromEntries(
          [0, 1].flatMap((layer) =>
            ['key', 'value'].map((part) => [`past_key_values.${layer}.${part}`, empty] as const),
          ),
        )
        const logits: number[] = []
        let start = 0
        for (const end of [3, 4, 5]) {
          const rows = end - start
          const outputs = await decoder.run({
            ...heard,
            ...past,
            inputs_embeds: float32(Float32Array.from(embedded.slice(start * WIDTH, end * WIDTH)), [
              1,
              rows,
              WIDTH,
            ]),
            seqlens_k: int32(end - 1),
            total_sequence_length: int32(end),
            num_logits_to_keep: int64([rows], []),
          })
          logits.push(...numbers(outputs.logits))
          past = Object.fromEntries(
            Object.keys(past).map((name) => {
              const present = outputs[name.replace('past_key_values', 'present')]
              if (!present) throw new Error(`${name} did not come back`)
              return [name, present]
            }),
          )
          start = end
        }
        const suppressed = new Set(args.suppressedIds)
        const ours = ids.map((_, row) =>
          Float64Array.from({ length: 40 }, (_, id) => logits[row * 40 + id] ?? Number.NaN),
        )
        for (const row of ours) for (const id of suppressed) expect(row[id]).toBeLessThan(-1e8)
        const heardTokens = (rows: Rows) => rows.map((row) => row.filter((_, id) => !suppressed.has(id)))
        expect(
          largestDifference(
            heardTokens(ours).flatMap((row) => [...row]),
            heardTokens(expected),
          ),
        ).toBeLessThan(1e-5)
      },
    )
  },
)
