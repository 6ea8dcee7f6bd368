import { describe, expect, test } from 'vitest'
import type { LogMelFrontEnd, RawWaveFrontEnd } from './manifest.ts'
import { planStack, type StackSystem, stackTokenCount } from './stack-plan.ts'

const SECONDS = [0.3, 1, 10, 29.99, 30, 30.01, 95] as const

const logMel: LogMelFrontEnd = {
  kind: 'log-mel',
  sampleRate: 16000,
  melBins: 128,
  fftSamples: 400,
  hopSamples: 160,
}
const rawWave: RawWaveFrontEnd = { kind: 'raw-wave', sampleRate: 16000, varianceEpsilon: 1e-7 }

const gazelle: StackSystem = {
  frontEnd: rawWave,
  windowSeconds: 120,
  projector: {
    kind: 'stack',
    minimumSamples: 400,
    sampleMultiple: 1,
    longClips: 'refuse',
    encoderRows: { first: 400, step: 320 },
    stackFactors: [8],
    stackRounding: 'one-more',
    tokenSeconds: 0.16,
  },
}
const hierarchal: StackSystem = { ...gazelle, projector: { ...gazelle.projector, stackFactors: [4, 2] } }
const ultravoxWhole: StackSystem = {
  frontEnd: logMel,
  windowSeconds: 30,
  projector: {
    kind: 'stack',
    minimumSamples: 201,
    sampleMultiple: 1,
    longClips: 'refuse',
    encoderRows: { first: 1, step: 2 },
    stackFactors: [8],
    stackRounding: 'up',
    tokenSeconds: 0.16,
  },
}
const ultravoxSplit: StackSystem = {
  ...ultravoxWhole,
  projector: {
    ...ultravoxWhole.projector,
    minimumSamples: 320,
    sampleMultiple: 160,
    longClips: 'split-and-fill',
  },
}
const voxtral: StackSystem = {
  ...ultravoxSplit,
  projector: {
    ...ultravoxSplit.projector,
    minimumSamples: 480000,
    sampleMultiple: 480000,
    longClips: 'split',
    stackFactors: [4],
    tokenSeconds: 0.08,
  },
}

const counts = (system: StackSystem, seconds: readonly number[]) =>
  seconds.map((length) => stackTokenCount(Math.round(length * 16000), system))

/** Frames of wav2vec2's seven convolutions, none of them padded. */
function wav2vec2Frames(samples: number): number {
  const kernels = [10, 3, 3, 3, 3, 2, 2]
  const strides = [5, 2, 2, 2, 2, 2, 2]
  return kernels.reduce(
    (length, kernel, i) => Math.floor((length - kernel) / (strides[i] as number)) + 1,
    samples,
  )
}

describe('the number of audio tokens', () => {
  test('of Gazelle is floor(T / 8) + 1 of wav2vec2 frames, however long the clip', () => {
    expect(counts(gazelle, SECONDS)).toEqual([2, 7, 63, 188, 188, 188, 594])
    for (const samples of [400, 719, 720, 2639, 2640, 40_000, 479_999]) {
      expect(stackTokenCount(samples, gazelle)).toBe(Math.floor(wav2vec2Frames(samples) / 8) + 1)
    }
  })

  test('of the hierarchal Gazelle comes of two stackings', () => {
    expect(counts(hierarchal, SECONDS)).toEqual([3, 7, 63, 188, 188, 189, 595])
  })

  test('of Ultravox up to v0.5 is ceil(round(N / 320 + 1e-4) / 8), and no more than 30 s are heard', () => {
    expect(counts(ultravoxWhole, SECONDS.slice(0, 5))).toEqual([2, 7, 63, 188, 188])
    for (let samples = 201; samples < 9000; samples += 13) {
      const published = Math.ceil(Math.round(samples / 320 + 1e-4) / 8)
      expect(stackTokenCount(samples, ultravoxWhole)).toBe(published)
    }
    for (const seconds of [30.01, 95]) {
      expect(() => counts(ultravoxWhole, [seconds])).toThrow(
        expect.objectContaining({
          code: 'audio-too-long',
          message: expect.stringContaining(`hears 30 s at most and the clip lasts ${seconds} s`),
        }),
      )
    }
  })

  test('of Ultravox v0.6 is the sum of ceil(length / 16) over chunks of 3000 frames', () => {
    expect(counts(ultravoxSplit, SECONDS)).toEqual([2, 7, 63, 188, 188, 189, 596])
    expect(stackTokenCount(1, ultravoxSplit)).toBe(1)
  })

  test('of Voxtral is 375 a chunk of 30 s', () => {
    expect(counts(voxtral, SECONDS)).toEqual([375, 375, 375, 375, 375, 750, 1500])
  })
})

describe('the runs of the encoder', () => {
  test('are whole windows and what remains', () => {
    const { paddedSamples, runs } = planStack(30.01 * 16000 + 1, ultravoxSplit)
    expect(paddedSamples).toBe(3002 * 160)
    expect(runs).toEqual([
      { startInput: 0, endInput: 3000, filledInputs: 3000, rows: 188, tokens: 188 },
      { startInput: 3000, endInput: 3002, filledInputs: 3000, rows: 188, tokens: 1 },
    ])
    const split = { ...ultravoxSplit, projector: { ...ultravoxSplit.projector, longClips: 'split' as const } }
    expect(planStack(30.01 * 16000 + 1, split).runs[1]).toMatchObject({ filledInputs: 2, rows: 1, tokens: 1 })
  })

  test('are all whole where the clip is filled up', () => {
    const { paddedSamples, runs } = planStack(480001, voxtral)
    expect(paddedSamples).toBe(960000)
    expect(runs.map(({ startInput, endInput }) => endInput - startInput)).toEqual([3000, 3000])
    expect(planStack(16000, ultravoxSplit).runs[0]).toMatchObject({ filledInputs: 100, rows: 7, tokens: 7 })
  })

  test('take samples where the front end is the wave itself', () => {
    expect(planStack(100, gazelle)).toEqual({
      paddedSamples: 400,
      runs: [{ startInput: 0, endInput: 400, filledInputs: 400, rows: 1, tokens: 1 }],
    })
  })
})
