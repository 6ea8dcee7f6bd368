import type { BuildOptions } from '../builder/build.ts'
import type { BuildFormat } from '../builder/build-graphs.ts'
import { FORMATS } from '../builder/onnx/linear.ts'
import { EarshotError } from '../core/errors.ts'
import { parseArguments, positiveInteger } from './arguments.ts'

/** What `earshot build` was told to do. */
export type BuildRequest =
  | { readonly kind: 'help' }
  | { readonly kind: 'plan'; readonly source: string; readonly options: BuildOptions }
  | { readonly kind: 'build'; readonly source: string; readonly out: string; readonly options: BuildOptions }

const OPTIONS = {
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string' },
  symmetric: { type: 'boolean' },
  'audio-model': { type: 'string' },
  'text-model': { type: 'string' },
  tokenizer: { type: 'string' },
  lora: { type: 'string' },
  'audio-lora': { type: 'string' },
  average: { type: 'boolean' },
  weights: { type: 'string' },
  head: { type: 'string' },
  context: { type: 'string' },
  'shard-mb': { type: 'string' },
  name: { type: 'string' },
  prompt: { type: 'string' },
  option: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments of `earshot build`; throws 'bad-option' with a sentence when they make no sense. */
export function parseBuildArguments(args: readonly string[]): BuildRequest {
  const { values, positionals } = parseArguments(args, OPTIONS)
  if (values.help) return { kind: 'help' }
  const [source, ...averageWith] = positionals
  if (source === undefined) throw badOption('Give the folder of a checkpoint: build <folder> --out <bundle>.')
  if (averageWith.length > 0 && !values.average) {
    throw badOption(`There are ${positionals.length} checkpoints: add --average for their mean, or give one.`)
  }
  if (values.weights !== undefined && !values.average) {
    throw badOption('--weights belong to the checkpoints of --average.')
  }
  const shardMegabytes = positiveInteger('shard-mb', values['shard-mb'])
  const options: BuildOptions = {
    audioModel: values['audio-model'],
    textModel: values['text-model'],
    tokenizer: values.tokenizer,
    lora: values.lora,
    audioLora: values['audio-lora'],
    averageWith,
    averageWeights: values.weights?.split(',').map(Number),
    formats: values.format === undefined ? undefined : parseFormats(values.format),
    symmetric: values.symmetric,
    contextTokens: positiveInteger('context', values.context),
    shardBytes: shardMegabytes === undefined ? undefined : parseShardBytes(shardMegabytes),
    tiedHead: values.head === undefined ? undefined : parseHead(values.head),
    name: values.name,
    prompt: values.prompt,
    choices: parseChoices(values.option ?? []),
  }
  if (values['dry-run']) return { kind: 'plan', source, options }
  if (values.out === undefined) {
    throw badOption('Say where the bundle goes with --out <folder>, or add --dry-run to write nothing.')
  }
  return { kind: 'build', source, out: values.out, options }
}

function badOption(sentence: string): EarshotError {
  return new EarshotError('bad-option', sentence)
}

function parseFormats(text: string): readonly BuildFormat[] {
  const known = Object.keys(FORMATS) as BuildFormat[]
  const formats = text.split(',').map((name) => {
    const format = known.find((one) => one === name.trim())
    if (format) return format
    throw badOption(`--format takes ${known.join(', ')}, separated by commas, not "${name}".`)
  })
  return [...new Set(formats)]
}

/** The file format and every browser can carry no more. */
const MOST_SHARD_MEGABYTES = 2000

function parseShardBytes(megabytes: number): number {
  if (megabytes <= MOST_SHARD_MEGABYTES) return megabytes * 1e6
  throw badOption(
    `--shard-mb takes at most ${MOST_SHARD_MEGABYTES}, which browsers can open, not ${megabytes}.`,
  )
}

function parseHead(text: string): boolean {
  if (text === 'tied' || text === 'own') return text === 'tied'
  throw badOption(`--head takes tied or own, not "${text}".`)
}

function parseChoices(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=')
      if (at <= 0) throw badOption(`--option takes name=value, not "${text}".`)
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}
