import { badCheckpoint } from './checkpoint/checkpoint.ts'
import { ModelConfig } from './model-config.ts'
import type { ModelFolder } from './model-folder.ts'
import type { LanguageModelFiles } from './systems/chat.ts'

/** Reads a folder's tokenizer. Throws `bad-checkpoint` where there is none in the form of the `tokenizers` library. */
export function readLanguageModelFiles(folder: ModelFolder): LanguageModelFiles {
  if (!folder.has('tokenizer.json')) {
    const instead = folder.has('tekken.json') ? ', only tekken.json' : ''
    throw badCheckpoint(
      folder.path,
      `has no tokenizer.json${instead}: name a folder that has it and tokenizer_config.json with --tokenizer`,
    )
  }
  const tokenizer = new ModelConfig('tokenizer.json', folder.json('tokenizer.json'))
  return { tokens: addedTokens(tokenizer), template: templateOf(folder) }
}

function addedTokens(tokenizer: ModelConfig): ReadonlyMap<string, number> {
  const listed = tokenizer.raw('added_tokens') ?? []
  if (!Array.isArray(listed)) throw tokenizer.wrong('added_tokens', 'where a list is needed')
  return new Map(
    listed.map((entry) => {
      const token = new ModelConfig('tokenizer.json', entry, 'added_tokens.')
      const id = token.raw('id')
      if (!Number.isSafeInteger(id)) throw token.wrong('id', 'where a whole number is needed')
      return [token.text('content'), id as number]
    }),
  )
}

/** New folders hold the template in a file of its own, old ones in tokenizer_config.json. */
function templateOf(folder: ModelFolder): string | undefined {
  if (folder.has('chat_template.jinja')) return folder.text('chat_template.jinja')
  const config = new ModelConfig('tokenizer_config.json', folder.json('tokenizer_config.json'))
  const template = config.raw('chat_template')
  // Several templates are a list of names and texts.
  if (!Array.isArray(template)) return typeof template === 'string' ? template : undefined
  const named = template.map((entry) => new ModelConfig('tokenizer_config.json', entry, 'chat_template.'))
  return named.find((entry) => entry.raw('name') === 'default')?.text('template')
}

/**
 * The ids at which an answer ends: those of generation_config.json, else of the config, and the template's own.
 * Throws `bad-checkpoint` where nothing tells.
 */
export function stopTokenIds(
  folder: ModelFolder,
  config: ModelConfig,
  { tokens }: LanguageModelFiles,
  endTokens: readonly string[],
): readonly number[] {
  const generation = folder.has('generation_config.json')
    ? new ModelConfig('generation_config.json', folder.json('generation_config.json'))
    : config
  const stated = [generation.raw('eos_token_id') ?? config.raw('eos_token_id') ?? []].flat()
  const known = endTokens.map((token) => tokens.get(token)).filter((id) => id !== undefined)
  const ids = [...new Set([...stated, ...known])]
  const whole = ids.filter((id): id is number => Number.isSafeInteger(id) && (id as number) >= 0)
  if (whole.length !== ids.length) throw generation.wrong('eos_token_id', 'where token ids are needed')
  if (whole.length === 0) throw badCheckpoint(generation.file, 'has no eos_token_id, at which answers end')
  return whole
}
