import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import { Graph } from '../onnx/graph.ts'
import { int8Format, type LinearFormat, q8Format } from '../onnx/linear.ts'
import { type Shapes, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  add,
  attention,
  convolve,
  gelu,
  largestDifference,
  layerNorm,
  linear,
  type Rows,
  rowsOf,
  stored,
  vector,
} from '../testing/reference.ts'
import { float32, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { type WhisperEncoderArgs, whisperEncoder } from './whisper-encoder.ts'

const args: WhisperEncoderArgs = { layers: 2, width: 32, heads: 2, ffn: 64, melBins: 8, positions: 12 }

const shapes: Shapes = {
  'model.encoder.conv1.weight': [32, 8, 3],
  'model.encoder.conv1.bias': [32],
  'model.encoder.conv2.weight': [32, 32, 3],
  'model.encoder.conv2.bias': [32],
  'model.encoder.embed_positions.weight': [12, 32],
  'model.encoder.layer_norm.weight': [32],
  'model.encoder.layer_norm.bias': [32],
  ...Object.assign(
    {},
    ...Array.from({ length: args.layers }, (_, layer) => {
      const prefix = `model.encoder.layers.${layer}`
      return {
        [`${prefix}.self_attn_layer_norm.weight`]: [32],
        [`${prefix}.self_attn_layer_norm.bias`]: [32],
        [`${prefix}.self_attn.q_proj.weight`]: [32, 32],
        [`${prefix}.self_attn.q_proj.bias`]: [32],
        [`${prefix}.self_attn.k_proj.weight`]: [32, 32],
        [`${prefix}.self_attn.v_proj.weight`]: [32, 32],
        [`${prefix}.self_attn.v_proj.bias`]: [32],
        [`${prefix}.self_attn.out_proj.weight`]: [32, 32],
        [`${prefix}.self_attn.out_proj.bias`]: [32],
        [`${prefix}.final_layer_norm.weight`]: [32],
        [`${prefix}.final_layer_norm.bias`]: [32],
        [`${prefix}.fc1.weight`]: [64, 32],
        [`${prefix}.fc1.bias`]: [64],
        [`${prefix}.fc2.weight`]: [32, 64],
        [`${prefix}.fc2.bias`]: [32],
      }
    }),
  ),
}

const checkpoint = seededCheckpoint('whisper', shapes, 7)

function expected(features: Rows): Rows {
  const v = (name: string) => vector(checkpoint, `model.encoder.${name}`)
  const m = (name: string) => stored(checkpoint, `model.encoder.${name}`)
  const kernel = (name: string, channels: number) =>
    rowsOf(checkpoint.read(`model.encoder.${name}.weight`), channels * 3)
  let x = gelu(convolve(features, kernel('conv1', 8), v('conv1.bias'), 1))
  x = gelu(convolve(x, kernel('conv2', 32), v('conv2.bias'), 2))
  x = add(x, rowsOf(v('embed_positions.weight'), 32))
  for (let layer = 0; layer < args.layers; layer++) {
    const p = `layers.${layer}`
    const norm = (name: string) => layerNorm(x, v(`${p}.${name}.weight`), v(`${p}.${name}.bias`))
    const normed = norm('self_attn_layer_norm')
    const q = linear(normed, m(`${p}.self_attn.q_proj.weight`), v(`${p}.self_attn.q_proj.bias`))
    const k = linear(normed, m(`${p}.self_attn.k_proj.weight`))
    const value = linear(normed, m(`${p}.self_attn.v_proj.weight`), v(`${p}.self_attn.v_proj.bias`))
    const mixed = attention(q, k, value, args.width / args.heads, false)
    x = add(x, linear(mixed, m(`${p}.self_attn.out_proj.weight`), v(`${p}.self_attn.out_proj.bias`)))
    const hidden = gelu(linear(norm('final_layer_norm'), m(`${p}.fc1.weight`), v(`${p}.fc1.bias`)))
    x = add(x, linear(hidden, m(`${p}.fc2.weight`), v(`${p}.fc2.bias`)))
  }
  return layerNorm(x, v('layer_norm.weight'), v('layer_norm.bias'))
}

function encoderGraph(format: LinearFormat, store: WeightStore): Graph {
  const graph = new Graph('encoder')
  const features = graph.input('features', 'float32', [1, args.melBins, 'mel_frames'])
  graph.output('frames', whisperEncoder(graph, format, store, args, features), 'float32', [1, 'frames', 32])
  return graph
}

test('Whisper encodes windows of any length as the plain computation does', async () => {
  const next = createRandom(3)
  await withSessions(
    (shard) => {
      const store = new WeightStore(checkpoint, () => shard)
      return { q8: encoderGraph(q8Format, store), int8: encoderGraph(int8Format, store) }
    },
    async ({ q8, int8 }) => {
      for (const melFrames of [8, 24]) {
        const byBin = Float32Array.from({ length: 8 * melFrames }, () => next() * 2 - 1)
        const byTime = Array.from({ length: melFrames }, (_, time) =>
          Float64Array.from({ length: 8 }, (_, bin) => byBin[bin * melFrames + time] as number),
        )
        const reference = expected(byTime)
        const feeds = { features: float32(byBin, [1, 8, melFrames]) }
        // The tables are kept in fp16, whose rounding is all that parts q8 from the reference.
        expect(largestDifference(numbers((await q8.run(feeds)).frames), reference)).toBeLessThan(2e-3)
        expect(largestDifference(numbers((await int8.run(feeds)).frames), reference)).toBeLessThan(6e-2)
      }
    },
  )
})
