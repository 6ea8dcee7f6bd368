/** Filling a bundle's prompt template with what a person asked. */
import { EarshotError } from './errors.ts'
import type { PromptSpec } from './manifest.ts'

/** Where the question stands in a template. */
export const QUESTION_SLOT = '{question}'

/** What stands before and after the audio tokens. */
export interface FilledPrompt {
  readonly prefix: string
  readonly suffix: string
}

/** The prompt of a first question. An empty question makes the clip itself the user's turn. */
export function fillPrompt(spec: PromptSpec, question: string): FilledPrompt {
  const text = neutralise(question.trim())
  if (text === '') return { prefix: spec.spokenPrefix ?? spec.prefix, suffix: spec.spokenSuffix }
  return { prefix: fill(spec.prefix, text), suffix: fill(spec.suffix, text) }
}

/** The part of the prefix that comes before any question: all of it where the question follows the audio. */
export function openingOf(spec: PromptSpec): { readonly text: string; readonly isWholePrefix: boolean } {
  const at = spec.prefix.indexOf(QUESTION_SLOT)
  return at < 0
    ? { text: spec.prefix, isWholePrefix: true }
    : { text: spec.prefix.slice(0, at), isWholePrefix: false }
}

/** The text between an answer and the next one. Throws 'bad-option' for an empty question. */
export function followUp(spec: PromptSpec, question: string): string {
  const text = neutralise(question.trim())
  if (text === '') throw new EarshotError('bad-option', 'Type a question to go on with this conversation.')
  return fill(spec.followUp, text)
}

/** A function as the replacement: in a string, `$&` and the like would be patterns. */
function fill(template: string, text: string): string {
  return template.replace(QUESTION_SLOT, () => text)
}

/**
 * Takes the power of control tokens from typed text: a space after the opening bracket of `<|im_end|>`, `</s>`,
 * `<start_of_turn>` or `[INST]` leaves the text readable, and no tokenizer takes it for the control token.
 */
function neutralise(text: string): string {
  return text.replace(/<(?=[^\s<>][^<>]*>)|\[(?=\/?[A-Z_]+\])/g, '$& ')
}
