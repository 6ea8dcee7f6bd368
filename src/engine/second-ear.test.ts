import { expect, test } from 'vitest'
import type { SecondEarSpec } from '../core/manifest.ts'
import type { AudioTokens } from './encoder.ts'
import type { Runtime, Session, Tensor } from './ort.ts'
import { createSecondEar } from './second-ear.ts'
import { STOP, toyDecoder } from './testing/toy-decoder.ts'
import type { Tokenizer } from './tokenizer.ts'

/** A token is a word; the stop token comes first. */
const WORDS = ['<stop>', 'The', 'plane', 'landed.', 'plan', 'the', '[dog]', 'Then', 'it', 'left.']
const tokenizer: Tokenizer = {
  encode: (text) =>
    text
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => WORDS.indexOf(word)),
  decode: (ids) => ids.map((id) => ` ${WORDS[id]}`).join(''),
}

const PROMPT_ID = 50
const spec: SecondEarSpec = {
  tokenizerFolder: 'second_ear/',
  promptIds: [PROMPT_ID],
  padding: { belowSeconds: 3, toSeconds: 10 },
  decoder: toyDecoder(() => STOP).decoder.spec,
  formats: {},
}

/** What was heard: a word a second. */
function heard(text: string, probability = 0.7): AudioTokens {
  const ids = tokenizer.encode(text)
  return {
    vectors: new Float32Array(ids.length),
    seconds: ids.map((_, i) => i),
    ids,
    probabilities: ids.map(() => probability),
  }
}

/** An ear whose decoder writes these words and then stops. */
function earThatWrites(text: string) {
  const written = [...tokenizer.encode(text), STOP]
  const toy = toyDecoder((seen) => written[seen.length - 1] ?? STOP, { canTruncate: true })
  let live = 0
  const tensor = (): Tensor => {
    live += 1
    return { type: 'float32', dims: [1], location: 'cpu', data: null, dispose: () => (live -= 1) }
  }
  const crossStates: Session = {
    inputNames: ['encoder_frames'],
    outputNames: ['cross.0.key'],
    run: async () => ({ 'cross.0.key': tensor() }),
    release: async () => {},
  }
  const runtime: Pick<Runtime, 'tensor'> = {
    tensor: (type, data, dims) => ({ type, data, dims, location: 'cpu', dispose() {} }),
  }
  const ear = createSecondEar({
    spec,
    crossStates,
    decoder: toy.decoder,
    tokenizer,
    runtime,
    reader: { tokenizer, embed: async (ids) => Float32Array.from(ids), frameSeconds: 0.08 },
  })
  const rewrite = (tokens: AudioTokens) =>
    ear.rewrite(tokens, new Float32Array(4), { startSeconds: 0, endSeconds: 10 })
  return { rewrite, runs: toy.runs, live: () => live + toy.live() }
}

test('the written words take the place of the heard ones, at their times', async () => {
  const { rewrite, live } = earThatWrites('The plane landed.')
  const tokens = await rewrite(heard('the plan landed.'))
  expect(tokenizer.decode(tokens.ids)).toBe(' The plane landed.')
  expect(tokens.seconds.map(Math.round)).toEqual([0, 1, 2])
  expect(tokens.probabilities).toEqual([1, 0.5, 1])
  expect([...tokens.vectors]).toEqual(tokens.ids)
  expect(live()).toBe(0)
})

test('a word that the first ear was surer of stays as it was heard', async () => {
  const { rewrite, live } = earThatWrites('The plane landed.')
  const tokens = await rewrite(heard('the plan landed.', 0.9))
  expect(tokenizer.decode(tokens.ids)).toBe(' The plan landed.')
  expect(tokens.probabilities).toEqual([1, 0.9, 1])
  expect(live()).toBe(0)
})

test('a text without end keeps what was heard', async () => {
  const words = heard('the')
  const { rewrite, live } = earThatWrites('plane landed. the plan Then it left. The it')
  expect(await rewrite(words)).toBe(words)
  expect(live()).toBe(0)
})

test('what was heard is drafted, so that a run writes several words', async () => {
  const text = 'The plane left. Then the plan landed. Then it left.'
  const { rewrite, runs } = earThatWrites(text)
  const tokens = await rewrite(heard('the plane left. Then it plan landed. Then it left.'))
  expect(tokenizer.decode(tokens.ids)).toBe(` ${text}`)
  const words = text.split(' ').length
  expect(runs.length).toBeLessThan(words)
})

test('a text that starts over is cut, and nothing is left on the device', async () => {
  const { rewrite, live } = earThatWrites('The plane landed. Then it left. The plane landed. Then it left.')
  const tokens = await rewrite(heard('the plane landed. Then it left.'))
  expect(tokenizer.decode(tokens.ids)).toBe(' The plane landed. Then it left.')
  expect(live()).toBe(0)
})

test('labels of sounds stay where they were heard', async () => {
  const { rewrite } = earThatWrites('The plane landed.')
  const tokens = await rewrite(heard('the plan [dog] landed.'))
  expect(tokenizer.decode(tokens.ids)).toBe(' The plane [dog] landed.')
})

test('a window without words, or one that nothing is written about, keeps what was heard', async () => {
  const sound = heard('[dog]')
  expect(await earThatWrites('The plane landed.').rewrite(sound)).toBe(sound)
  const words = heard('the plan')
  expect(await earThatWrites('').rewrite(words)).toBe(words)
})
