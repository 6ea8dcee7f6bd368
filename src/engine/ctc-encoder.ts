/** Hearing with a CTC-aligned projector: window by window, silence left out, every audio token a word piece. */
import { keptFrames } from '../core/ctc.ts'
import { EarshotError } from '../core/errors.ts'
import { createLogMel } from '../core/log-mel.ts'
import type { BundleManifest, CtcProjectorSpec, LogMelFrontEnd } from '../core/manifest.ts'
import { hasSound } from '../core/speech-gate.ts'
import { melFramesFor, planWindows, type SampleWindow } from '../core/windows.ts'
import {
  AUDIO_FEATURES,
  type AudioTokens,
  type Encoder,
  joinTokens,
  requireOutputs,
  throwIfAborted,
} from './encoder.ts'
import { float32Of, idsOf, type Runtime, type Session } from './ort.ts'

/** A bundle whose audio tokens stand for word pieces. */
export interface CtcSystem extends Pick<BundleManifest, 'windowSeconds' | 'decoder'> {
  readonly frontEnd: LogMelFrontEnd
  readonly projector: CtcProjectorSpec
}

const INPUT = 'input_features'
const IDS = 'token_ids'
const PROBABILITIES = 'token_probabilities'
const OUTPUTS = [AUDIO_FEATURES, IDS, PROBABILITIES]

export function createCtcEncoder(session: Session, runtime: Runtime, system: CtcSystem): Encoder {
  const { frontEnd, projector, decoder } = system
  requireOutputs(session.outputNames, OUTPUTS)
  const logMel = createLogMel(frontEnd)
  const trailingSamples = Math.round(projector.trailingSilenceSeconds * frontEnd.sampleRate)

  /** The tokens of one window, blanks and repeats dropped. */
  async function encode(samples: Float32Array, window: SampleWindow): Promise<AudioTokens> {
    const heard = samples.subarray(window.startSample, window.endSample)
    const frames = melFramesFor(heard.length, frontEnd, projector)
    const padded = new Float32Array(Math.max(heard.length + trailingSamples, frames * frontEnd.hopSamples))
    padded.set(heard)
    const input = runtime.tensor('float32', logMel.compute(padded, frames), [1, frontEnd.melBins, frames])
    const outputs = await session.run({ [INPUT]: input }, OUTPUTS)
    const vectors = float32Of(outputs[AUDIO_FEATURES], AUDIO_FEATURES) // (rows, hidden)
    const ids = idsOf(outputs[IDS], IDS) // (rows)
    const probabilities = float32Of(outputs[PROBABILITIES], PROBABILITIES) // (rows)

    // mel frames are hops; the encoder halves them and the projector stacks what is left
    const expectedRows = frames / 2 / projector.stackFactor
    if (ids.length !== expectedRows || vectors.length !== expectedRows * decoder.hiddenSize) {
      throw new EarshotError(
        'model-damaged',
        `The encoder gave ${ids.length} rows of ${vectors.length / ids.length} for ${frames} mel frames, expected ${expectedRows} of ${decoder.hiddenSize}.`,
      )
    }
    const kept = keptFrames(ids)
    const startSeconds = window.startSample / frontEnd.sampleRate
    const size = decoder.hiddenSize
    const tokens: Float32Array = new Float32Array(kept.length * size)
    kept.forEach((row, i) => {
      tokens.set(vectors.subarray(row * size, (row + 1) * size), i * size)
    })
    for (const output of Object.values(outputs)) output.dispose()
    return {
      vectors: tokens,
      seconds: kept.map((row) => startSeconds + row * projector.frameSeconds),
      ids: kept.map((row) => ids[row] as number),
      probabilities: kept.map((row) => probabilities[row] as number),
    }
  }

  return {
    transcribes: true,
    async hear(samples, { signal, onProgress } = {}) {
      const heard: AudioTokens[] = []
      for (const window of planWindows(samples, system)) {
        throwIfAborted(signal)
        if (hasSound(samples.subarray(window.startSample, window.endSample)))
          heard.push(await encode(samples, window))
        onProgress?.({
          stage: 'encode',
          doneSeconds: window.endSample / frontEnd.sampleRate,
          totalSeconds: samples.length / frontEnd.sampleRate,
        })
      }
      return joinTokens(heard)
    },
    release: () => session.release(),
  }
}
