/** One clip through the engine: what it hears, and what it answers. */
import { EarshotError } from '../src/core/errors.ts'
import type { Answer, AudioModel, Clip } from '../src/core/interface.ts'
import type { OpenedModel } from '../src/engine/engine.ts'
import type { HeldOutClip, HeldOutQuestion } from './held-out.ts'

/** Enough for any accepted answer, and an end for a model that finds none. */
const MAX_TOKENS = 48

/** Asked of every clip that holds a sound. */
const SOUND_QUESTION: HeldOutQuestion = { kind: 'sound', question: 'What do you hear?', answers: [] }

/**
 * What the questions are asked about: the sound by the audio tokens alone, the sound with the bundle's second ear,
 * the true text, or what another recogniser heard.
 */
export type Source = 'audio' | 'second ear' | 'text' | 'cascade'

export interface Reply {
  readonly text: string
  readonly tokensPerSecond: number
}

export interface Measured {
  readonly transcript: string
  readonly audioTokens: number
  readonly seconds: number
  /** Encoder and prefill. */
  readonly listenMs: number
  /** One for each question of `questionsOf`. */
  readonly replies: readonly Reply[]
}

export function questionsOf(clip: HeldOutClip): readonly HeldOutQuestion[] {
  return clip.kind === 'sound' ? [SOUND_QUESTION] : clip.questions
}

export async function measureAudio(
  model: Pick<AudioModel, 'listen'>,
  clip: HeldOutClip,
  samples: Float32Array,
): Promise<Measured> {
  return await measure(await model.listen(samples), clip)
}

export async function measureText(
  model: Pick<OpenedModel, 'read'>,
  clip: HeldOutClip,
  text: string,
): Promise<Measured> {
  return await measure(await model.read(text), clip)
}

async function measure(heard: Clip, clip: HeldOutClip): Promise<Measured> {
  try {
    const replies = await converse(heard, questionsOf(clip))
    const { transcriptText, audioTokens, durationSeconds, timings } = heard
    return {
      transcript: transcriptText,
      audioTokens,
      seconds: durationSeconds,
      listenMs: timings.encodeMs + timings.prefillMs,
      replies,
    }
  } finally {
    await heard.dispose()
  }
}

/** Each question on its own, but for those that follow another: they share its conversation. */
async function converse(heard: Clip, questions: readonly HeldOutQuestion[]): Promise<Reply[]> {
  const replies: Reply[] = []
  const answerFrom = async (turn: number, ask: (question: string) => Answer): Promise<void> => {
    replies[turn] = await reply(ask((questions[turn] as HeldOutQuestion).question))
    for (const [next, { follows }] of questions.entries()) if (follows === turn) await answerFrom(next, ask)
  }
  for (const [turn, { follows }] of questions.entries()) {
    if (follows !== undefined) continue
    const thread = heard.thread()
    await answerFrom(turn, (question) => thread.ask(question, { maxTokens: MAX_TOKENS }))
    await thread.dispose()
  }
  return replies
}

/** That nothing was heard is an answer about the clip, not a fault of the evaluation. */
async function reply(answer: Answer): Promise<Reply> {
  try {
    const { text, decodeTokensPerSecond } = await answer.done
    return { text: text.trim(), tokensPerSecond: decodeTokensPerSecond }
  } catch (fault) {
    if (!(fault instanceof EarshotError) || fault.code !== 'audio-no-speech') throw fault
    return { text: fault.message, tokensPerSecond: 0 }
  }
}
