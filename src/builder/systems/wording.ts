import type { PromptSpec } from '../../core/manifest.ts'
import { QUESTION_SLOT } from '../../core/prompt.ts'
import type { ChatTemplate } from './chat.ts'

/** Where the audio stands in a wording. */
const AUDIO_SLOT = '<|audio|>'

/** What a system's users say to its language model: `<|audio|>` stands for the audio, `{question}` for a question. */
export interface Wording {
  readonly asked: string
  /** The same where the clip itself is the question. */
  readonly spoken: string
  /** Text with which the answer begins. */
  readonly answer?: string
  /** See `PromptSpec.placeholder`. */
  readonly placeholder?: string
}

/** A wording inside the language model's own chat template. */
export function promptSpec(chat: ChatTemplate, wording: Wording): PromptSpec {
  const [prefix, suffix] = aroundAudio(wording.asked)
  const [spokenPrefix, spokenSuffix] = aroundAudio(wording.spoken)
  const answer = chat.answer + (wording.answer ?? '')
  return {
    prefix: chat.opening + prefix,
    suffix: suffix + answer,
    ...(prefix.includes(QUESTION_SLOT) ? { spokenPrefix: chat.opening + spokenPrefix } : {}),
    spokenSuffix: spokenSuffix + answer,
    followUp: chat.nextTurn + QUESTION_SLOT + chat.answer,
    ...(wording.placeholder === undefined ? {} : { placeholder: wording.placeholder }),
  }
}

function aroundAudio(wording: string): readonly [before: string, after: string] {
  const at = wording.indexOf(AUDIO_SLOT)
  return [wording.slice(0, at), wording.slice(at + AUDIO_SLOT.length)]
}
