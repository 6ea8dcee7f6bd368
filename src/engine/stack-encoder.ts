/** Hearing with a stacking projector: the whole clip, silence included, as its system was published. */
import { EarshotError } from '../core/errors.ts'
import { createLogMel } from '../core/log-mel.ts'
import type { BundleManifest, FrontEnd } from '../core/manifest.ts'
import { normaliseWave } from '../core/raw-wave.ts'
import { type EncoderRun, planStack, type StackSystem, samplesPerInput } from '../core/stack-plan.ts'
import {
  AUDIO_FEATURES,
  type AudioTokens,
  type Encoder,
  joinTokens,
  requireOutputs,
  throwIfAborted,
} from './encoder.ts'
import { float32Of, type Runtime, type Session } from './ort.ts'

/** The graph's input that tells how many inputs come before those that fill the run up. */
const HEARD_FRAMES = 'heard_frames'

/** What a front end makes of a clip: `channels` rows of inputs to the encoder. */
interface Features {
  readonly inputName: 'input_features' | 'input_values'
  /** Row-major (channels, inputs). */
  readonly values: Float32Array
  readonly channels: number
}

export function createStackEncoder(
  session: Session,
  runtime: Runtime,
  system: StackSystem & Pick<BundleManifest, 'decoder'>,
): Encoder {
  const { frontEnd, projector, decoder } = system
  requireOutputs(session.outputNames, [AUDIO_FEATURES])
  const featuresOf = createFrontEnd(frontEnd)

  async function encode(features: Features, run: EncoderRun): Promise<AudioTokens> {
    const { inputName, channels } = features
    const { filledInputs, rows } = run
    const shape = inputName === 'input_features' ? [1, channels, filledInputs] : [1, filledInputs]
    const feeds = { [inputName]: runtime.tensor('float32', columnsOf(features, run), shape) }
    if (projector.longClips === 'split-and-fill') {
      const heardInputs = BigInt(run.endInput - run.startInput)
      feeds[HEARD_FRAMES] = runtime.tensor('int64', BigInt64Array.of(heardInputs), [1])
    }
    const outputs = await session.run(feeds, [AUDIO_FEATURES])
    const given = float32Of(outputs[AUDIO_FEATURES], AUDIO_FEATURES) // (rows, hidden)
    if (given.length !== rows * decoder.hiddenSize) {
      throw new EarshotError(
        'model-damaged',
        `The encoder gave ${given.length / decoder.hiddenSize} audio tokens for ${filledInputs} inputs where earshot.json's formula gives ${rows}: rebuild the bundle.`,
      )
    }
    const vectors = given.slice(0, run.tokens * decoder.hiddenSize)
    for (const output of Object.values(outputs)) output.dispose()
    const startSeconds = (run.startInput * samplesPerInput(frontEnd)) / frontEnd.sampleRate
    return {
      vectors,
      seconds: Array.from({ length: run.tokens }, (_, row) => startSeconds + row * projector.tokenSeconds),
      ids: [],
      probabilities: [],
    }
  }

  return {
    transcribes: false,
    async hear(samples, { signal, onProgress } = {}) {
      const totalSeconds = samples.length / frontEnd.sampleRate
      const { paddedSamples, runs } = planStack(samples.length, system)
      const padded = new Float32Array(paddedSamples)
      padded.set(samples)
      const features = featuresOf(padded)
      const heard: AudioTokens[] = []
      for (const run of runs) {
        throwIfAborted(signal)
        heard.push(await encode(features, run))
        const doneSeconds = (run.endInput * samplesPerInput(frontEnd)) / frontEnd.sampleRate
        onProgress?.({ stage: 'encode', doneSeconds: Math.min(doneSeconds, totalSeconds), totalSeconds })
      }
      return joinTokens(heard)
    },
    // These front ends scale a clip by its loudest or its mean: nothing is certain before its end.
    hearSoFar: async (_, startSample) => ({ tokens: joinTokens([]), nextSample: startSample }),
    release: () => session.release(),
  }
}

function createFrontEnd(frontEnd: FrontEnd): (samples: Float32Array) => Features {
  if (frontEnd.kind === 'raw-wave') {
    const { varianceEpsilon } = frontEnd
    return (samples) => ({
      inputName: 'input_values',
      values: normaliseWave(samples, varianceEpsilon),
      channels: 1,
    })
  }
  const logMel = createLogMel(frontEnd)
  const { melBins, hopSamples } = frontEnd
  return (samples) => ({
    inputName: 'input_features',
    values: logMel.compute(samples, Math.floor(samples.length / hopSamples)),
    channels: melBins,
  })
}

/** The inputs of one run, row-major (channels, filled inputs of the run). */
function columnsOf(
  { values, channels }: Features,
  { startInput, endInput, filledInputs }: EncoderRun,
): Float32Array {
  const perChannel = values.length / channels
  const columns = new Float32Array(channels * filledInputs)
  for (let channel = 0; channel < channels; channel++) {
    const start = channel * perChannel
    columns.set(values.subarray(start + startInput, start + endInput), channel * filledInputs)
  }
  return columns
}
