/**
 * The road held to the PyTorch oracle (training/oracle), which computes in fp32 on the bundle's own 8-bit weights.
 * Format q8 does the same arithmetic and must agree. Format int8 also rounds the input of every product, and so does
 * its oracle; a last bit of fp32, which differs between processors, can round an input the other way, so that the two
 * may part where the margin between the two best tokens is small.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBundleFiles } from '#bundle-files'
import { openRuntime } from '#ort'
import { memorySource } from '../builder/checkpoint/byte-source.ts'
import { openSafetensors } from '../builder/checkpoint/safetensors.ts'
import type { AudioModel, Clip } from '../core/interface.ts'
import { createLogMel } from '../core/log-mel.ts'
import { readWav } from '../core/wav.ts'
import type { AudioTokens } from './encoder.ts'
import { AudioLLM } from './engine.ts'
import { createEncoder } from './open-encoder.ts'
import { float32Of, type Session } from './ort.ts'
import { openTokenizer, type Tokenizer } from './tokenizer.ts'

const BUNDLE = 'public/models/earshot-tiny'
const FOLDER = 'training/golden'

interface GoldenClip {
  readonly wav: string
  readonly tensors: string
  readonly question: string
  readonly mel_shape: readonly [number, number]
  readonly audio_token_ids: readonly number[]
  readonly audio_token_frames: readonly number[]
  readonly sound_probabilities: readonly number[]
  readonly suffix_ids: readonly number[]
  readonly answer_ids: readonly number[]
  readonly margins: readonly number[]
  /** What Whisper's decoder writes about the clip; it may go on into a repetition. */
  readonly second_ear: string
  /** The same with every product's input rounded to 8 bits a row; the answer's ids are choices after `answer_ids`. */
  readonly int8: {
    readonly audio_token_ids: readonly number[]
    readonly audio_token_frames: readonly number[]
    readonly ctc_margins: readonly number[]
    readonly answer_ids: readonly number[]
    readonly margins: readonly number[]
  }
}

interface Golden {
  readonly prefix: string
  readonly prefix_ids: readonly number[]
  readonly tail_samples: number
  readonly frame_seconds: number
  readonly clips: readonly GoldenClip[]
}

/** Largest difference of a log-mel value; the features themselves span about -1.5 to 1.5. */
const LOG_MEL_TOLERANCE = 1e-3
/** Root mean square of the difference over that of the values. */
const Q8_TOLERANCE = 1e-3
const INT8_TOLERANCE = 0.1
/**
 * Of the positions, those at which int8 must choose its oracle's token: all but three of 72. What it hears is rounded to 8
 * bits at every product, so that the last bits of one processor move what another one hears, if little.
 */
const INT8_AGREEMENT = 0.95
/** int8 may hear another piece than its oracle where the oracle's two best are closer than this (in the CTC's logits). */
const INT8_CTC_MARGIN = 1

/** The whole model, 24 steps on three clips, on a machine that may be busy. */
const ROAD_TIMEOUT_MS = 240_000

const golden = JSON.parse(readFileSync(`${FOLDER}/golden.json`, 'utf8')) as Golden
const manifest = (await openBundleFiles(BUNDLE)).manifest

function samplesOf(clip: GoldenClip): Float32Array {
  const bytes = readFileSync(`${FOLDER}/${clip.wav}`)
  return readWav(Uint8Array.from(bytes).buffer).channels[0] as Float32Array
}

function tensorOf(clip: GoldenClip, name: string): Float32Array {
  const checkpoint = openSafetensors(
    memorySource(clip.tensors, Uint8Array.from(readFileSync(`${FOLDER}/${clip.tensors}`))),
  )
  return checkpoint.read(name)
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length)
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] as number))), 0)
}

function relativeDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length)
  const squares = b.reduce((sum, value) => sum + value * value, 0)
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] as number)) ** 2, 0) / squares)
}

describe('the log-mel', () => {
  it('equals the oracle within the stated tolerance', () => {
    if (manifest.frontEnd.kind !== 'log-mel') throw new Error('no log-mel')
    const logMel = createLogMel(manifest.frontEnd)
    for (const clip of golden.clips) {
      const samples = samplesOf(clip)
      const padded = new Float32Array(samples.length + golden.tail_samples)
      padded.set(samples)
      const ours = logMel.compute(padded, clip.mel_shape[1])
      expect(largestDifference(ours, tensorOf(clip, 'log_mel'))).toBeLessThan(LOG_MEL_TOLERANCE)
    }
  })
})

describe('the prompt', () => {
  it('has the ids of the oracle', async () => {
    const tokenizer: Tokenizer = await openTokenizer(await openBundleFiles(BUNDLE))
    expect(manifest.prompt.prefix).toBe(golden.prefix)
    expect(tokenizer.encode(manifest.prompt.prefix)).toEqual(golden.prefix_ids)
    for (const clip of golden.clips) {
      const suffix = manifest.prompt.suffix.replace('{question}', clip.question)
      expect(tokenizer.encode(suffix)).toEqual(clip.suffix_ids)
    }
  })
})

describe.each([
  { format: 'q8' as const, tolerance: Q8_TOLERANCE },
  { format: 'int8' as const, tolerance: INT8_TOLERANCE },
])('the encoder in $format', ({ format, tolerance }) => {
  let session: Session
  let tokens: AudioTokens[]

  beforeAll(async () => {
    const runtime = await openRuntime('cpu')
    const files = await openBundleFiles(BUNDLE)
    const graph = manifest.formats[format]?.audio_encoder
    if (!graph) throw new Error(`no ${format} encoder`)
    session = await runtime.createSession(await files.graph(graph))
    const encoder = createEncoder(session, runtime, manifest)
    tokens = []
    for (const clip of golden.clips) {
      tokens.push(await encoder.hear(samplesOf(clip)))
    }
  }, ROAD_TIMEOUT_MS)
  afterAll(() => session.release())

  it('gives the frames and the sounds of the oracle within the stated tolerance', async () => {
    const runtime = await openRuntime('cpu')
    for (const clip of golden.clips) {
      const input = runtime.tensor('float32', tensorOf(clip, 'log_mel'), [1, ...clip.mel_shape])
      const outputs = await session.run({ input_features: input }, session.outputNames)
      const frames = float32Of(outputs.last_hidden_state, 'last_hidden_state')
      expect(relativeDifference(frames, tensorOf(clip, 'encoder_frames'))).toBeLessThan(tolerance)
      const sounds = float32Of(outputs.sound_probabilities, 'sound_probabilities')
      const expected = Float32Array.from(clip.sound_probabilities)
      expect(largestDifference(sounds, expected)).toBeLessThan(tolerance)
    }
  })

  it('gives the audio tokens of the oracle at the same times, or parts from it only where the margin is small', () => {
    golden.clips.forEach((clip, i) => {
      const { ids, seconds, vectors } = tokens[i] as AudioTokens
      const frames = seconds.map((second) => Math.round(second / golden.frame_seconds))
      const oracle = format === 'int8' ? clip.int8 : clip
      const parted = partedFrames(
        byFrame(frames, ids),
        byFrame(oracle.audio_token_frames, oracle.audio_token_ids),
      )
      if (format === 'q8') {
        expect(parted).toEqual([])
        expect(relativeDifference(vectors, tensorOf(clip, 'audio_vectors'))).toBeLessThan(tolerance)
      } else if (parted.length > 0) {
        const margins = parted.map((frame) => clip.int8.ctc_margins[frame])
        console.log(`${clip.wav}, ${format} hears otherwise at:`, parted, margins)
        for (const margin of margins) expect(margin).toBeLessThan(INT8_CTC_MARGIN)
      }
    })
  })
})

/** The tokens of each frame, as text. */
function byFrame(frames: readonly number[], ids: readonly number[]): Map<number, string> {
  const result = new Map<number, string>()
  frames.forEach((frame, i) => {
    result.set(frame, `${result.get(frame) ?? ''} ${ids[i]}`)
  })
  return result
}

function partedFrames(ours: ReadonlyMap<number, string>, theirs: ReadonlyMap<number, string>): number[] {
  const frames = new Set([...ours.keys(), ...theirs.keys()])
  return [...frames].filter((frame) => ours.get(frame) !== theirs.get(frame)).sort((a, b) => a - b)
}

describe.each([{ format: 'q8' as const }, { format: 'int8' as const }])(
  'the answer in $format',
  ({ format }) => {
    let model: AudioModel
    const clips: Clip[] = []

    beforeAll(async () => {
      model = await AudioLLM.open(BUNDLE, { format, secondEar: false })
      for (const clip of golden.clips) clips.push(await model.listen(samplesOf(clip)))
    }, ROAD_TIMEOUT_MS)
    afterAll(() => model.dispose())

    it(
      'has the greedy ids of the oracle, all of them in q8 and nearly all in int8',
      async () => {
        let positions = 0
        let agreed = 0
        for (const [i, clip] of golden.clips.entries()) {
          const predictions = await (clips[i] as Clip).predict(clip.question, clip.answer_ids)
          const oracle = format === 'int8' ? clip.int8 : clip
          const parted = predictions.flatMap(({ tokenId }, position) =>
            tokenId === oracle.answer_ids[position]
              ? []
              : [{ position, margin: oracle.margins[position] as number }],
          )
          if (parted.length > 0) console.log(`${clip.wav}, ${format} parts from the oracle:`, parted)
          if (format === 'q8') expect(parted).toEqual([])
          positions += predictions.length
          agreed += predictions.length - parted.length
        }
        expect(positions).toBe(72)
        expect(agreed / positions).toBeGreaterThanOrEqual(INT8_AGREEMENT)
      },
      ROAD_TIMEOUT_MS,
    )
  },
)

describe.each([{ format: 'q8' as const }, { format: 'int8' as const }])(
  'the second ear in $format',
  ({ format }) => {
    let model: AudioModel

    beforeAll(async () => {
      model = await AudioLLM.open(BUNDLE, { format })
    }, ROAD_TIMEOUT_MS)
    afterAll(() => model.dispose())

    it(
      'writes what the oracle writes, without its repetitions',
      async () => {
        for (const clip of golden.clips) {
          const { transcriptText, transcript, durationSeconds } = await model.listen(samplesOf(clip))
          expect(clip.second_ear.startsWith(transcriptText)).toBe(true)
          const rest = clip.second_ear.slice(transcriptText.length).trim()
          expect(rest === '' || rest.startsWith(transcript[0]?.text ?? '')).toBe(true)
          expect(transcript.map(({ text }) => text).join(' ')).toBe(transcriptText)
          for (const [i, { startSeconds, endSeconds }] of transcript.entries()) {
            expect(startSeconds).toBeGreaterThanOrEqual(transcript[i - 1]?.startSeconds ?? 0)
            expect(endSeconds).toBeLessThanOrEqual(durationSeconds)
          }
        }
      },
      ROAD_TIMEOUT_MS,
    )
  },
)
