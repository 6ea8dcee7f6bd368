import type { FrontEnd, StackProjectorSpec } from '../../core/manifest.ts'
import type { Graph, Value } from '../onnx/graph.ts'
import type { LinearFormat } from '../onnx/linear.ts'
import type { ModelConfig } from '../model-config.ts'
import type { WeightStore } from '../weight-store.ts'
import type { Choices } from './choices.ts'
import type { Wording } from './wording.ts'

/** What stands before the names of each part's tensors in a checkpoint of any system. */
export const ROOTS = {
  audio: 'audio_tower.',
  projector: 'multi_modal_projector.',
  language: 'language_model.',
} as const

/** What a system's file is told. */
export interface SystemInputs {
  /** The checkpoint's config.json. */
  readonly config: ModelConfig
  /** The encoder's part of it, or the config.json of the encoder's own folder. */
  readonly audio: ModelConfig
  /** Components of an audio token: the language model's width. */
  readonly tokenWidth: number
  /** What `--option` says. */
  readonly choices: Choices
}

/** One system at one geometry. */
export interface SystemPlan {
  readonly frontEnd: FrontEnd
  /** See `BundleManifest.windowSeconds`. */
  readonly windowSeconds: number
  readonly projector: StackProjectorSpec
  readonly wording: Wording
  /** Adds inputs, encoder and projector to a graph, and returns the audio tokens [n, tokenWidth]. */
  audioTokens(graph: Graph, format: LinearFormat, store: WeightStore): Value
}

/** An audio LLM that can be built: an encoder, a stacking projector, a language model. */
export interface System {
  readonly name: string
  /** A tensor of the encoder, by which its place is found in a checkpoint of its own. */
  readonly encoderAnchor: string
  /** Throws `bad-checkpoint` for a config that is wrong or asks for what is not built. */
  plan(inputs: SystemInputs): SystemPlan
}
