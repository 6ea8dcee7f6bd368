/** How a clip becomes inputs of a stacking system's encoder, and how many audio tokens come out. */
import { EarshotError } from './errors.ts'
import type { BundleManifest, FrontEnd, StackProjectorSpec } from './manifest.ts'

/** What the plan needs to know of a bundle. */
export interface StackSystem extends Pick<BundleManifest, 'windowSeconds' | 'frontEnd'> {
  readonly projector: StackProjectorSpec
}

/** One run of the encoder: the inputs (mel frames, or samples of a raw wave) it takes, and its audio tokens. */
export interface EncoderRun {
  readonly startInput: number
  /** Excluded. */
  readonly endInput: number
  /** Inputs with the zeros that fill them up. */
  readonly filledInputs: number
  /** Rows that the graph gives. */
  readonly rows: number
  /** Those of them that stand for sound. */
  readonly tokens: number
}

export interface StackPlan {
  /** Samples of the clip and the zeros appended to it. */
  readonly paddedSamples: number
  readonly runs: readonly EncoderRun[]
}

/**
 * The plan for a clip of `samples` samples. Throws 'audio-too-long' for one that the model cannot hear.
 * Ultravox counts the tokens in ultravox/model/ultravox_processing.py (https://github.com/fixie-ai/ultravox),
 * Gazelle in gazelle/modeling_gazelle.py (https://github.com/tincans-ai/gazelle), Voxtral in processing_voxtral.py
 * (https://github.com/huggingface/transformers).
 */
export function planStack(samples: number, { frontEnd, projector, windowSeconds }: StackSystem): StackPlan {
  const { minimumSamples, sampleMultiple, longClips } = projector
  const paddedSamples = Math.ceil(Math.max(samples, minimumSamples) / sampleMultiple) * sampleMultiple
  const inputs = Math.floor(paddedSamples / samplesPerInput(frontEnd))
  const windowInputs = Math.round((windowSeconds * frontEnd.sampleRate) / samplesPerInput(frontEnd))
  if (inputs > windowInputs && longClips === 'refuse') {
    const seconds = Number((samples / frontEnd.sampleRate).toFixed(2))
    throw new EarshotError(
      'audio-too-long',
      `This model hears ${windowSeconds} s at most and the clip lasts ${seconds} s: give it a shorter part of the clip.`,
    )
  }
  const runs: EncoderRun[] = []
  for (let startInput = 0; startInput < inputs; startInput += windowInputs) {
    const endInput = Math.min(inputs, startInput + windowInputs)
    const heardInputs = endInput - startInput
    const filledInputs = startInput > 0 && longClips === 'split-and-fill' ? windowInputs : heardInputs
    runs.push({
      startInput,
      endInput,
      filledInputs,
      rows: tokensOf(filledInputs, projector),
      tokens: tokensOf(heardInputs, projector),
    })
  }
  return { paddedSamples, runs }
}

/** Audio tokens of a clip of `samples` samples. Throws 'audio-too-long' as `planStack` does. */
export function stackTokenCount(samples: number, system: StackSystem): number {
  return planStack(samples, system).runs.reduce((sum, { tokens }) => sum + tokens, 0)
}

/** Samples between one input of the encoder and the next. */
export function samplesPerInput(frontEnd: FrontEnd): number {
  return frontEnd.kind === 'log-mel' ? frontEnd.hopSamples : 1
}

/** Audio tokens of one run over `inputs` inputs. */
function tokensOf(inputs: number, { encoderRows, stackFactors, stackRounding }: StackProjectorSpec): number {
  const rows = Math.floor((inputs - encoderRows.first) / encoderRows.step) + 1
  return stackFactors.reduce(
    (count, factor) => (stackRounding === 'up' ? Math.ceil(count / factor) : Math.floor(count / factor) + 1),
    rows,
  )
}
