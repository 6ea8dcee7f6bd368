/**
 * A bundle's prompt as token ids. Where the published text has a token of its own for the audio, the texts beside
 * it are encoded as its neighbours and the token is cut out, so that the ids are those of the whole published text
 * with the audio in the token's place.
 */
import { EarshotError } from '../core/errors.ts'
import type { PromptSpec } from '../core/manifest.ts'
import { fillPrompt, followUp, openingOf } from '../core/prompt.ts'
import type { Tokenizer } from './tokenizer.ts'

/** What stands before and after the audio tokens. */
export interface TurnIds {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export interface PromptIds {
  /** What every conversation begins with, whatever is asked. */
  readonly opening: readonly number[]
  /** Whether the opening reaches up to the audio. */
  readonly isOpeningWhole: boolean
  /** The first turn. An empty question makes the clip itself the turn. */
  firstTurn(question: string): TurnIds
  /** What stands between an answer and the next one. */
  nextTurn(question: string): readonly number[]
}

export function createPromptIds(tokenizer: Tokenizer, spec: PromptSpec): PromptIds {
  const placeholder = spec.placeholder ?? ''
  if (placeholder !== '' && tokenizer.encode(placeholder).length !== 1) {
    throw new EarshotError(
      'model-damaged',
      `prompt.placeholder of earshot.json is "${placeholder}", which tokenizer.json does not know as one token: rebuild the bundle.`,
    )
  }
  const cutTokens = placeholder === '' ? 0 : 1

  function beforeAudio(text: string): number[] {
    const ids = tokenizer.encode(text + placeholder)
    return ids.slice(0, ids.length - cutTokens)
  }

  const { text: opening, isWholePrefix } = openingOf(spec)
  return {
    // The last token before a question may be another one with the question behind it.
    opening: isWholePrefix ? beforeAudio(opening) : tokenizer.encode(opening).slice(0, -1),
    isOpeningWhole: isWholePrefix,
    firstTurn(question) {
      const { prefix, suffix } = fillPrompt(spec, question)
      return { before: beforeAudio(prefix), after: tokenizer.encode(placeholder + suffix).slice(cutTokens) }
    },
    nextTurn: (question) => tokenizer.encode(followUp(spec, question)),
  }
}
