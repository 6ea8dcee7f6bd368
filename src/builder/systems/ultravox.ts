import { latencyBlockFrames, whisperEncoderArgs } from '../architectures/encoders/whisper.ts'
import { type StackProjectorArgs, stackProjector } from '../architectures/stack-projector.ts'
import { type WhisperEncoderArgs, whisperEncoder } from '../architectures/whisper-encoder.ts'
import type { ModelConfig } from '../model-config.ts'
import { ROOTS, type System } from './system.ts'
import {
  HOP_SAMPLES,
  logMelFrontEnd,
  melInput,
  WHISPER_FRAME_SECONDS,
  WHISPER_ROWS,
  whisperWindowSeconds,
} from './whisper-input.ts'

/** Ultravox v0.3 to v0.6: https://github.com/fixie-ai/ultravox/tree/main/ultravox/model */
export const ultravox: System = {
  name: 'Ultravox',
  encoderAnchor: 'conv1.weight',
  plan({ config, audio, tokenWidth, choices }) {
    const encoder = encoderArgs(config, audio)
    const projector = projectorArgs(config, encoder, tokenWidth)
    // The field came with v0.6, and with it ultravox_processing.py's way of cutting long clips.
    const published = config.has('llm_only_training') ? 'v0.6' : 'v0.5'
    const cutsClips = choices.oneOf('processing', ['v0.5', 'v0.6'], published) === 'v0.6'
    return {
      frontEnd: logMelFrontEnd(audio, encoder),
      windowSeconds: whisperWindowSeconds(encoder),
      projector: {
        kind: 'stack',
        // Up to v0.5 the log-mel reflects the clip at its ends, which takes more than half an FFT of samples.
        ...(cutsClips
          ? { minimumSamples: 2 * HOP_SAMPLES, sampleMultiple: HOP_SAMPLES, longClips: 'split-and-fill' }
          : { minimumSamples: 201, sampleMultiple: 1, longClips: 'refuse' }),
        encoderRows: WHISPER_ROWS,
        stackFactors: [projector.stackFactor],
        stackRounding: 'up',
        tokenSeconds: projector.stackFactor * WHISPER_FRAME_SECONDS,
      },
      // ultravox_pipeline.py adds the audio behind a prompt that does not place it.
      wording: { asked: '{question} <|audio|>', spoken: '<|audio|>' },
      audioTokens(graph, format, store) {
        const features = melInput(graph, encoder)
        const heardFrames = cutsClips ? graph.input('heard_frames', 'int64', [1]) : undefined
        const frames = whisperEncoder(graph, format, store, encoder, features, heardFrames)
        return stackProjector(graph, format, store, projector, frames)
      },
    }
  },
}

function encoderArgs(config: ModelConfig, audio: ModelConfig): WhisperEncoderArgs {
  const encoder = whisperEncoderArgs(audio, ROOTS.audio)
  const blockFrames = latencyBlockFrames(config, encoder)
  return blockFrames === undefined ? encoder : { ...encoder, blockFrames }
}

function projectorArgs(
  config: ModelConfig,
  { width }: WhisperEncoderArgs,
  tokenWidth: number,
): StackProjectorArgs {
  if (config.text('projector_act', 'swiglu') !== 'swiglu') {
    throw config.wrong('projector_act', 'where only swiglu is built')
  }
  return {
    root: ROOTS.projector,
    frameWidth: width,
    stackFactor: config.count('stack_factor', 8),
    padding: 'as-needed',
    hiddenWidth: config.count('hidden_size', 4096),
    outputWidth: tokenWidth,
    activation: 'swiglu',
    bias: false,
    norms: config.flag('projector_ln_mid', false) ? 'pre-and-mid' : 'pre-and-post',
  }
}
