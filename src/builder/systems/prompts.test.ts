import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPromptIds } from '../../engine/prompt-ids.ts'
import { openTokenizer } from '../../engine/tokenizer.ts'
import { planBundle } from '../build.ts'

/** The seeded checkpoints, and what transformers' tokenizers and templates make of each published wording. */
const SYSTEMS = join(import.meta.dirname, '../../../training/golden/systems')

interface GoldenPrompt {
  readonly name: string
  readonly wording: string
  readonly question: string | null
  readonly before_ids: readonly number[]
  readonly after_ids: readonly number[]
}

function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'))
}

const rows = readdirSync(SYSTEMS).filter((name) => name !== 'published')
const prompts = rows.flatMap((row) =>
  (json(SYSTEMS, row, 'golden.json') as { prompts: readonly GoldenPrompt[] }).prompts.map(
    (prompt) => [row, prompt.name, prompt] as const,
  ),
)

/** Wordings that a bundle has only where it is asked for them. */
const CHOSEN = ['passage', 'transcribe']

/** Ultravox's instruction takes the place of a question, and its chat has none. */
function questionOf({ question, wording }: GoldenPrompt): string {
  return question ?? (wording.startsWith('<|audio|>') ? '' : wording.replace(' <|audio|>', ''))
}

test('every row of the oracle is here', () => {
  expect(rows.length).toBe(9)
  expect(prompts.length).toBe(4 * 2 + 4 * 3 + 2)
})

test.each(prompts)(
  '%s: the wording "%s" gives the published ids before and after the audio',
  async (row, name, prompt) => {
    const checkpoint = join(SYSTEMS, row, 'checkpoint')
    const choices: Record<string, string> = CHOSEN.includes(name) ? { wording: name } : {}
    const { manifest } = await planBundle(checkpoint, { choices })
    const tokenizer = await openTokenizer({ json: async (path) => json(checkpoint, path) })
    const turn = createPromptIds(tokenizer, manifest.prompt).firstTurn(questionOf(prompt))
    expect(turn.before).toEqual(prompt.before_ids)
    expect(turn.after).toEqual(prompt.after_ids)
  },
)
