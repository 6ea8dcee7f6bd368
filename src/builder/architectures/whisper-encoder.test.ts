import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { Graph, int, type Value } from '../onnx/graph.ts'
import { FORMATS, type LinearFormat } from '../onnx/linear.ts'
import { type Shapes, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  add,
  attention,
  convolve,
  gelu,
  largestDifference,
  layerNorm,
  linear,
  matrix,
  type Rows,
  rowsOf,
  stored,
  vector,
} from '../testing/reference.ts'
import { float32, int64, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { type WhisperEncoderArgs, whisperEncoder, whisperEncoderLayers } from './whisper-encoder.ts'

const small: WhisperEncoderArgs = {
  root: 'model.encoder.',
  layers: 2,
  width: 32,
  heads: 2,
  ffn: 64,
  melBins: 8,
  positions: 12,
}
/** As in Ultravox, Voxtral and LTU-AS, with another depth, width and number of mel bins. */
const tower: WhisperEncoderArgs = {
  ...small,
  root: 'audio_tower.',
  layers: 3,
  width: 64,
  heads: 4,
  melBins: 16,
}

function shapesOf({ root, layers, width, ffn, melBins, positions }: WhisperEncoderArgs): Shapes {
  const shapes: Record<string, readonly number[]> = {
    [`${root}conv1.weight`]: [width, melBins, 3],
    [`${root}conv1.bias`]: [width],
    [`${root}conv2.weight`]: [width, width, 3],
    [`${root}conv2.bias`]: [width],
    [`${root}embed_positions.weight`]: [positions, width],
    [`${root}layer_norm.weight`]: [width],
    [`${root}layer_norm.bias`]: [width],
  }
  for (let layer = 0; layer < layers; layer++) {
    const prefix = `${root}layers.${layer}`
    Object.assign(shapes, {
      [`${prefix}.self_attn_layer_norm.weight`]: [width],
      [`${prefix}.self_attn_layer_norm.bias`]: [width],
      [`${prefix}.self_attn.q_proj.weight`]: [width, width],
      [`${prefix}.self_attn.q_proj.bias`]: [width],
      [`${prefix}.self_attn.k_proj.weight`]: [width, width],
      [`${prefix}.self_attn.v_proj.weight`]: [width, width],
      [`${prefix}.self_attn.v_proj.bias`]: [width],
      [`${prefix}.self_attn.out_proj.weight`]: [width, width],
      [`${prefix}.self_attn.out_proj.bias`]: [width],
      [`${prefix}.final_layer_norm.weight`]: [width],
      [`${prefix}.final_layer_norm.bias`]: [width],
      [`${prefix}.fc1.weight`]: [ffn, width],
      [`${prefix}.fc1.bias`]: [ffn],
      [`${prefix}.fc2.weight`]: [width, ffn],
      [`${prefix}.fc2.bias`]: [width],
    })
  }
  return shapes
}

const checkpointOf = (args: WhisperEncoderArgs) => seededCheckpoint('whisper', shapesOf(args), 7)

/** Every frame attends to the frames that it sees, block by block. */
function blockAttention(
  q: Rows,
  k: Rows,
  v: Rows,
  headSize: number,
  blockFrames: number,
  heard: number,
): Rows {
  const blocks = Array.from({ length: Math.ceil(q.length / blockFrames) }, (_, block) => {
    const end = (block + 1) * blockFrames
    const seen = Math.min(end, heard)
    return attention(q.slice(block * blockFrames, end), k.slice(0, seen), v.slice(0, seen), headSize, false)
  })
  return blocks.flat()
}

/** The outputs of all blocks, and the last one after the final norm. */
function expected(
  checkpoint: Checkpoint,
  args: WhisperEncoderArgs,
  features: Rows,
  weights: (checkpoint: Checkpoint, name: string) => Rows = matrix,
  heardFrames = Number.POSITIVE_INFINITY,
): { frames: Rows; layers: Rows } {
  const { root, layers, width, heads, blockFrames = Number.MAX_SAFE_INTEGER } = args
  const v = (name: string) => vector(checkpoint, `${root}${name}`)
  const m = (name: string) => weights(checkpoint, `${root}${name}`)
  const kernel = (name: string) => matrix(checkpoint, `${root}${name}.weight`)
  let x = gelu(convolve(features, kernel('conv1'), v('conv1.bias'), 1))
  x = gelu(convolve(x, kernel('conv2'), v('conv2.bias'), 2))
  x = add(x, rowsOf(v('embed_positions.weight'), width))
  const blocks: Rows[] = []
  for (let layer = 0; layer < layers; layer++) {
    const p = `layers.${layer}`
    const norm = (name: string) => layerNorm(x, v(`${p}.${name}.weight`), v(`${p}.${name}.bias`))
    const normed = norm('self_attn_layer_norm')
    const q = linear(normed, m(`${p}.self_attn.q_proj.weight`), v(`${p}.self_attn.q_proj.bias`))
    const k = linear(normed, m(`${p}.self_attn.k_proj.weight`))
    const value = linear(normed, m(`${p}.self_attn.v_proj.weight`), v(`${p}.self_attn.v_proj.bias`))
    const mixed = blockAttention(q, k, value, width / heads, blockFrames, heardFrames)
    x = add(x, linear(mixed, m(`${p}.self_attn.out_proj.weight`), v(`${p}.self_attn.out_proj.bias`)))
    const hidden = gelu(linear(norm('final_layer_norm'), m(`${p}.fc1.weight`), v(`${p}.fc1.bias`)))
    x = add(x, linear(hidden, m(`${p}.fc2.weight`), v(`${p}.fc2.bias`)))
    blocks.push(x)
  }
  return { frames: layerNorm(x, v('layer_norm.weight'), v('layer_norm.bias')), layers: blocks.flat() }
}

/** Seeded features as the graph takes them [bins][frames], and as the reference does [frames][bins]. */
function seededFeatures(melBins: number, melFrames: number): { byBin: Float32Array; byTime: Rows } {
  const next = createRandom(melFrames)
  const byBin = Float32Array.from({ length: melBins * melFrames }, () => next() * 2 - 1)
  const byTime = Array.from({ length: melFrames }, (_, time) =>
    Float64Array.from({ length: melBins }, (_, bin) => byBin[bin * melFrames + time] as number),
  )
  return { byBin, byTime }
}

function encoderGraph(
  store: WeightStore,
  format: LinearFormat,
  args: WhisperEncoderArgs,
  write: (graph: Graph, features: Value) => Record<string, Value> = (graph, features) => ({
    frames: whisperEncoder(graph, format, store, args, features),
  }),
): Graph {
  const graph = new Graph('encoder')
  const features = graph.input('features', 'float32', [1, args.melBins, 'mel_frames'])
  for (const [name, value] of Object.entries(write(graph, features))) {
    graph.output(name, value, 'float32', [name === 'layers' ? args.layers : 1, 'frames', args.width])
  }
  store.assertAllUsed()
  return graph
}

test('Whisper at 8 bits encodes windows of any length as the plain computation does', async () => {
  const checkpoint = checkpointOf(small)
  await withSessions(
    (shard) => {
      const store = new WeightStore(checkpoint, () => shard)
      return { q8: encoderGraph(store, FORMATS.q8, small), int8: encoderGraph(store, FORMATS.int8, small) }
    },
    async ({ q8, int8 }) => {
      for (const melFrames of [8, 24]) {
        const { byBin, byTime } = seededFeatures(8, melFrames)
        const { frames } = expected(checkpoint, small, byTime, stored)
        const feeds = { features: float32(byBin, [1, 8, melFrames]) }
        // The tables are kept in fp16, whose rounding is all that parts q8 from the reference.
        expect(largestDifference(numbers((await q8.run(feeds)).frames), frames)).toBeLessThan(2e-3)
        expect(largestDifference(numbers((await int8.run(feeds)).frames), frames)).toBeLessThan(6e-2)
      }
    },
  )
})

test('Whisper in fp32 is exact for every root, depth and width, and gives the outputs of all blocks', async () => {
  const checkpoint = checkpointOf(tower)
  await withSessions(
    (shard) => {
      const store = new WeightStore(checkpoint, () => shard, FORMATS.fp32.encoding)
      const graph = encoderGraph(store, FORMATS.fp32, tower, (graph, features) => {
        const { frames, blocks } = whisperEncoderLayers(graph, FORMATS.fp32, store, tower, features)
        return { frames, layers: graph.node('Concat', blocks, { axis: int(0) }) }
      })
      return { encoder: graph }
    },
    async ({ encoder }) => {
      for (const melFrames of [1, 2, 7, 24]) {
        const { byBin, byTime } = seededFeatures(16, melFrames)
        const reference = expected(checkpoint, tower, byTime)
        const outputs = await encoder.run({ features: float32(byBin, [1, 16, melFrames]) })
        expect(outputs.layers?.dims).toEqual([3, Math.ceil(melFrames / 2), 64])
        expect(largestDifference(numbers(outputs.frames), reference.frames)).toBeLessThan(1e-5)
        // Nothing normalises the residual sums, so the rounding grows with them.
        const largest = Math.max(...reference.layers.map((row) => Math.max(...row.map(Math.abs))))
        expect(largestDifference(numbers(outputs.layers), reference.layers) / largest).toBeLessThan(1e-6)
      }
    },
  )
})

test('with latency blocks, a frame sees its own block and earlier ones', async () => {
  const blocks = { ...tower, blockFrames: 4 }
  const checkpoint = checkpointOf(blocks)
  await withSessions(
    (shard) => {
      const store = new WeightStore(checkpoint, () => shard, FORMATS.fp32.encoding)
      return { encoder: encoderGraph(store, FORMATS.fp32, blocks) }
    },
    async ({ encoder }) => {
      for (const melFrames of [6, 16, 22]) {
        const { byBin, byTime } = seededFeatures(16, melFrames)
        const { frames } = expected(checkpoint, blocks, byTime)
        const outputs = await encoder.run({ features: float32(byBin, [1, 16, melFrames]) })
        expect(largestDifference(numbers(outputs.frames), frames)).toBeLessThan(1e-5)
      }
    },
  )
})

test('no frame sees the padding behind the mel frames that were heard', async () => {
  const checkpoint = checkpointOf(tower)
  const masked = (args: WhisperEncoderArgs, store: WeightStore) =>
    encoderGraph(store, FORMATS.fp32, args, (graph, features) => {
      const heard = graph.input('heard', 'int64', [1])
      return { frames: whisperEncoder(graph, FORMATS.fp32, store, args, features, heard) }
    })
  const inBlocks = { ...tower, blockFrames: 3 }
  await withSessions(
    (shard) => {
      const store = new WeightStore(checkpoint, () => shard, FORMATS.fp32.encoding)
      return { whole: masked(tower, store), blocks: masked(inBlocks, store) }
    },
    async (sessions) => {
      for (const heard of [1, 11, 12, 24]) {
        const { byBin, byTime } = seededFeatures(16, 24)
        const feeds = { features: float32(byBin, [1, 16, 24]), heard: int64([heard], [1]) }
        for (const [session, args] of [
          [sessions.whole, tower],
          [sessions.blocks, inBlocks],
        ] as const) {
          const { frames } = expected(checkpoint, args, byTime, matrix, Math.ceil(heard / 2))
          expect(largestDifference(numbers((await session.run(feeds)).frames), frames)).toBeLessThan(1e-5)
        }
      }
    },
  )
})
