import { EarshotError } from '../core/errors.ts'
import { parseArguments, positiveInteger } from './arguments.ts'
import { SHIPPED_MODEL } from './open-model.ts'
import type { Question } from './question-file.ts'

/** What `earshot ask` was told to do. */
export type AskRequest =
  | { readonly kind: 'help' }
  | ({ readonly kind: 'one'; readonly json: boolean } & Question & AskSettings)
  | ({ readonly kind: 'batch'; readonly questionFile: string } & AskSettings)

export interface AskSettings {
  readonly model: string
  readonly secondEar: boolean
  readonly maxTokens: number | undefined
}

const OPTIONS = {
  json: { type: 'boolean' },
  batch: { type: 'string' },
  model: { type: 'string' },
  'no-second-ear': { type: 'boolean' },
  'max-tokens': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments of `earshot ask`; throws 'bad-option' with a sentence when they make no sense. */
export function parseAskArguments(args: readonly string[]): AskRequest {
  const { values, positionals } = parseArguments(args, OPTIONS)
  if (values.help) return { kind: 'help' }
  const settings = {
    model: values.model ?? SHIPPED_MODEL,
    secondEar: !values['no-second-ear'],
    maxTokens: positiveInteger('max-tokens', values['max-tokens']),
  }
  const [audio, question, ...rest] = positionals
  if (values.batch !== undefined) {
    if (audio === undefined) return { kind: 'batch', questionFile: values.batch, ...settings }
    throw new EarshotError('bad-option', 'Give either a clip and a question or --batch, not both.')
  }
  if (audio === undefined) {
    throw new EarshotError('bad-option', 'Give a clip and a question: ask clip.wav "When is the meeting?"')
  }
  if (question === undefined) {
    throw new EarshotError('bad-option', `Give a question about ${audio}, or "" if it is spoken in the clip.`)
  }
  if (rest.length > 0) {
    throw new EarshotError('bad-option', `Put the question in quotes: "${[question, ...rest].join(' ')}".`)
  }
  return { kind: 'one', audio, question, json: values.json ?? false, ...settings }
}
