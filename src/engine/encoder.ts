/** A window of samples through the log-mel, the encoder and the projector, to audio tokens with times. */
import { keptFrames } from '../core/ctc.ts'
import { EarshotError } from '../core/errors.ts'
import { createLogMel } from '../core/log-mel.ts'
import type { BundleManifest } from '../core/manifest.ts'
import { melFramesFor, type SampleWindow } from '../core/windows.ts'
import { float32Of, idsOf, type Runtime, type Session } from './ort.ts'

/** The audio tokens of one window, blanks and repeats dropped. n = number of kept frames. */
export interface AudioTokens {
  /** Points in the decoder's embedding space. (n, hidden) */
  readonly vectors: Float32Array
  /** The word piece each stands for. (n) */
  readonly ids: readonly number[]
  /** Posterior of that piece, 0..1. (n) */
  readonly probabilities: readonly number[]
  /** When each was heard, in seconds from the start of the clip. (n) */
  readonly seconds: readonly number[]
}

export interface Encoder {
  encode(samples: Float32Array, window: SampleWindow): Promise<AudioTokens>
  release(): Promise<void>
}

const INPUT = 'input_features'
const VECTORS = 'audio_features'
const IDS = 'token_ids'
const PROBABILITIES = 'token_probabilities'

export function createEncoder(session: Session, runtime: Runtime, manifest: BundleManifest): Encoder {
  const { frontEnd, projector, decoder } = manifest
  for (const name of [VECTORS, IDS, PROBABILITIES]) {
    if (!session.outputNames.includes(name)) {
      throw new EarshotError(
        'model-unknown',
        `The audio encoder has no output "${name}": this bundle is not one Earshot can hear with.`,
      )
    }
  }
  const logMel = createLogMel(frontEnd)
  const trailingSamples = Math.round(projector.trailingSilenceSeconds * frontEnd.sampleRate)

  return {
    async encode(samples, window) {
      const heard = samples.subarray(window.startSample, window.endSample)
      const frames = melFramesFor(heard.length, frontEnd, projector)
      const padded = new Float32Array(Math.max(heard.length + trailingSamples, frames * frontEnd.hopSamples))
      padded.set(heard)
      const input = runtime.tensor('float32', logMel.compute(padded, frames), [1, frontEnd.melBins, frames])
      const outputs = await session.run({ [INPUT]: input }, [VECTORS, IDS, PROBABILITIES])
      const vectors = float32Of(outputs[VECTORS], VECTORS) // (rows, hidden)
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
        ids: kept.map((row) => ids[row] as number),
        probabilities: kept.map((row) => probabilities[row] as number),
        seconds: kept.map((row) => startSeconds + row * projector.frameSeconds),
      }
    },
    release: () => session.release(),
  }
}
