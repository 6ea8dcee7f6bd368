import { wav2vec2EncoderArgs } from '../architectures/encoders/wav2vec2.ts'
import { hierarchalProjector } from '../architectures/hierarchal-projector.ts'
import { type StackProjectorArgs, stackProjector } from '../architectures/stack-projector.ts'
import { type Wav2Vec2EncoderArgs, wav2vec2Encoder } from '../architectures/wav2vec2-encoder.ts'
import type { ModelConfig } from '../model-config.ts'
import type { Graph, Value } from '../onnx/graph.ts'
import type { LinearFormat } from '../onnx/linear.ts'
import type { WeightStore } from '../weight-store.ts'
import type { Choices } from './choices.ts'
import { ROOTS, type System } from './system.ts'
import type { Wording } from './wording.ts'

/** transformers' Wav2Vec2FeatureExtractor. */
const VARIANCE_EPSILON = 1e-7

/** Nothing published limits a clip; attention over all frames does, whose memory grows with the square. */
const WINDOW_SECONDS = 120

/** Gazelle: https://github.com/tincans-ai/gazelle/blob/main/gazelle/modeling_gazelle.py */
export const gazelle: System = {
  name: 'Gazelle',
  encoderAnchor: 'feature_projection.projection.weight',
  plan({ config, audio, tokenWidth, choices }) {
    if (audio.text('model_type', 'wav2vec2') !== 'wav2vec2') {
      throw audio.wrong('model_type', 'where only wav2vec2 is built')
    }
    const encoder = wav2vec2EncoderArgs(audio, ROOTS.audio)
    const encoderRows = rowsOf(encoder)
    const projector = projectorOf(config, encoder, tokenWidth, choices)
    const stackFactor = projector.stackFactors.reduce((product, factor) => product * factor, 1)
    return {
      frontEnd: { kind: 'raw-wave', sampleRate: 16000, varianceEpsilon: VARIANCE_EPSILON },
      windowSeconds: choices.number('window-seconds', WINDOW_SECONDS),
      projector: {
        kind: 'stack',
        minimumSamples: encoderRows.first,
        sampleMultiple: 1,
        longClips: 'refuse',
        encoderRows,
        stackFactors: projector.stackFactors,
        stackRounding: 'one-more',
        tokenSeconds: (stackFactor * encoderRows.step) / 16000,
      },
      wording: wording(choices),
      audioTokens(graph, format, store) {
        const samples = graph.input('input_values', 'float32', [1, 'samples'])
        const frames = wav2vec2Encoder(graph, format, store, encoder, samples)
        return projector.project(graph, format, store, frames)
      },
    }
  },
}

/** examples/infer.ipynb has both. */
function wording(choices: Choices): Wording {
  const asked = {
    question: '{question} \n<|audio|>',
    passage: 'Answer the question according to this passage: <|audio|> \n {question}',
  }
  const chosen = choices.oneOf('wording', ['question', 'passage'], 'question')
  return { asked: asked[chosen], spoken: '<|audio|>', placeholder: '<|audio|>' }
}

/** Samples that the convolutions need for their first frame, and for each further one. */
function rowsOf({ convolutions }: Wav2Vec2EncoderArgs): { readonly first: number; readonly step: number } {
  return convolutions.reduceRight(
    ({ first, step }, { kernel, stride }) => ({ first: (first - 1) * stride + kernel, step: step * stride }),
    { first: 1, step: 1 },
  )
}

interface Projector {
  readonly stackFactors: readonly number[]
  project(graph: Graph, format: LinearFormat, store: WeightStore, frames: Value): Value
}

/** The first commit's projector had an activation to choose; later ones have SwiGLU, and from the last on a type. */
function projectorOf(
  config: ModelConfig,
  { width: frameWidth }: Wav2Vec2EncoderArgs,
  outputWidth: number,
  choices: Choices,
): Projector {
  const published = config.has('projector_hidden_act') ? 'first' : config.text('projector_type', 'mlp')
  const kinds = ['first', 'mlp', 'hierarchal'] as const
  const known = kinds.find((one) => one === published)
  const kind = choices.oneOf('projector', kinds, known)
  const stackFactor = config.count('stack_factor', 8)
  const hiddenWidth = config.count('hidden_size', 4096)
  const sizes = { root: ROOTS.projector, frameWidth, stackFactor, hiddenWidth, outputWidth }
  switch (kind) {
    case 'hierarchal':
      return {
        stackFactors: [stackFactor / 2, 2],
        project: (graph, format, store, frames) => hierarchalProjector(graph, format, store, sizes, frames),
      }
    case 'first':
      if (config.text('projector_hidden_act', 'gelu') !== 'gelu') {
        throw config.wrong('projector_hidden_act', 'where only gelu is built')
      }
      return stacking({ ...sizes, padding: 'always', activation: 'gelu', bias: true, norms: 'none' })
    case 'mlp':
      return stacking({
        ...sizes,
        padding: 'always',
        activation: 'swiglu',
        bias: false,
        norms: 'pre-and-post',
      })
    default:
      throw config.wrong('projector_type', 'where only mlp and hierarchal are built')
  }
}

function stacking(args: StackProjectorArgs): Projector {
  return {
    stackFactors: [args.stackFactor],
    project: (graph, format, store, frames) => stackProjector(graph, format, store, args, frames),
  }
}
