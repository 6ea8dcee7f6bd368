import type { FrontEnd } from '../../core/manifest.ts'
import type { WhisperEncoderArgs } from '../architectures/whisper-encoder.ts'
import type { ModelConfig } from '../model-config.ts'
import type { Graph, Value } from '../onnx/graph.ts'

/** Mel frames to encoder frames: the second convolution has stride 2 and as much padding as it needs. */
export const WHISPER_ROWS = { first: 1, step: 2 } as const

/** Seconds of one of the encoder's frames. */
export const WHISPER_FRAME_SECONDS = 0.02

/** Samples of one mel frame. */
export const HOP_SAMPLES = 160

/** Whisper's log-mel (https://github.com/openai/whisper/blob/main/whisper/audio.py). */
export function logMelFrontEnd(audio: ModelConfig, { melBins }: WhisperEncoderArgs): FrontEnd {
  if (melBins !== 80 && melBins !== 128) {
    throw audio.wrong('num_mel_bins', 'where 80 and 128 are built')
  }
  return { kind: 'log-mel', sampleRate: 16000, melBins, fftSamples: 400, hopSamples: HOP_SAMPLES }
}

export function melInput(graph: Graph, { melBins }: WhisperEncoderArgs): Value {
  return graph.input('input_features', 'float32', [1, melBins, 'mel_frames'])
}

/** Seconds of the longest window that the position table covers. */
export function whisperWindowSeconds({ positions }: WhisperEncoderArgs): number {
  return positions * WHISPER_FRAME_SECONDS
}
