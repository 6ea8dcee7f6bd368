import { existsSync, readFileSync } from 'node:fs'
import type { PromptSpec } from '../core/manifest.ts'
import { QUESTION_SLOT } from '../core/prompt.ts'
import { badCheckpoint } from './checkpoint/checkpoint.ts'
import { ModelConfig } from './model-config.ts'

const FIELDS = ['prefix', 'suffix', 'spokenPrefix', 'spokenSuffix', 'followUp', 'placeholder']

/** The prompt of a bundle from a JSON file of `PromptSpec`'s fields. Throws `bad-checkpoint` for another. */
export function readPromptFile(path: string): PromptSpec {
  const file = new ModelConfig(path, parse(path))
  const unknown = file.names().find((name) => !FIELDS.includes(name))
  if (unknown !== undefined) {
    throw badCheckpoint(path, `has ${unknown}, which no prompt has: the fields are ${FIELDS.join(', ')}`)
  }
  const prefix = file.text('prefix')
  if (prefix.includes(QUESTION_SLOT) !== file.has('spokenPrefix')) {
    throw badCheckpoint(path, `needs spokenPrefix where prefix holds ${QUESTION_SLOT}, and only there`)
  }
  return {
    prefix,
    suffix: file.text('suffix'),
    ...(file.has('spokenPrefix') ? { spokenPrefix: file.text('spokenPrefix') } : {}),
    spokenSuffix: file.text('spokenSuffix'),
    followUp: file.text('followUp'),
    ...(file.has('placeholder') ? { placeholder: file.text('placeholder') } : {}),
  }
}

function parse(path: string): unknown {
  if (!existsSync(path)) throw badCheckpoint(path, 'does not exist')
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw badCheckpoint(path, 'is not JSON', { cause })
  }
}
