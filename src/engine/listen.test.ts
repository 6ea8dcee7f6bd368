import { describe, expect, it } from 'vitest'
import { createLane } from '../core/lane.ts'
import type { PromptSpec } from '../core/manifest.ts'
import { createClip } from './clip.ts'
import type { AudioTokens } from './encoder.ts'
import { type Listener, listenSoFar, listenTo, readText } from './listen.ts'
import { createPromptIds } from './prompt-ids.ts'
import { createRunAhead } from './run-ahead.ts'
import { STOP, type ToyDecoder, toyDecoder } from './testing/toy-decoder.ts'
import type { Tokenizer } from './tokenizer.ts'

/** One token a character: its code, less 32. Line breaks and what lies below the space are 99. */
const tokenizer: Tokenizer = {
  encode: (text) => [...text].map((letter) => (letter < ' ' ? 99 : letter.charCodeAt(0) - 32)),
  decode: (ids) => String.fromCharCode(...ids.map((id) => id + 32)),
}
const codes = (text: string) => tokenizer.encode(text)

const AUDIO = [201, 202, 203]

const audioFirst: PromptSpec = {
  prefix: 'U:',
  suffix: ' {question}>',
  spokenSuffix: '>',
  followUp: '<{question}>',
}
const audioLast: PromptSpec = {
  prefix: 'U: {question} ',
  suffix: '>',
  spokenPrefix: 'U: ',
  spokenSuffix: '>',
  followUp: '<{question}>',
}

const wordless: AudioTokens = {
  vectors: Float32Array.from(AUDIO),
  seconds: [0, 0.16, 0.32],
  ids: [],
  probabilities: [],
}

async function listenerOf(
  made: ToyDecoder,
  spec: PromptSpec,
  tokens: AudioTokens = wordless,
): Promise<Listener> {
  const { decoder } = made
  const prompt = createPromptIds(tokenizer, spec)
  const rows = await decoder.embed(prompt.opening)
  const { state } = await decoder.extend(decoder.empty(), rows, 'nothing')
  return {
    manifest: {
      frontEnd: { kind: 'raw-wave', sampleRate: 16000, varianceEpsilon: 1e-7 },
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
    },
    encoder: {
      transcribes: false,
      hear: async () => tokens,
      // A token for every hundred samples.
      hearSoFar: async (samples, startSample) => {
        const nextSample = startSample + samples.length
        return { nextSample, tokens: { ...tokens, vectors: tokens.vectors.slice(0, nextSample / 100) } }
      },
      release: async () => {},
    },
    decoder,
    tokenizer,
    prompt,
    template: { ids: prompt.opening, state },
    ahead: createRunAhead(decoder, state),
  }
}

/** Answers with the number of rows it has seen, then stops. */
function counting() {
  const prompts: (readonly number[])[] = []
  const made = toyDecoder((seen) => {
    const isAnswered = seen.at(-1) === 50
    if (!isAnswered && seen.at(-1) === codes('>')[0]) prompts.push(seen)
    return isAnswered ? STOP : 50
  })
  return { made, prompts }
}

async function heard(spec: PromptSpec) {
  const { made, prompts } = counting()
  const listener = await listenerOf(made, spec)
  const clip = createClip(await listenTo(new Float32Array(8000), listener), {
    ...listener,
    lane: createLane(),
    device: 'cpu',
  })
  return { made, prompts, listener, clip }
}

describe('a clip whose audio tokens stand for no words', () => {
  it('has no transcript and is answered from all the same', async () => {
    const { clip, prompts } = await heard(audioFirst)
    expect(clip).toMatchObject({ transcribes: false, transcript: [], transcriptText: '', audioTokens: 3 })
    expect((await clip.ask('Who?').done).stopReason).toBe('end')
    expect(prompts.at(-1)).toEqual([...codes('U:'), ...AUDIO, ...codes(' Who?>')])
  })
})

describe('a recording that was heard while it was made', () => {
  it('has only the rest of it run, and is answered as at once', async () => {
    for (const [spec, runsAhead, runsLeft] of [
      [audioFirst, [1, 1], 1],
      [audioLast, [], 0],
    ] as const) {
      const { made, prompts } = counting()
      const listener = await listenerOf(made, spec)
      const before = made.live()
      const runs = () => made.runs.slice(begun)
      const begun = made.runs.length
      expect(await listenSoFar(new Float32Array(100), 0, listener)).toBe(100)
      expect(await listenSoFar(new Float32Array(100), 100, listener)).toBe(200)
      expect(runs()).toEqual(runsAhead)
      const answerer = { ...listener, lane: createLane(), device: 'cpu' as const }
      const clip = createClip(await listenTo(new Float32Array(8000), listener), answerer)
      expect(runs().slice(runsAhead.length)).toEqual(runsLeft ? [runsLeft] : [])
      await clip.ask('Who?').done
      const whole = spec === audioFirst ? ['U:', ' Who?>'] : ['U: Who? ', '>']
      expect(prompts.at(-1)).toEqual([...codes(whole[0] as string), ...AUDIO, ...codes(whole[1] as string)])
      await clip.dispose()
      expect(made.live()).toBe(before)
    }
  })

  it('gives up what was run where another clip is heard, or all of it was', async () => {
    const { made, prompts } = counting()
    const listener = await listenerOf(made, audioFirst)
    const before = made.live()
    const answerer = { ...listener, lane: createLane(), device: 'cpu' as const }
    await listenSoFar(new Float32Array(100), 100, listener)
    const other = { ...wordless, vectors: wordless.vectors.map((value) => value + 1) }
    const otherListener = { ...listener, encoder: { ...listener.encoder, hear: async () => other } }
    const otherClip = createClip(await listenTo(new Float32Array(8000), otherListener), answerer)
    await otherClip.ask('Who?').done
    expect(prompts.at(-1)).toEqual([...codes('U:'), ...AUDIO.map((value) => value + 1), ...codes(' Who?>')])

    await listenSoFar(new Float32Array(100), 200, listener)
    const runs = made.runs.length
    const clip = createClip(await listenTo(new Float32Array(8000), listener), answerer)
    expect(made.runs.length).toBe(runs)
    await clip.ask('Who?').done
    expect(prompts.at(-1)).toEqual([...codes('U:'), ...AUDIO, ...codes(' Who?>')])
    await listenSoFar(new Float32Array(100), 200, listener)
    await listenSoFar(new Float32Array(0), 0, listener)
    await otherClip.dispose()
    await clip.dispose()
    expect(made.live()).toBe(before)
  })
})

describe('a question that follows the audio', () => {
  it('forks one state, which was run once', async () => {
    const { clip, made } = await heard(audioFirst)
    const runs = made.runs.length
    const stats = await clip.ask('Who?').done
    expect(stats.promptTokens).toBe(' Who?>'.length)
    expect(made.runs[runs]).toBe(' Who?>'.length)
  })
})

describe('a question that comes before the audio', () => {
  it('has the audio run behind it, from the text that no question changes', async () => {
    const { clip, made, prompts } = await heard(audioLast)
    const runs = made.runs.length
    const stats = await clip.ask('Who?').done
    expect(prompts.at(-1)).toEqual([...codes('U: Who? '), ...AUDIO, ...codes('>')])
    // "U:" is the template; the space before the question may belong to it
    expect(made.runs[runs]).toBe(' Who? '.length + AUDIO.length)
    expect(stats.promptTokens).toBe(' Who? '.length + AUDIO.length + '>'.length)
  })

  it('may be missing, and then the clip itself is the turn', async () => {
    const { clip, prompts } = await heard(audioLast)
    await clip.ask('').done
    expect(prompts.at(-1)).toEqual([...codes('U: '), ...AUDIO, ...codes('>')])
  })

  it('starts anew where the template is not what the prompt begins with', async () => {
    const { clip, prompts } = await heard({ ...audioLast, spokenPrefix: 'S: ' })
    await clip.ask('').done
    expect(prompts.at(-1)).toEqual([...codes('S: '), ...AUDIO, ...codes('>')])
  })

  it('is followed by questions that see it and its answer', async () => {
    const { clip, prompts } = await heard(audioLast)
    const thread = clip.thread()
    await thread.ask('Who?').done
    await thread.ask('And?').done
    expect(prompts.at(-1)).toEqual([...codes('U: Who? '), ...AUDIO, ...codes('>'), 50, ...codes('<And?>')])
  })

  it('goes on from earlier turns as if they had just been asked', async () => {
    const { clip, prompts } = await heard(audioLast)
    const earlier = [
      { question: 'Who?', answer: 'Ann' },
      { question: 'And?', answer: 'Bo' },
    ]
    await clip.thread(earlier).ask('Why?').done
    const turns = [...codes('Ann'), ...codes('<And?>'), ...codes('Bo'), ...codes('<Why?>')]
    expect(prompts.at(-1)).toEqual([...codes('U: Who? '), ...AUDIO, ...codes('>'), ...turns])
  })

  it('gives the same predictions as the answer itself', async () => {
    const { clip } = await heard(audioLast)
    const predictions = await clip.predict('Who?', [50, STOP])
    expect(predictions.map(({ tokenId }) => tokenId)).toEqual([50, STOP])
  })

  it('can be stopped before its audio was run', async () => {
    const { clip, prompts } = await heard(audioLast)
    const stats = await clip.ask('Who?', { signal: AbortSignal.abort() }).done
    expect(stats).toMatchObject({ stopReason: 'aborted', tokens: 0 })
    expect(prompts).toEqual([])
  })
})

it('no state outlives its clip, wherever the question stands', async () => {
  for (const spec of [audioFirst, audioLast]) {
    const { made, prompts } = counting()
    const listener = await listenerOf(made, spec)
    const before = made.live()
    const clip = createClip(await listenTo(new Float32Array(8000), listener), {
      ...listener,
      lane: createLane(),
      device: 'cpu',
    })
    const thread = clip.thread()
    await thread.ask('Who?').done
    await thread.ask('And?').done
    await clip.ask('').done
    await clip.thread([{ question: 'Who?', answer: 'Ann' }]).ask('And?').done
    await clip.predict('Who?', [50])
    await clip.ask('What?', { signal: AbortSignal.abort() }).done
    await clip.dispose()
    expect(prompts.length).toBeGreaterThan(3)
    expect(made.live()).toBe(before)
  }
})

describe('the room for audio', () => {
  const long: AudioTokens = {
    vectors: new Float32Array(200).fill(200),
    seconds: Array.from({ length: 200 }, (_, row) => row * 0.16),
    ids: [],
    probabilities: [],
  }

  it('leaves a quarter of a small context to the question and its answer', async () => {
    const made = toyDecoder(() => STOP, { contextTokens: 100 })
    const listener = await listenerOf(made, audioFirst, long)
    const { audioTokens, coveredSeconds } = await listenTo(new Float32Array(512000), listener)
    expect(audioTokens).toBe(100 - 25 - 'U:'.length)
    expect(coveredSeconds).toBeCloseTo(73 * 0.16, 9)
  })

  it('is missed in a sentence where the prompt takes it all', async () => {
    const made = toyDecoder(() => STOP, { contextTokens: 2 })
    const listener = await listenerOf(made, audioFirst, long)
    await expect(listenTo(new Float32Array(512000), listener)).rejects.toMatchObject({ code: 'context-full' })
  })
})

describe('a text read in place of sound', () => {
  it('stands where the audio tokens would', async () => {
    const { made, prompts } = counting()
    const listener = await listenerOf(made, audioFirst)
    const clip = createClip(await readText(' Hello there', listener), {
      ...listener,
      lane: createLane(),
      device: 'cpu',
    })
    expect(clip).toMatchObject({ transcribes: true, transcriptText: 'Hello there', durationSeconds: 0 })
    expect(clip.transcript.map(({ text }) => text)).toEqual(['Hello', 'there'])
    await clip.ask('Who?').done
    expect(prompts.at(-1)).toEqual(codes('U: Hello there Who?>'))
  })

  it('must not be empty', async () => {
    const listener = await listenerOf(counting().made, audioFirst)
    await expect(readText('  ', listener)).rejects.toMatchObject({ code: 'bad-option' })
  })
})
