import { whisperEncoderArgs } from '../architectures/encoders/whisper.ts'
import { type StackProjectorArgs, stackProjector } from '../architectures/stack-projector.ts'
import { whisperEncoder } from '../architectures/whisper-encoder.ts'
import { ROOTS, type System } from './system.ts'
import {
  logMelFrontEnd,
  melInput,
  WHISPER_FRAME_SECONDS,
  WHISPER_ROWS,
  whisperWindowSeconds,
} from './whisper-input.ts'
import type { Choices } from './choices.ts'
import type { Wording } from './wording.ts'

/** Voxtral: https://github.com/huggingface/transformers/tree/main/src/transformers/models/voxtral */
export const voxtral: System = {
  name: 'Voxtral',
  encoderAnchor: 'conv1.weight',
  plan({ config, audio, tokenWidth, choices }) {
    const encoder = whisperEncoderArgs(audio, ROOTS.audio)
    if (config.text('projector_hidden_act', 'gelu') !== 'gelu') {
      throw config.wrong('projector_hidden_act', 'where only gelu is built')
    }
    // The published projector views frames as rows of the encoder's FFN size.
    if (encoder.ffn % encoder.width !== 0) {
      throw audio.wrong('intermediate_size', `which is no multiple of the encoder's width ${encoder.width}`)
    }
    const stackFactor = encoder.ffn / encoder.width
    const projector: StackProjectorArgs = {
      root: ROOTS.projector,
      frameWidth: encoder.width,
      stackFactor,
      padding: 'as-needed',
      hiddenWidth: tokenWidth,
      outputWidth: tokenWidth,
      activation: 'gelu',
      bias: false,
      norms: 'none',
    }
    const windowSeconds = whisperWindowSeconds(encoder)
    const frontEnd = logMelFrontEnd(audio, encoder)
    const windowSamples = Math.round(windowSeconds * frontEnd.sampleRate)
    return {
      frontEnd,
      windowSeconds,
      projector: {
        kind: 'stack',
        minimumSamples: windowSamples,
        sampleMultiple: windowSamples,
        longClips: 'split',
        encoderRows: WHISPER_ROWS,
        stackFactors: [stackFactor],
        stackRounding: 'up',
        tokenSeconds: stackFactor * WHISPER_FRAME_SECONDS,
      },
      wording: wording(choices),
      audioTokens(graph, format, store) {
        const frames = whisperEncoder(graph, format, store, encoder, melInput(graph, encoder))
        return stackProjector(graph, format, store, projector, frames)
      },
    }
  },
}

/**
 * mistral-common's chat and its transcription, which takes a language (https://github.com/mistralai/mistral-common,
 * src/mistral_common/tokens/tokenizers/instruct.py, `encode_transcription`).
 */
function wording(choices: Choices): Wording {
  const heard = '[BEGIN_AUDIO]<|audio|>'
  const placeholder = '[AUDIO]'
  if (choices.oneOf('wording', ['question', 'transcribe'], 'question') === 'question') {
    return { asked: `${heard}{question}`, spoken: heard, placeholder }
  }
  return {
    asked: heard,
    spoken: heard,
    answer: `lang:${choices.text('language', 'en')}[TRANSCRIBE]`,
    placeholder,
  }
}
