/** Hearing with a CTC-aligned projector: window by window, silence left out, every audio token of a piece or word. */
import { concat } from '../core/concat.ts'
import { keptTokens } from '../core/ctc.ts'
import { EarshotError } from '../core/errors.ts'
import { createLogMel } from '../core/log-mel.ts'
import type { CancelSignal } from '../core/interface.ts'
import type { BundleManifest, CtcProjectorSpec, LogMelFrontEnd } from '../core/manifest.ts'
import { windowContent } from '../core/sound-head.ts'
import { hasSound } from '../core/speech-gate.ts'
import { melFramesFor, planWindows } from '../core/windows.ts'
import {
  AUDIO_FEATURES,
  type AudioTokens,
  type Encoder,
  joinTokens,
  requireOutputs,
  throwIfAborted,
} from './encoder.ts'
import { float32Of, idsOf, type Runtime, type Session, type Tensor } from './ort.ts'
import type { SecondEar } from './second-ear.ts'
import type { SoundName } from './sound-names.ts'

/** A bundle whose audio tokens stand for word pieces. */
export interface CtcSystem extends Pick<BundleManifest, 'windowSeconds' | 'decoder'> {
  readonly frontEnd: LogMelFrontEnd
  readonly projector: CtcProjectorSpec
}

interface EncoderRun {
  readonly melFrames: number
  readonly outputs: Readonly<Record<string, Tensor>>
}

/** A window that was heard ahead, with a copy of its sound: a clip of the same sound need not be heard again. */
interface HeardWindow {
  readonly startSample: number
  readonly window: Float32Array
  readonly tokens: AudioTokens
}

function isSameSound(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((value, i) => value === other[i])
}

function disposeAll({ outputs }: EncoderRun): void {
  for (const output of Object.values(outputs)) output.dispose()
}

const INPUT = 'input_features'
const IDS = 'token_ids'
const PROBABILITIES = 'token_probabilities'
const SOUNDS = 'sound_probabilities'
const OUTPUTS = [AUDIO_FEATURES, IDS, PROBABILITIES]
/** What a second ear reads. */
const FRAMES = 'last_hidden_state'

/** Of the sound around the first and the last word, where these are judged on their own. */
const AROUND_WORDS_SECONDS = 0.5

/** What a bundle may have beside its projector. */
export interface BesideProjector {
  readonly secondEar?: SecondEar | undefined
  /** One for each of the sound head's labels. */
  readonly soundNames?: readonly SoundName[] | undefined
}

export function createCtcEncoder(
  session: Session,
  runtime: Runtime,
  system: CtcSystem,
  { secondEar, soundNames }: BesideProjector = {},
): Encoder {
  const { frontEnd, projector, decoder } = system
  const wanted = [...OUTPUTS, ...(secondEar ? [FRAMES] : []), ...(soundNames ? [SOUNDS] : [])]
  requireOutputs(session.outputNames, wanted)
  const logMel = createLogMel(frontEnd)

  /** Runs the encoder over a window and the silence after it. */
  async function run(
    window: Float32Array,
    trailingSilenceSeconds: number,
    outputNames: readonly string[],
  ): Promise<EncoderRun> {
    const melFrames = melFramesFor(window.length, frontEnd, { ...projector, trailingSilenceSeconds })
    const trailingSamples = Math.round(trailingSilenceSeconds * frontEnd.sampleRate)
    const padded = new Float32Array(
      Math.max(window.length + trailingSamples, melFrames * frontEnd.hopSamples),
    )
    padded.set(window)
    const input = runtime.tensor('float32', logMel.compute(padded, melFrames), [
      1,
      frontEnd.melBins,
      melFrames,
    ])
    return { melFrames, outputs: await session.run({ [INPUT]: input }, outputNames) }
  }

  /** The tokens of a window's run, blanks and repeats dropped. */
  function tokensOf({ melFrames, outputs }: EncoderRun, startSeconds: number): AudioTokens {
    const vectors = float32Of(outputs[AUDIO_FEATURES], AUDIO_FEATURES) // (rows, width, hidden)
    const ids = idsOf(outputs[IDS], IDS) // (rows, width)
    const probabilities = float32Of(outputs[PROBABILITIES], PROBABILITIES) // (rows)

    // mel frames are hops; the encoder halves them and the projector stacks what is left
    const expectedRows = melFrames / 2 / projector.stackFactor
    const rows = probabilities.length
    const width = ids.length / rows
    const isWhole = Number.isInteger(width) && width > 0 && vectors.length === ids.length * decoder.hiddenSize
    if (rows !== expectedRows || !isWhole) {
      throw new EarshotError(
        'model-damaged',
        `The encoder gave ${rows} rows, ${ids.length} tokens and ${vectors.length} values for ${melFrames} mel frames, expected ${expectedRows} rows and ${decoder.hiddenSize} values a token.`,
      )
    }
    const kept = keptTokens(ids, width)
    const size = decoder.hiddenSize
    const keptRows = kept.map((token) => Math.floor(token / width))
    return {
      vectors: concat(kept.map((token) => vectors.subarray(token * size, (token + 1) * size))),
      seconds: keptRows.map((row) => startSeconds + row * projector.frameSeconds),
      ids: kept.map((token) => ids[token] as number),
      probabilities: keptRows.map((row) => probabilities[row] as number),
    }
  }

  /**
   * Whether the sound head takes the part of a window in which words were heard for speech. It pools over all that it
   * is given, where a few words in half a minute of silence hardly count.
   */
  async function isSpeechWhereHeard(
    { seconds }: AudioTokens,
    window: Float32Array,
    startSeconds: number,
  ): Promise<boolean> {
    const first = (seconds[0] ?? startSeconds) - startSeconds
    const last = (seconds.at(-1) ?? startSeconds) - startSeconds
    const startSample = Math.max(0, Math.floor((first - AROUND_WORDS_SECONDS) * frontEnd.sampleRate))
    const endSample = Math.ceil((last + AROUND_WORDS_SECONDS) * frontEnd.sampleRate)
    const part = window.subarray(startSample, endSample)
    if (part.length === window.length) return false
    const again = await run(part, projector.trailingSilenceSeconds, [SOUNDS])
    const content = windowContent(float32Of(again.outputs[SOUNDS], SOUNDS), true)
    disposeAll(again)
    return content === 'speech'
  }

  /** The words of a window, or the name of the sound that it holds instead. */
  async function wordsOrSound(
    words: AudioTokens,
    window: Float32Array,
    { outputs }: EncoderRun,
    startSeconds: number,
    names: readonly SoundName[],
  ): Promise<AudioTokens> {
    const hasWords = words.ids.length > 0
    const content = windowContent(float32Of(outputs[SOUNDS], SOUNDS), hasWords)
    if (content === 'speech') return words
    if (hasWords && (await isSpeechWhereHeard(words, window, startSeconds))) return words
    const name = content && names[content.index]
    return name ? name(startSeconds, content.probability) : joinTokens([])
  }

  /** The tokens of one window, heard once or twice; none where it is silent. */
  async function encode(
    window: Float32Array,
    startSample: number,
    signal: CancelSignal | undefined,
  ): Promise<AudioTokens> {
    throwIfAborted(signal)
    if (!hasSound(window)) return joinTokens([])
    const startSeconds = startSample / frontEnd.sampleRate
    const endSeconds = (startSample + window.length) / frontEnd.sampleRate
    const heard = await run(window, projector.trailingSilenceSeconds, wanted)
    const words = tokensOf(heard, startSeconds)
    const first = soundNames ? await wordsOrSound(words, window, heard, startSeconds, soundNames) : words
    if (!secondEar || first.ids.length === 0) {
      disposeAll(heard)
      return first
    }
    const { belowSeconds, toSeconds } = secondEar.padding
    const seconds = endSeconds - startSeconds
    const again = seconds < belowSeconds ? await run(window, toSeconds - seconds, [FRAMES]) : heard
    const frames = float32Of(again.outputs[FRAMES], FRAMES)
    disposeAll(heard)
    if (again !== heard) disposeAll(again)
    return secondEar.rewrite(first, frames, { startSeconds, endSeconds }, signal)
  }

  /** What was heard of a recording before it ended. */
  let soFar: HeardWindow[] = []

  return {
    transcribes: true,
    async hear(samples, { signal, onProgress } = {}) {
      const heard: AudioTokens[] = []
      for (const { startSample, endSample } of planWindows(samples, system)) {
        const window = samples.subarray(startSample, endSample)
        const known = soFar.find(
          (part) => part.startSample === startSample && isSameSound(part.window, window),
        )
        heard.push(known?.tokens ?? (await encode(window, startSample, signal)))
        onProgress?.({
          stage: 'encode',
          doneSeconds: endSample / frontEnd.sampleRate,
          totalSeconds: samples.length / frontEnd.sampleRate,
        })
      }
      soFar = []
      return joinTokens(heard)
    },
    async hearSoFar(samples, startSample, signal) {
      soFar = soFar.filter((part) => part.startSample < startSample)
      let nextSample = startSample
      for (const part of planWindows(samples, system, true)) {
        const window = samples.slice(part.startSample, part.endSample)
        soFar.push({ startSample: nextSample, window, tokens: await encode(window, nextSample, signal) })
        nextSample = startSample + part.endSample
      }
      return { tokens: joinTokens(soFar.map(({ tokens }) => tokens)), nextSample }
    },
    async release() {
      await session.release()
      await secondEar?.release()
    },
  }
}
