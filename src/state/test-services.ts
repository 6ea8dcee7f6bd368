import type { PlayerState } from '../audio/player.ts'
import type { RecorderEvents } from '../audio/recorder.ts'
import { createAnswer } from '../core/answer-stream.ts'
import type { AudioModel, Clip, ModelInfo, TranscriptWord, Turn } from '../core/interface.ts'
import { SPEECH_SAMPLE_RATE } from '../core/resample.ts'
import type { AnswerRecord, ClipRecord } from './records.ts'
import type { LibraryStorage, Services } from './types.ts'

/** A world in memory for tests of the state: a model that answers from a script, storage in maps. */
export interface TestWorld {
  readonly services: Services
  readonly storage: MemoryStorage
  /** How often a clip went through the encoder. */
  listenCount: number
  /** Questions that reached the model, in order. */
  readonly asked: string[]
  /** The turns that the last question went on from. */
  earlier: readonly Turn[]
  /** What the next clips heard contain. */
  transcript: readonly TranscriptWord[]
  /** Whether the next clips heard come with a transcript. */
  transcribes: boolean
  /** Called for each answer; resolves when the answer may go on. */
  gate: () => Promise<void>
  openModel: Services['openModel']
  recorder: RecorderEvents | null
  recorded: Float32Array
  /** What the model was given of a recording before it ended: first sample, and how many. */
  readonly soFar: (readonly [startSample: number, samples: number])[]
  readonly preferences: Map<string, string>
}

export const TEST_INFO: ModelInfo = {
  name: 'test-model',
  version: '1',
  description: 'Answers from a script.',
  device: 'wasm',
  deviceReason: 'Chosen for the test.',
  format: 'int8',
  threads: 1,
  languages: ['en'],
  transcribes: true,
  secondEar: 'on',
  licences: [],
  evaluation: {},
  trainedOn: 'nothing',
  limits: [],
  totalBytes: 1000,
  loadMs: 1,
  storedOffline: true,
}

export const ONE_WORD: readonly TranscriptWord[] = [
  { text: 'hello', startSeconds: 0.1, endSeconds: 0.4, confidence: 0.9 },
]

export function oneSecond(): Float32Array {
  return new Float32Array(SPEECH_SAMPLE_RATE).fill(0.25)
}

export function createTestWorld(): TestWorld {
  const storage = createMemoryStorage()
  const preferences = new Map<string, string>()
  let lastId = 0
  const world: TestWorld = {
    storage,
    preferences,
    listenCount: 0,
    asked: [],
    earlier: [],
    transcript: ONE_WORD,
    transcribes: true,
    gate: async () => {},
    openModel: async ({ secondEar }) => createTestModel(world, secondEar),
    recorder: null,
    recorded: oneSecond(),
    soFar: [],
    services: {
      modelName: 'test-model',
      openModel: (options) => world.openModel(options),
      decode: async () => ({ samples: oneSecond(), note: null }),
      async startRecording(events) {
        world.recorder = events
        return {
          since: (startSample) => world.recorded.subarray(startSample),
          stop: async () => world.recorded,
          discard: async () => {},
        }
      },
      player: createSilentPlayer(),
      storage,
      preferences: {
        read: (key) => preferences.get(key) ?? null,
        write: (key, value) => preferences.set(key, value),
      },
      fetchSampleList: async () => [],
      fetchSample: async () => new Blob(['sample']),
      keepOffline: async () => ({ stored: true }),
      persistStorage: async () => {},
      nowMs: () => 1_700_000_000_000 + lastId,
      newId: () => `id-${++lastId}`,
    },
  }
  return world
}

function createTestModel(world: TestWorld, secondEar: boolean): AudioModel {
  return {
    info: { ...TEST_INFO, secondEar: secondEar ? 'on' : 'off' },
    async listen(samples) {
      world.listenCount += 1
      return createTestClip(world, samples.length / SPEECH_SAMPLE_RATE)
    },
    async listenSoFar(samples, startSample) {
      world.soFar.push([startSample, samples.length])
      return startSample + samples.length
    },
    dispose: async () => {},
  }
}

function createTestClip(world: TestWorld, durationSeconds: number): Clip {
  const answering =
    (earlier: readonly Turn[]): Clip['ask'] =>
    (question, { signal } = {}) =>
      createAnswer(async (emit) => {
        world.asked.push(question)
        world.earlier = earlier
        emit({ text: 'Hello' })
        await world.gate()
        const isStopped = signal?.aborted === true
        if (!isStopped) emit({ text: ' there.' })
        return {
          text: isStopped ? 'Hello' : 'Hello there.',
          tokens: isStopped ? 1 : 2,
          stopReason: isStopped ? 'aborted' : 'end',
          promptTokens: 5,
          firstTokenMs: 10,
          decodeTokensPerSecond: 20,
          device: 'wasm',
        }
      })
  return {
    durationSeconds,
    coveredSeconds: durationSeconds,
    audioTokens: 1,
    transcribes: world.transcribes,
    transcript: world.transcript,
    transcriptText: world.transcript.map(({ text }) => text).join(' '),
    timings: { encodeMs: 1, prefillMs: 1 },
    ask: answering([]),
    thread: (earlier = []) => ({ ask: answering(earlier), dispose: async () => {} }),
    predict: async () => [],
    dispose: async () => {},
  }
}

function createSilentPlayer(): Services['player'] {
  const listeners = new Set<(state: PlayerState) => void>()
  return {
    load: () => {},
    play: async () => {},
    pause: () => {},
    seek: (seconds) => {
      for (const listener of listeners) listener({ playing: false, positionSeconds: seconds })
    },
    playSpan: async () => {},
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export interface MemoryStorage extends LibraryStorage {
  readonly clips: Map<string, ClipRecord>
  readonly audio: Map<string, Blob>
  readonly answers: Map<string, AnswerRecord>
}

function createMemoryStorage(): MemoryStorage {
  const clips = new Map<string, ClipRecord>()
  const audio = new Map<string, Blob>()
  const answers = new Map<string, AnswerRecord>()
  return {
    clips,
    audio,
    answers,
    readClips: async () => [...clips.values()],
    readAnswers: async () => [...answers.values()],
    readAudio: async (clipId) => audio.get(clipId) ?? null,
    async putClip(clip, sound) {
      clips.set(clip.id, clip)
      if (sound !== undefined) audio.set(clip.id, sound)
    },
    putAnswer: async (answer) => void answers.set(answer.id, answer),
    async removeClip(clipId) {
      clips.delete(clipId)
      audio.delete(clipId)
      for (const answer of answers.values()) if (answer.clipId === clipId) answers.delete(answer.id)
    },
    removeAnswer: async (answerId) => void answers.delete(answerId),
  }
}
