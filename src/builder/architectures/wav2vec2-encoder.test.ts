import { expect, test } from 'vitest'
import { createRandom } from '../../core/sampling.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { Graph } from '../onnx/graph.ts'
import { FORMATS, type LinearFormat } from '../onnx/linear.ts'
import { type Shapes, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import {
  add,
  attention,
  channelNorm,
  convolveGroups,
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
import { float32, numbers, withSessions } from '../testing/run-graph.ts'
import { WeightStore } from '../weight-store.ts'
import { type Wav2Vec2EncoderArgs, wav2vec2Encoder } from './wav2vec2-encoder.ts'

const base: Wav2Vec2EncoderArgs = {
  root: 'audio_tower.',
  layers: 2,
  width: 32,
  heads: 2,
  ffn: 64,
  convolutions: [
    { channels: 32, kernel: 10, stride: 5 },
    { channels: 32, kernel: 3, stride: 2 },
    { channels: 64, kernel: 2, stride: 2 },
  ],
  convolutionBias: false,
  convolutionNorm: 'group',
  preNorm: false,
  positionKernel: 8,
  positionGroups: 4,
  layerNormEpsilon: 1e-5,
}
const large: Wav2Vec2EncoderArgs = {
  ...base,
  convolutionBias: true,
  convolutionNorm: 'layer',
  preNorm: true,
}

/** What PyTorch calls the parts of a weight-normed kernel, before and since 2.0. */
const OLD_NAMES = ['weight_g', 'weight_v'] as const
const NEW_NAMES = ['parametrizations.weight.original0', 'parametrizations.weight.original1'] as const
type KernelNames = typeof OLD_NAMES | typeof NEW_NAMES

function shapesOf(args: Wav2Vec2EncoderArgs, [length, direction]: KernelNames = NEW_NAMES): Shapes {
  const { root, width, ffn, positionKernel, positionGroups } = args
  const shapes: Record<string, readonly number[]> = { [`${root}masked_spec_embed`]: [width] }
  const norm = (name: string, size: number) =>
    Object.assign(shapes, { [`${root}${name}.weight`]: [size], [`${root}${name}.bias`]: [size] })
  const dense = (name: string, rows: number, columns: number) =>
    Object.assign(shapes, { [`${root}${name}.weight`]: [rows, columns], [`${root}${name}.bias`]: [rows] })

  let inputs = 1
  for (const [index, { channels, kernel }] of args.convolutions.entries()) {
    const prefix = `feature_extractor.conv_layers.${index}`
    shapes[`${root}${prefix}.conv.weight`] = [channels, inputs, kernel]
    if (args.convolutionBias) shapes[`${root}${prefix}.conv.bias`] = [channels]
    if (args.convolutionNorm === 'layer' || index === 0) norm(`${prefix}.layer_norm`, channels)
    inputs = channels
  }
  norm('feature_projection.layer_norm', inputs)
  dense('feature_projection.projection', width, inputs)
  const positions = `${root}encoder.pos_conv_embed.conv`
  shapes[`${positions}.bias`] = [width]
  shapes[`${positions}.${length}`] = [1, 1, positionKernel]
  shapes[`${positions}.${direction}`] = [width, width / positionGroups, positionKernel]
  norm('encoder.layer_norm', width)
  for (let layer = 0; layer < args.layers; layer++) {
    const prefix = `encoder.layers.${layer}`
    for (const part of ['q_proj', 'k_proj', 'v_proj', 'out_proj'])
      dense(`${prefix}.attention.${part}`, width, width)
    norm(`${prefix}.layer_norm`, width)
    dense(`${prefix}.feed_forward.intermediate_dense`, ffn, width)
    dense(`${prefix}.feed_forward.output_dense`, width, ffn)
    norm(`${prefix}.final_layer_norm`, width)
  }
  return shapes
}

/** lengths[tap] * directions / |directions of the tap| */
function positionKernel(checkpoint: Checkpoint, name: string, [length, direction]: KernelNames): Rows {
  const lengths = vector(checkpoint, `${name}.${length}`)
  const directions = matrix(checkpoint, `${name}.${direction}`)
  const taps = lengths.length
  const squares = new Float64Array(taps)
  for (const row of directions) {
    for (const [index, value] of row.entries())
      squares[index % taps] = (squares[index % taps] ?? 0) + value ** 2
  }
  return directions.map((row) =>
    row.map((value, i) => (value * (lengths[i % taps] as number)) / Math.sqrt(squares[i % taps] as number)),
  )
}

function expected(
  checkpoint: Checkpoint,
  args: Wav2Vec2EncoderArgs,
  samples: ArrayLike<number>,
  weights: (checkpoint: Checkpoint, name: string) => Rows = matrix,
  names: KernelNames = NEW_NAMES,
): Rows {
  const v = (name: string) => vector(checkpoint, `${args.root}${name}`)
  const norm = (name: string, x: Rows) => layerNorm(x, v(`${name}.weight`), v(`${name}.bias`))
  const dense = (name: string, x: Rows) =>
    linear(x, weights(checkpoint, `${args.root}${name}.weight`), v(`${name}.bias`))

  let x = rowsOf(samples, 1)
  for (const [index, { stride }] of args.convolutions.entries()) {
    const prefix = `feature_extractor.conv_layers.${index}`
    const bias = args.convolutionBias ? v(`${prefix}.conv.bias`) : undefined
    const kernel = matrix(checkpoint, `${args.root}${prefix}.conv.weight`)
    x = convolveGroups(x, kernel, bias, { stride, padding: [0, 0], groups: 1 })
    if (args.convolutionNorm === 'layer') x = norm(`${prefix}.layer_norm`, x)
    else if (index === 0) x = channelNorm(x, v(`${prefix}.layer_norm.weight`), v(`${prefix}.layer_norm.bias`))
    x = gelu(x)
  }
  x = dense('feature_projection.projection', norm('feature_projection.layer_norm', x))

  const name = 'encoder.pos_conv_embed.conv'
  const taps = args.positionKernel
  const convolved = convolveGroups(
    x,
    positionKernel(checkpoint, `${args.root}${name}`, names),
    v(`${name}.bias`),
    { stride: 1, padding: [Math.floor(taps / 2), Math.floor(taps / 2)], groups: args.positionGroups },
  )
  x = add(x, gelu(convolved.slice(0, x.length)))

  if (!args.preNorm) x = norm('encoder.layer_norm', x)
  for (let layer = 0; layer < args.layers; layer++) {
    const p = `encoder.layers.${layer}`
    const attend = (input: Rows) => {
      const [q, k, value] = ['q_proj', 'k_proj', 'v_proj'].map((part) =>
        dense(`${p}.attention.${part}`, input),
      )
      const mixed = attention(q ?? [], k ?? [], value ?? [], args.width / args.heads, false)
      return dense(`${p}.attention.out_proj`, mixed)
    }
    const feedForward = (input: Rows) =>
      dense(`${p}.feed_forward.output_dense`, gelu(dense(`${p}.feed_forward.intermediate_dense`, input)))
    if (args.preNorm) {
      x = add(x, attend(norm(`${p}.layer_norm`, x)))
      x = add(x, feedForward(norm(`${p}.final_layer_norm`, x)))
    } else {
      x = norm(`${p}.layer_norm`, add(x, attend(x)))
      x = norm(`${p}.final_layer_norm`, add(x, feedForward(x)))
    }
  }
  return args.preNorm ? norm('encoder.layer_norm', x) : x
}

function encoderGraph(store: WeightStore, format: LinearFormat, args: Wav2Vec2EncoderArgs): Graph {
  const graph = new Graph('encoder')
  const samples = graph.input('input_values', 'float32', [1, 'samples'])
  const frames = wav2vec2Encoder(graph, format, store, args, samples)
  graph.output('frames', frames, 'float32', [1, 'frames', args.width])
  store.assertAllUsed()
  return graph
}

function seededSamples(count: number): Float32Array {
  const next = createRandom(count)
  return Float32Array.from({ length: count }, () => next() * 4 - 2)
}

const VARIANTS: Readonly<Record<string, readonly [Wav2Vec2EncoderArgs, KernelNames]>> = {
  base: [base, NEW_NAMES],
  'base under the old names of a normed kernel': [base, OLD_NAMES],
  'base with an odd positional kernel': [{ ...base, positionKernel: 5 }, NEW_NAMES],
  'base with biases of its convolutions': [{ ...base, convolutionBias: true }, NEW_NAMES],
  large: [large, OLD_NAMES],
}

for (const [variant, [args, names]] of Object.entries(VARIANTS)) {
  test(`wav2vec2 ${variant} in fp32 encodes clips of any length as the plain computation does`, async () => {
    const checkpoint = seededCheckpoint('wav2vec2', shapesOf(args, names), 19)
    await withSessions(
      (shard) => {
        const store = new WeightStore(checkpoint, () => shard, FORMATS.fp32.encoding)
        return { encoder: encoderGraph(store, FORMATS.fp32, args) }
      },
      async ({ encoder }) => {
        for (const count of [40, 333, 640]) {
          const samples = seededSamples(count)
          const reference = expected(checkpoint, args, samples, matrix, names)
          const { frames } = await encoder.run({ input_values: float32(samples, [1, count]) })
          expect(frames?.dims).toEqual([1, reference.length, 32])
          expect(largestDifference(numbers(frames), reference)).toBeLessThan(1e-5)
        }
      },
    )
  })
}

test('wav2vec2 at 8 bits stays near the plain computation with its stored matrices', async () => {
  const checkpoint = seededCheckpoint('wav2vec2', shapesOf(base), 19)
  await withSessions(
    (shard) => {
      const store = new WeightStore(checkpoint, () => shard, FORMATS.q8.encoding)
      return { q8: encoderGraph(store, FORMATS.q8, base), int8: encoderGraph(store, FORMATS.int8, base) }
    },
    async ({ q8, int8 }) => {
      const samples = seededSamples(333)
      const reference = expected(checkpoint, base, samples, stored)
      const feeds = { input_values: float32(samples, [1, 333]) }
      // The kernels are kept in fp16, whose rounding is all that parts q8 from the reference.
      expect(largestDifference(numbers((await q8.run(feeds)).frames), reference)).toBeLessThan(4e-3)
      expect(largestDifference(numbers((await int8.run(feeds)).frames), reference)).toBeLessThan(0.1)
    },
  )
})
