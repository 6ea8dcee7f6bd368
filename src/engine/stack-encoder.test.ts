import { describe, expect, it } from 'vitest'
import type { ListenProgress } from '../core/interface.ts'
import { createLogMel } from '../core/log-mel.ts'
import type { DecoderSpec, LogMelFrontEnd, StackProjectorSpec } from '../core/manifest.ts'
import { normaliseWave } from '../core/raw-wave.ts'
import type { Session } from './ort.ts'
import { createStackEncoder } from './stack-encoder.ts'
import { toyRuntime as runtime, toyTensor } from './testing/toy-runtime.ts'

const HIDDEN = 2

const decoder: DecoderSpec = {
  layers: 1,
  keyValueHeads: 1,
  headSize: 1,
  hiddenSize: HIDDEN,
  vocabularySize: 10,
  contextTokens: 1000,
  stopTokenIds: [0],
}
const logMel: LogMelFrontEnd = {
  kind: 'log-mel',
  sampleRate: 16000,
  melBins: 80,
  fftSamples: 400,
  hopSamples: 160,
}
const projector: StackProjectorSpec = {
  kind: 'stack',
  minimumSamples: 320,
  sampleMultiple: 160,
  longClips: 'split',
  encoderRows: { first: 1, step: 2 },
  stackFactors: [8],
  stackRounding: 'up',
  tokenSeconds: 0.16,
}
/** Windows of half a second: 50 mel frames, 25 rows, 4 tokens. */
const system = { frontEnd: logMel, windowSeconds: 0.5, projector, decoder }

interface Fed {
  readonly name: string
  readonly dims: readonly number[]
  readonly data: Float32Array
}

/** A session that gives as many tokens as told, each a pair of the run's number, and keeps what it was fed. */
function sessionOf(tokens: (inputs: number) => number, outputNames = ['audio_features']) {
  const fed: Fed[] = []
  const heard: bigint[] = []
  const session: Session = {
    inputNames: [],
    outputNames,
    async run(feeds) {
      for (const [name, { dims, data }] of Object.entries(feeds)) {
        if (name === 'heard_frames') heard.push(...(data as BigInt64Array))
        else fed.push({ name, dims, data: data as Float32Array })
      }
      const count = tokens(fed.at(-1)?.dims.at(-1) as number)
      return {
        audio_features: toyTensor('float32', new Float32Array(count * HIDDEN).fill(fed.length), [
          count,
          HIDDEN,
        ]),
      }
    },
    release: async () => {},
  }
  return { session, fed, heard }
}

const whisperTokens = (frames: number) => Math.ceil(frames / 16)
const silence = new Float32Array(16800) // 105 frames: two windows of 50 and 5 more

function encoderOf(session: Session, overrides: Partial<typeof system> = {}) {
  return createStackEncoder(session, runtime, { ...system, ...overrides })
}

describe('hearing with a stacking projector', () => {
  it('splits a long clip, silence and all, and gives every token its time and no word', async () => {
    const { session, fed } = sessionOf(whisperTokens)
    const progress: ListenProgress[] = []
    const tokens = await encoderOf(session).hear(silence, { onProgress: (event) => progress.push(event) })
    expect(fed.map(({ name, dims }) => [name, ...dims])).toEqual([
      ['input_features', 1, 80, 50],
      ['input_features', 1, 80, 50],
      ['input_features', 1, 80, 5],
    ])
    expect(tokens.seconds.map((second) => Number(second.toFixed(2)))).toEqual([
      0, 0.16, 0.32, 0.48, 0.5, 0.66, 0.82, 0.98, 1,
    ])
    expect([...tokens.vectors]).toEqual([...Array(8).fill(1), ...Array(8).fill(2), ...Array(2).fill(3)])
    expect(tokens.ids).toEqual([])
    expect(progress.map(({ doneSeconds }) => doneSeconds)).toEqual([0.5, 1, 1.05])
  })

  it('fills the last of several parts up where its system does, and drops what is beyond the sound', async () => {
    const { session, fed, heard } = sessionOf(whisperTokens)
    const encoder = encoderOf(session, { projector: { ...projector, longClips: 'split-and-fill' } })
    const tokens = await encoder.hear(silence)
    expect(fed.map(({ dims }) => dims[2])).toEqual([50, 50, 50])
    expect(heard).toEqual([50n, 50n, 5n])
    expect([...tokens.vectors]).toEqual([...Array(8).fill(1), ...Array(8).fill(2), ...Array(2).fill(3)])
    const last = fed[2]?.data ?? new Float32Array(0)
    expect(new Set(last.subarray(0, 5))).toEqual(new Set([-1.5]))
    expect(new Set(last.subarray(5, 50))).toEqual(new Set([0]))
    await encoder.hear(silence.subarray(0, 1600))
    expect(fed.at(-1)?.dims[2]).toBe(10)
  })

  it('feeds each part the columns of the whole clip’s log-mel', async () => {
    const { session, fed } = sessionOf(whisperTokens)
    const wave = Float32Array.from({ length: 16750 }, (_, n) => Math.sin(n * (0.02 + n * 1e-6)))
    await encoderOf(session).hear(wave)
    const padded = new Float32Array(16800)
    padded.set(wave)
    const whole = createLogMel(logMel).compute(padded, 105)
    for (const mel of [0, 37, 79]) {
      const parts = fed.flatMap(({ data, dims }) => {
        const frames = dims[2] as number
        return [...data.subarray(mel * frames, (mel + 1) * frames)]
      })
      expect(parts).toEqual([...whole.subarray(mel * 105, (mel + 1) * 105)])
    }
  })

  it('feeds a raw wave normalised over the clip, in one run', async () => {
    const { session, fed } = sessionOf((samples) => Math.floor(Math.floor((samples - 80) / 320) / 8) + 1)
    const wave = Float32Array.from({ length: 5000 }, (_, n) => Math.sin(n / 9) + 0.1)
    const frontEnd = { kind: 'raw-wave', sampleRate: 16000, varianceEpsilon: 1e-7 } as const
    const encoder = createStackEncoder(session, runtime, {
      ...system,
      frontEnd,
      projector: {
        ...projector,
        minimumSamples: 400,
        sampleMultiple: 1,
        longClips: 'refuse',
        encoderRows: { first: 400, step: 320 },
        stackRounding: 'one-more',
      },
    })
    await encoder.hear(wave)
    expect(fed).toHaveLength(1)
    expect(fed[0]).toMatchObject({ name: 'input_values', dims: [1, 5000] })
    expect([...(fed[0]?.data ?? [])]).toEqual([...normaliseWave(wave, 1e-7)])
  })

  it('names both numbers when the encoder gives another number of tokens than the formula', async () => {
    const { session } = sessionOf((frames) => whisperTokens(frames) + 1)
    await expect(encoderOf(session).hear(silence)).rejects.toMatchObject({
      code: 'model-damaged',
      message: expect.stringMatching(/gave 5 audio tokens for 50 inputs .* gives 4/),
    })
  })

  it('refuses a clip that the model cannot hear before anything runs', async () => {
    const { session, fed } = sessionOf(whisperTokens)
    const encoder = encoderOf(session, { projector: { ...projector, longClips: 'refuse' } })
    await expect(encoder.hear(silence)).rejects.toMatchObject({ code: 'audio-too-long' })
    expect(fed).toEqual([])
  })

  it('stops between two parts', async () => {
    const { session, fed } = sessionOf(whisperTokens)
    const controller = new AbortController()
    const heard = encoderOf(session).hear(silence, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(heard).rejects.toMatchObject({ code: 'aborted' })
    expect(fed).toHaveLength(1)
  })

  it('needs a graph that gives audio features', () => {
    const { session } = sessionOf(whisperTokens, ['last_hidden_state'])
    expect(() => encoderOf(session)).toThrow(
      expect.objectContaining({
        code: 'model-unknown',
        message: expect.stringContaining('"audio_features"'),
      }),
    )
  })
})
