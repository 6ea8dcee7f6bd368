import { expect, test } from 'vitest'
import type { CtcProjectorSpec, DecoderSpec, LogMelFrontEnd } from '../core/manifest.ts'
import { createCtcEncoder } from './ctc-encoder.ts'
import type { Session } from './ort.ts'
import type { SecondEar } from './second-ear.ts'
import { openSoundNames } from './sound-names.ts'
import { toyRuntime as runtime, toyTensor as tensor } from './testing/toy-runtime.ts'

const RATE = 16_000
const BLANK = -1
const LABELS = ['bell', 'dog']
/** Word pieces 1 to 9 stand for themselves, a label for 100 and its place. */
const tokenizer = {
  encode: (text: string) => [100 + LABELS.findIndex((label) => text === ` [${label}]`)],
  decode: String,
}
const decoder: DecoderSpec = {
  layers: 1,
  keyValueHeads: 1,
  headSize: 1,
  hiddenSize: 1,
  vocabularySize: 200,
  contextTokens: 100,
  stopTokenIds: [0],
}
const frontEnd: LogMelFrontEnd = {
  kind: 'log-mel',
  sampleRate: RATE,
  melBins: 80,
  fftSamples: 400,
  hopSamples: 160,
}
const projector: CtcProjectorSpec = {
  kind: 'ctc',
  stackFactor: 4,
  frameSeconds: 0.08,
  melFrameMultiple: 16,
  trailingSilenceSeconds: 0,
}
const system = { frontEnd, windowSeconds: 30, projector, decoder }

/**
 * An encoder graph that hears these pieces, or words of several, in every window, and these classes, nothing, speech,
 * bell and dog, which may be others in less than a second.
 */
function sessionThatHears(
  heard: readonly (number | readonly number[])[],
  classesOfAll: readonly number[],
  classesOfLittle = classesOfAll,
): Session {
  const outputNames = [
    'audio_features',
    'token_ids',
    'token_probabilities',
    'last_hidden_state',
    'sound_probabilities',
  ]
  return {
    inputNames: [],
    outputNames,
    async run({ input_features: features }) {
      const rows = (features?.dims[2] ?? 0) / 8
      const width = Math.max(...heard.map((tokens) => [tokens].flat().length))
      const ids = Array.from({ length: rows }, (_, row) => {
        const tokens = [heard[row] ?? BLANK].flat()
        return Array.from({ length: width }, (_, at) => tokens[at] ?? BLANK)
      }).flat()
      const classes = rows * projector.frameSeconds < 1 ? classesOfLittle : classesOfAll
      return {
        audio_features: tensor('float32', Float32Array.from(ids), [rows, width, 1]),
        token_ids: tensor('int64', BigInt64Array.from(ids, BigInt), [rows, width]),
        token_probabilities: tensor('float32', new Float32Array(rows).fill(0.9), [rows]),
        last_hidden_state: tensor('float32', new Float32Array(4), [1, 4, 1]),
        sound_probabilities: tensor('float32', Float32Array.from(classes), [classes.length]),
      }
    },
    release: async () => {},
  }
}

const embed = async (ids: readonly number[]) => Float32Array.from(ids)
const samples = Float32Array.from({ length: 2 * RATE }, (_, i) => 0.3 * Math.sin(i / 10))

async function hear(session: Session, secondEar?: SecondEar) {
  const soundNames = await openSoundNames(LABELS, tokenizer, { embed })
  const encoder = createCtcEncoder(session, runtime, system, { soundNames, secondEar })
  return encoder.hear(samples)
}

test('words stand where there is speech', async () => {
  const heard = await hear(sessionThatHears([5, BLANK, 7, 7], [0.1, 0.6, 0.1, 0.2]))
  expect(heard.ids).toEqual([5, 7])
  expect(heard.seconds).toEqual([0, 0.16])
})

test('the tokens of a word stand together at its time', async () => {
  const heard = await hear(sessionThatHears([5, [7, 8], [7, 8], 6, [7, 9]], [0.1, 0.6, 0.1, 0.2]))
  expect(heard.ids).toEqual([5, 7, 8, 6, 7, 9])
  expect([...heard.vectors]).toEqual([5, 7, 8, 6, 7, 9])
  expect(heard.seconds.map((second) => Math.round(second / projector.frameSeconds))).toEqual([
    0, 1, 1, 3, 4, 4,
  ])
  expect(heard.probabilities).toHaveLength(6)
})

test('a sound is named in the place of words, where its window begins', async () => {
  const heard = await hear(sessionThatHears([5, 7], [0.1, 0.05, 0.1, 0.75]))
  expect(heard).toEqual({
    vectors: Float32Array.of(101),
    ids: [101],
    seconds: [0],
    probabilities: [0.75],
  })
})

test('a few words in a long silence stand, since the head is asked again about the part that holds them', async () => {
  const silent = [0.97, 0.02, 0.01, 0]
  const heard = await hear(sessionThatHears([BLANK, 5, 7], silent, [0.1, 0.8, 0.1, 0]))
  expect(heard.ids).toEqual([5, 7])
  expect((await hear(sessionThatHears([BLANK, 5, 7], silent, silent))).ids).toEqual([])
})

test('noise without a name gives nothing, and no work for a second ear', async () => {
  const secondEar: SecondEar = {
    padding: { belowSeconds: 3, toSeconds: 10 },
    rewrite: () => Promise.reject(new Error('there is nothing to hear')),
    release: async () => {},
  }
  const heard = await hear(sessionThatHears([5], [0.9, 0.02, 0.05, 0.03]), secondEar)
  expect(heard.ids).toEqual([])
  expect(heard.vectors.length).toBe(0)
})

test('without a sound head every word stands', async () => {
  const session = sessionThatHears([5], [0.9, 0.02, 0.05, 0.03])
  const heard = await createCtcEncoder(session, runtime, system).hear(samples)
  expect(heard.ids).toEqual([5])
})

test('of a recording that was heard while it was made only the rest is heard, and any other clip whole', async () => {
  const session = sessionThatHears([5, BLANK, 7], [])
  const heardSeconds: number[] = []
  const counting: Session = {
    ...session,
    run(feeds, outputs) {
      heardSeconds.push(((feeds.input_features?.dims[2] ?? 0) * frontEnd.hopSamples) / RATE)
      return session.run(feeds, outputs)
    },
  }
  const encoder = createCtcEncoder(counting, runtime, system)
  const recording = Float32Array.from({ length: 80 * RATE }, (_, i) => 0.3 * Math.sin(i / 10))
  const heardAtOnce = await encoder.hear(recording)
  const secondsAtOnce = heardSeconds.splice(0)
  expect(secondsAtOnce).toHaveLength(3)

  expect(await encoder.hearSoFar(recording.subarray(0, 30 * RATE), 0)).toMatchObject({ nextSample: 0 })
  const { nextSample } = await encoder.hearSoFar(recording.subarray(0, 40 * RATE), 0)
  const further = await encoder.hearSoFar(recording.subarray(nextSample, 79 * RATE), nextSample)
  expect(further.nextSample).toBeGreaterThan(nextSample)
  expect(further.tokens.seconds).toEqual(heardAtOnce.seconds.filter((s) => s < further.nextSample / RATE))
  expect(await encoder.hear(recording)).toEqual(heardAtOnce)
  expect(heardSeconds.splice(0)).toEqual(secondsAtOnce)

  await encoder.hearSoFar(recording, 0)
  heardSeconds.length = 0
  await encoder.hear(recording.map((value) => -value))
  expect(heardSeconds).toEqual(secondsAtOnce)

  await encoder.hearSoFar(recording, 0)
  expect((await encoder.hearSoFar(new Float32Array(0), 0)).tokens.ids).toEqual([])
  heardSeconds.length = 0
  await encoder.hear(recording)
  expect(heardSeconds).toEqual(secondsAtOnce)
})
