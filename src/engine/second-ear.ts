/**
 * The second ear: Whisper's own decoder, over the frames of the same encoder run. It writes down the words of a
 * window, with what the projector heard as drafts; where the two differ, the words stand that both together find
 * likelier. They take the place of the projector's audio tokens, at the times at which those were heard (LTU-AS, Gong
 * et al. 2023, also gives its language model Whisper's text).
 */
import { alignWords } from '../core/ctc.ts'
import type { CancelSignal, TranscriptWord } from '../core/interface.ts'
import type { SecondEarSpec } from '../core/manifest.ts'
import {
  ranAway,
  type Stretch,
  spokenWords,
  timeWords,
  wordsBeforeFragment,
  wordsLeft,
} from '../core/second-ear.ts'
import { spellNumbers } from '../core/spell-numbers.ts'
import type { Decoder, KvState } from './decoder.ts'
import { type AudioTokens, throwIfAborted } from './encoder.ts'
import { type Drafter, draftRunRows, generate } from './generate.ts'
import type { Runtime, Session, Tensor } from './ort.ts'
import { settleWords } from './settle-words.ts'
import type { Tokenizer } from './tokenizer.ts'

/** Nobody speaks faster; a text that goes on is no transcript. */
const TOKENS_A_SECOND = 8
const SPARE_TOKENS = 10

const MAX_DRAFT_TOKENS = 8

const FRAMES = 'encoder_frames'

export interface SecondEar {
  /** Which windows are encoded once more for it. */
  readonly padding: SecondEarSpec['padding']
  /**
   * The audio tokens of a window after a second hearing. A window in which the first ear heard no words keeps what it
   * heard. frames: (T, width) of the encoder.
   */
  rewrite(
    heard: AudioTokens,
    frames: Float32Array,
    window: Stretch,
    signal?: CancelSignal,
  ): Promise<AudioTokens>
  release(): Promise<void>
}

export interface SecondEarParts {
  readonly spec: SecondEarSpec
  readonly crossStates: Session
  readonly decoder: Decoder
  readonly tokenizer: Tokenizer
  readonly runtime: Pick<Runtime, 'tensor'>
  /** The language model that reads the words. */
  readonly reader: {
    readonly tokenizer: Tokenizer
    readonly embed: Decoder['embed']
    /** Seconds between two frames of the first ear. */
    readonly frameSeconds: number
  }
}

export function createSecondEar(parts: SecondEarParts): SecondEar {
  const { spec, crossStates, decoder, tokenizer, runtime, reader } = parts
  const width = decoder.spec.hiddenSize

  /** The words of a window of so many seconds, in which the first ear heard `heardText`. */
  async function write(
    given: Readonly<Record<string, Tensor>>,
    seconds: number,
    heardText: string,
    signal: CancelSignal | undefined,
  ): Promise<string[]> {
    const heard = wordsOf(heardText)
    let words: string[] = []
    const drafter: Drafter = {
      maxTokens: MAX_DRAFT_TOKENS,
      draft: (_, maxTokens) => {
        const next = wordsLeft(words, heard).slice(0, maxTokens)
        return next.flatMap((word) => tokenizer.encode(` ${word}`)).slice(0, maxTokens)
      },
    }
    const room = spec.decoder.contextTokens - spec.promptIds.length - draftRunRows(drafter)
    const maxTokens = Math.min(room, Math.ceil(seconds * TOKENS_A_SECOND) + SPARE_TOKENS)
    const ids: number[] = []
    let state: KvState = decoder.empty(given)
    try {
      const start = { state, pendingIds: spec.promptIds }
      for await (const chosen of generate(decoder, start, { maxTokens }, drafter)) {
        state.release()
        state = chosen.cursor.state
        ids.push(...chosen.ids.filter((id) => !spec.decoder.stopTokenIds.includes(id)))
        const before = words.length
        words = wordsOf(tokenizer.decode(ids))
        // An accepted draft may bring several words at once; the last word may have grown.
        for (let count = Math.max(1, before); count <= words.length; count++) {
          const spoken = spokenWords(words.slice(0, count), heard.length)
          if (spoken !== null) return words.slice(0, spoken)
        }
        throwIfAborted(signal)
      }
      return words.slice(0, wordsBeforeFragment(words, heard.length))
    } finally {
      state.release()
    }
  }

  /** Words as audio tokens, numbers as they were said: each piece at its share of its word's time. */
  async function tokensOf(words: readonly TranscriptWord[]): Promise<AudioTokens> {
    const pieces = words.flatMap((word) => {
      const ids = reader.tokenizer.encode(` ${spellNumbers(word.text)}`)
      const step = (word.endSeconds - word.startSeconds) / ids.length
      return ids.map((id, i) => ({ id, seconds: word.startSeconds + i * step, probability: word.confidence }))
    })
    const ids = pieces.map(({ id }) => id)
    return {
      vectors: await reader.embed(ids),
      seconds: pieces.map(({ seconds }) => seconds),
      ids,
      probabilities: pieces.map(({ probability }) => probability),
    }
  }

  return {
    padding: spec.padding,
    async rewrite(heard, frames, { startSeconds, endSeconds }, signal) {
      const timing = { frameSeconds: reader.frameSeconds, soundEndSeconds: endSeconds }
      const all = alignWords(heard, timing, (ids) => reader.tokenizer.decode(ids))
      const spoken = all.filter((word) => !isLabel(word))
      if (spoken.length === 0) return heard
      const heardText = spoken.map(({ text }) => text).join(' ')
      const input = runtime.tensor('float32', frames, [1, frames.length / width, width])
      const given = await crossStates.run({ [FRAMES]: input }, crossStates.outputNames)
      try {
        const written = await write(given, endSeconds - startSeconds, heardText, signal)
        if (written.length === 0 || ranAway(written, spoken.length)) return heard
        const settled = await settleWords(
          written,
          spoken,
          { decoder, tokenizer, promptIds: spec.promptIds, given },
          signal,
        )
        const timed = timeWords(settled, spoken, { startSeconds, endSeconds })
        const inOrder = [...timed, ...all.filter(isLabel)].sort((a, b) => a.startSeconds - b.startSeconds)
        return await tokensOf(inOrder)
      } finally {
        for (const tensor of Object.values<Tensor>(given)) tensor.dispose()
      }
    },
    async release() {
      await crossStates.release()
      await decoder.release()
    },
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** A sound's label, such as "[dog]", which only the first ear knows. */
function isLabel({ text }: TranscriptWord): boolean {
  return text.startsWith('[')
}
