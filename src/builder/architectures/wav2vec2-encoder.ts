import { float, type Graph, int, ints, type Value } from '../onnx/graph.ts'
import type { LinearFormat } from '../onnx/linear.ts'
import { constant } from '../onnx/operators.ts'
import type { WeightStore } from '../weight-store.ts'
import { biasedLinearLayer, layerNormLayer, type Part, selfAttention, table } from './layers.ts'

/** One convolution over time, without padding. */
export interface Wav2Vec2Convolution {
  readonly channels: number
  readonly kernel: number
  readonly stride: number
}

/**
 * wav2vec 2.0 (Baevski et al. 2020) as Hugging Face's `Wav2Vec2Model`, base and large:
 * https://github.com/huggingface/transformers/blob/main/src/transformers/models/wav2vec2/modeling_wav2vec2.py
 */
export interface Wav2Vec2EncoderArgs {
  /** What stands before `feature_extractor.` in the tensors' names: 'audio_tower.'. */
  readonly root: string
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly ffn: number
  /** From the samples to the frames. */
  readonly convolutions: readonly Wav2Vec2Convolution[]
  readonly convolutionBias: boolean
  /** 'group': the first convolution's channels are each normalised over time; 'layer': every frame of each. */
  readonly convolutionNorm: 'group' | 'layer'
  /** Whether a block normalises what goes into its parts (large), or the sums that come out of them (base). */
  readonly preNorm: boolean
  /** Frames that the positional convolution spans, and its groups of channels. */
  readonly positionKernel: number
  readonly positionGroups: number
  readonly layerNormEpsilon: number
}

/** PyTorch's default, which the norms between convolutions use whatever the config says of the others. */
const CONVOLUTION_NORM_EPSILON = 1e-5

interface Context extends Part {
  readonly args: Wav2Vec2EncoderArgs
}

function norm(context: Context, name: string, x: Value): Value {
  return layerNormLayer(context, name, x, context.args.width, context.args.layerNormEpsilon)
}

function swapTimeAndChannels(graph: Graph, x: Value): Value {
  return graph.node('Transpose', [x], { perm: ints(0, 2, 1) })
}

/** x [1, channels, T]: by channel over time, or by frame over channels. */
function convolutionNorm(context: Context, name: string, x: Value, channels: number): Value {
  const { graph, store, args } = context
  if (args.convolutionNorm === 'layer') {
    const frames = swapTimeAndChannels(graph, x)
    const normed = layerNormLayer(context, name, frames, channels, CONVOLUTION_NORM_EPSILON)
    return swapTimeAndChannels(graph, normed)
  }
  const weight = constant(graph, store.float32(`${name}.weight`, [channels]))
  const bias = constant(graph, store.float32(`${name}.bias`, [channels]))
  return graph.node('InstanceNormalization', [x, weight, bias], { epsilon: float(CONVOLUTION_NORM_EPSILON) })
}

/** samples [1, N] -> [1, T, channels of the last convolution]. */
function featureExtractor(context: Context, samples: Value): Value {
  const { graph, store, args } = context
  let x = graph.node('Unsqueeze', [samples, graph.int64([1], [1])])
  let inputChannels = 1
  for (const [index, { channels, kernel, stride }] of args.convolutions.entries()) {
    const prefix = `${args.root}feature_extractor.conv_layers.${index}`
    const inputs = [x, table(context, `${prefix}.conv.weight`, [channels, inputChannels, kernel])]
    if (args.convolutionBias) inputs.push(constant(graph, store.float32(`${prefix}.conv.bias`, [channels])))
    x = graph.node('Conv', inputs, { kernel_shape: ints(kernel), strides: ints(stride) })
    if (args.convolutionNorm === 'layer' || index === 0) {
      x = convolutionNorm(context, `${prefix}.layer_norm`, x, channels)
    }
    x = graph.node('Gelu', [x])
    inputChannels = channels
  }
  return swapTimeAndChannels(graph, x)
}

/** [1, T, channels of the last convolution] -> [1, T, width]. */
function featureProjection(context: Context, x: Value): Value {
  const { root, width, layerNormEpsilon, convolutions } = context.args
  const channels = convolutions.at(-1)?.channels ?? 1
  const prefix = `${root}feature_projection`
  const normed = layerNormLayer(context, `${prefix}.layer_norm`, x, channels, layerNormEpsilon)
  return biasedLinearLayer(context, `${prefix}.projection`, normed, width, channels)
}

/**
 * The positional convolution's kernel [width, width / groups, kernel]: direction times length, one length a tap
 * (Salimans & Kingma 2016, https://arxiv.org/abs/1602.07868). The runtime folds it when it loads the graph.
 * PyTorch names the two parts `weight_g` and `weight_v`, or since 2.0 `original0` and `original1`.
 */
function positionKernel(context: Context, name: string): Value {
  const { graph, store, args } = context
  const { width, positionKernel: taps, positionGroups } = args
  const [length, direction] = store.has(`${name}.weight_g`)
    ? [`${name}.weight_g`, `${name}.weight_v`]
    : [`${name}.parametrizations.weight.original0`, `${name}.parametrizations.weight.original1`]
  const lengths = constant(graph, store.float32(length, [1, 1, taps]))
  const directions = table(context, direction, [width, width / positionGroups, taps])
  const norms = graph.node('ReduceL2', [directions, graph.int64([0, 1], [2])], { keepdims: int(1) })
  return graph.node('Mul', [directions, graph.node('Div', [lengths, norms])])
}

/** Adds to every frame what a grouped convolution says of its neighbourhood: x [1, T, width]. */
function addPositions(context: Context, x: Value): Value {
  const { graph, store, args } = context
  const name = `${args.root}encoder.pos_conv_embed.conv`
  const bias = constant(graph, store.float32(`${name}.bias`, [args.width]))
  // An even kernel gives one frame too many, which PyTorch cuts off at the end; here it is not padded for.
  const before = Math.floor(args.positionKernel / 2)
  const after = args.positionKernel - 1 - before
  const convolved = graph.node('Conv', [swapTimeAndChannels(graph, x), positionKernel(context, name), bias], {
    kernel_shape: ints(args.positionKernel),
    pads: ints(before, after),
    group: int(args.positionGroups),
  })
  return graph.node('Add', [x, swapTimeAndChannels(graph, graph.node('Gelu', [convolved]))])
}

function attention(context: Context, prefix: string, x: Value): Value {
  const { width, heads } = context.args
  return selfAttention(context, `${prefix}.attention`, x, { width, heads, keyBias: true })
}

function mlp(context: Context, prefix: string, x: Value): Value {
  const { width, ffn } = context.args
  const hidden = biasedLinearLayer(context, `${prefix}.feed_forward.intermediate_dense`, x, ffn, width)
  const active = context.graph.node('Gelu', [hidden])
  return biasedLinearLayer(context, `${prefix}.feed_forward.output_dense`, active, width, ffn)
}

function preNormBlock(context: Context, prefix: string, x: Value): Value {
  const { graph } = context
  const attended = attention(context, prefix, norm(context, `${prefix}.layer_norm`, x))
  const sum = graph.node('Add', [x, attended])
  return graph.node('Add', [sum, mlp(context, prefix, norm(context, `${prefix}.final_layer_norm`, sum))])
}

function postNormBlock(context: Context, prefix: string, x: Value): Value {
  const { graph } = context
  const sum = graph.node('Add', [x, attention(context, prefix, x)])
  const normed = norm(context, `${prefix}.layer_norm`, sum)
  const out = graph.node('Add', [normed, mlp(context, prefix, normed)])
  return norm(context, `${prefix}.final_layer_norm`, out)
}

/**
 * samples [1, N], normalised to mean 0 and variance 1 -> frames [1, T, width], T after every convolution being
 * floor((T - kernel) / stride) + 1.
 */
export function wav2vec2Encoder(
  graph: Graph,
  format: LinearFormat,
  store: WeightStore,
  args: Wav2Vec2EncoderArgs,
  samples: Value,
): Value {
  const context = { graph, format, store, args }
  // Stands for masked frames in training alone.
  store.ignore(`${args.root}masked_spec_embed`)
  const features = featureProjection(context, featureExtractor(context, samples))
  const placed = addPositions(context, features)
  const block = args.preNorm ? preNormBlock : postNormBlock
  const norms = (x: Value) => norm(context, `${args.root}encoder.layer_norm`, x)

  let x = args.preNorm ? placed : norms(placed)
  for (let layer = 0; layer < args.layers; layer++)
    x = block(context, `${args.root}encoder.layers.${layer}`, x)
  return args.preNorm ? norms(x) : x
}
