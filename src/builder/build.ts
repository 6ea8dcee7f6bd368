import { existsSync, realpathSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { EarshotError } from '../core/errors.ts'
import type { BundleFile, BundleManifest, WeightFormat } from '../core/manifest.ts'
import { decoderArgs } from './architectures/decoders/registry.ts'
import type { DecoderArgs } from './architectures/decoder.ts'
import { assertReplaceable, writeFolder } from './atomic-folder.ts'
import { type BuildFormat, writeGraphs, type WrittenGraphs } from './build-graphs.ts'
import { BundleWriter } from './bundle.ts'
import { badCheckpoint, type Checkpoint, elementCount } from './checkpoint/checkpoint.ts'
import { withoutReading } from './dry-run.ts'
import { withEncoder } from './encode-pool.ts'
import { readLanguageModelFiles, stopTokenIds } from './language-model-files.ts'
import { describeModel } from './model-description.ts'
import type { ModelConfig } from './model-config.ts'
import { ModelFolder } from './model-folder.ts'
import { OpenCheckpoints, openModel, type OpenedModel } from './model-parts.ts'
import { readPromptFile } from './prompt-file.ts'
import { chatTemplate, type LanguageModelFiles } from './systems/chat.ts'
import { Choices } from './systems/choices.ts'
import { systemOf } from './systems/registry.ts'
import { ROOTS, type System, type SystemPlan } from './systems/system.ts'
import { promptSpec } from './systems/wording.ts'
import { plainly, WriteQueue } from './writing.ts'

export interface BuildOptions {
  /** The folders of parts that the source does not hold: config.json and, where needed, weights. */
  readonly audioModel?: string | undefined
  readonly textModel?: string | undefined
  /** A folder with tokenizer.json and tokenizer_config.json. */
  readonly tokenizer?: string | undefined
  /** PEFT adapters to merge into the language model and the encoder. */
  readonly lora?: string | undefined
  readonly audioLora?: string | undefined
  /** Further checkpoints of the source's training run, to be averaged with it. */
  readonly averageWith?: readonly string[] | undefined
  /** One for each of the averaged checkpoints, the source's first. */
  readonly averageWeights?: readonly number[] | undefined
  readonly formats?: readonly BuildFormat[] | undefined
  /** Whether q4 does without zero points. */
  readonly symmetric?: boolean | undefined
  readonly contextTokens?: number | undefined
  readonly shardBytes?: number | undefined
  /** Whether the output head is the embedding, where the config is not to be believed. */
  readonly tiedHead?: boolean | undefined
  readonly name?: string | undefined
  /** A JSON file of `PromptSpec`'s fields, in the place of the known prompts. */
  readonly prompt?: string | undefined
  /** What `--option name=value` says: see the systems' files. */
  readonly choices?: Readonly<Record<string, string>> | undefined
  /** Told each graph before its weights are written. */
  readonly onPart?: ((part: string) => void) | undefined
  /** Threads that encode the weights; none for this one. By default one a core, up to four, where that pays. */
  readonly threads?: number | undefined
  /** Gives the build up: it then rejects with the signal's reason and leaves nothing behind. */
  readonly signal?: AbortSignal | undefined
}

/** What was built, or would be. */
export interface BuildReport extends Pick<WrittenGraphs, 'copies'>, Pick<OpenedModel, 'origins'> {
  readonly system: string
  readonly manifest: BundleManifest
  /** The values of `--option`'s names, given or not. */
  readonly choices: Readonly<Record<string, string>>
  /** Every file but earshot.json. */
  readonly files: readonly BundleFile[]
  /** Bytes of tensors read, as their files store them. */
  readonly bytesRead: number
  readonly bytesWritten: number
}

/**
 * q4 has the least to download and hold on WebGPU; int8 has the only fast kernel on wasm and the CPU. They are two
 * stored copies, of which a device loads one.
 */
export const DEFAULT_FORMATS: readonly BuildFormat[] = ['q4', 'int8']

/** A position costs keys and values of every layer while a clip is open: 64 MB for a thousand of Llama-3.2-1B's. */
export const DEFAULT_CONTEXT_TOKENS = 8192

/** Far below the 2 GB that a browser can hand over at once, and little to fetch again where a download breaks. */
export const DEFAULT_SHARD_BYTES = 500e6

/** What each device runs best, of what there is. */
const PREFERENCES = {
  webgpu: ['q4', 'q8', 'fp16', 'fp32', 'int8'],
  wasm: ['int8', 'q8', 'q4', 'fp32', 'fp16'],
  cpu: ['int8', 'fp32', 'q8', 'q4', 'fp16'],
} as const satisfies Readonly<Record<keyof BundleManifest['recommended'], readonly BuildFormat[]>>

/** Files of the hub layout that are taken over as they are, beside the tokenizer's. */
const COPIED = ['config.json', 'generation_config.json', 'preprocessor_config.json']
const TOKENIZER_FILES = [
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'chat_template.jinja',
]

/**
 * Builds the model in `source` (a folder, or the file of weights in one) into the folder `out`, which is replaced at
 * once when all is written, and only where it is absent, empty or an older bundle. Throws `bad-checkpoint`,
 * `model-unknown` or `bad-option` with one sentence, and leaves nothing behind then.
 */
export async function buildBundle(
  source: string,
  out: string,
  options: BuildOptions = {},
): Promise<BuildReport> {
  assertReplaceable(out)
  const inputs = [source, options.audioModel, options.textModel, options.tokenizer, options.lora]
  const given = [...inputs, options.audioLora, ...(options.averageWith ?? [])]
  for (const input of given) if (input !== undefined) assertApart(out, input)
  return writeFolder(resolve(out), (folder) => build(source, options, folder))
}

/** What `buildBundle` would write. Reads no tensors and writes nothing. */
export function planBundle(source: string, options: BuildOptions = {}): Promise<BuildReport> {
  return build(source, options, undefined)
}

/** Throws `bad-option` when one of the two folders holds the other, since `out` is replaced whole. */
function assertApart(out: string, input: string): void {
  const [a, b] = [realPath(out), realPath(input)]
  const holds = (outer: string, inner: string) => !/^\.\.(?:$|[\\/])/.test(relative(outer, inner) || '.')
  if (holds(a, b) || holds(b, a)) {
    throw new EarshotError(
      'bad-option',
      `${out} and ${input} lie in one another: name a folder apart from the model with --out.`,
    )
  }
}

function realPath(path: string): string {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  const above = dirname(whole)
  return above === whole ? whole : join(realPath(above), basename(whole))
}

/** From the checkpoint to the bundle in `folder`, or nowhere. */
async function build(
  source: string,
  options: BuildOptions,
  folder: string | undefined,
): Promise<BuildReport> {
  const model = readModel(source, options)
  const opened = new OpenCheckpoints()
  const bundle = new BundleWriter(folder)
  try {
    const { checkpoint, origins } = await openModel(model.sources, model.system.encoderAnchor, opened)
    const queue = new WriteQueue()
    const weights: Checkpoint = folder === undefined ? withoutReading(checkpoint) : checkpoint
    const { formats, copies } = writeGraphs(weights, model.plan, model.decoder, bundle, {
      formats: options.formats ?? DEFAULT_FORMATS,
      symmetric: options.symmetric ?? false,
      shardBytes: options.shardBytes ?? DEFAULT_SHARD_BYTES,
      write: queue.add,
      onPart: (part) => queue.add(plainly(() => options.onPart?.(part))),
    })
    if (folder !== undefined) {
      const threads = options.threads ?? threadsFor(checkpoint)
      await withEncoder(threads, (encoder) => queue.run(encoder, options.signal))
    }
    copyFiles(model, bundle)
    const files = bundle.finish()
    const manifest = manifestOf(model, options, formats, files)
    bundle.json('earshot.json', manifest)
    const bytesWritten = files.reduce((sum, { bytes }) => sum + bytes, 0)
    return {
      ...{ system: model.system.name, choices: model.choices, manifest, files, copies, origins },
      ...{ bytesRead: opened.bytesRead, bytesWritten },
    }
  } finally {
    opened.close()
    bundle.close()
  }
}

/** Below, starting threads takes longer than they save. */
const LEAST_VALUES_FOR_THREADS = 1 << 26

/** So many encode as fast as one reads, hashes and writes. */
const MOST_THREADS = 4

function threadsFor({ tensors }: Checkpoint): number {
  const values = [...tensors.values()].reduce((sum, { shape }) => sum + elementCount(shape), 0)
  return values < LEAST_VALUES_FOR_THREADS ? 0 : Math.min(MOST_THREADS, availableParallelism())
}

/** All that the folders' small files tell. */
interface Model {
  readonly sources: Parameters<typeof openModel>[0]
  readonly system: System
  readonly config: ModelConfig
  readonly audioConfig: ModelConfig
  readonly textConfig: ModelConfig
  readonly decoder: DecoderArgs
  readonly plan: SystemPlan
  readonly tokenizer: ModelFolder
  readonly prompt: BundleManifest['prompt']
  readonly stopTokenIds: readonly number[]
  readonly choices: BuildReport['choices']
}

function readModel(path: string, options: BuildOptions): Model {
  const optional = (folder: string | undefined) =>
    folder === undefined ? undefined : new ModelFolder(folder)
  const source = new ModelFolder(path)
  const audioModel = optional(options.audioModel)
  const textModel = optional(options.textModel)
  const config = source.config()
  const system = systemOf(config)
  const choices = new Choices(options.choices ?? {})

  const audioConfig = partConfig(config, 'audio', audioModel)
  const textConfig = partConfig(config, 'text', textModel)
  const decoder = decoderOf(textConfig, options)
  const plan = system.plan({ config, audio: audioConfig, tokenWidth: decoder.width, choices })

  const tokenizer =
    optional(options.tokenizer) ?? (source.has('tokenizer.json') ? source : (textModel ?? source))
  const languageModel = readLanguageModelFiles(tokenizer)
  const { prompt, endTokens } = promptOf(plan, languageModel, choices, options.prompt)
  choices.assertAllRead()
  const generation = source.has('generation_config.json') ? source : (textModel ?? source)
  return {
    sources: {
      source,
      averageWith: (options.averageWith ?? []).map((folder) => new ModelFolder(folder)),
      averageWeights: options.averageWeights,
      audioModel,
      textModel,
      audioLora: options.audioLora,
      lora: options.lora,
    },
    system,
    config,
    audioConfig,
    textConfig,
    decoder,
    plan,
    tokenizer,
    prompt,
    stopTokenIds: stopTokenIds(generation, textConfig, languageModel, endTokens),
    choices: choices.taken,
  }
}

/** A part's config: of its own folder, where one is given, else inside the source's. */
function partConfig(
  config: ModelConfig,
  part: 'audio' | 'text',
  folder: ModelFolder | undefined,
): ModelConfig {
  if (folder) return folder.config()
  if (config.has(`${part}_config`)) return config.part(`${part}_config`)
  const published = config.has(`${part}_model_id`) ? ` such as ${config.text(`${part}_model_id`)}` : ''
  throw badCheckpoint(
    config.file,
    `has no ${part}_config: name the folder of one${published} with --${part}-model`,
  )
}

function decoderOf(textConfig: ModelConfig, { contextTokens, tiedHead }: BuildOptions): DecoderArgs {
  const args = decoderArgs(textConfig, {
    root: ROOTS.language,
    contextTokens: contextTokens ?? DEFAULT_CONTEXT_TOKENS,
  })
  return tiedHead === undefined ? args : { ...args, tiedHead }
}

function promptOf(
  plan: SystemPlan,
  languageModel: LanguageModelFiles,
  choices: Choices,
  promptFile: string | undefined,
): { readonly prompt: BundleManifest['prompt']; readonly endTokens: readonly string[] } {
  if (promptFile !== undefined) return { prompt: readPromptFile(promptFile), endTokens: [] }
  const chat = chatTemplate(languageModel, choices)
  const prompt = promptSpec(chat, plan.wording)
  if (prompt.placeholder !== undefined && !languageModel.tokens.has(prompt.placeholder)) {
    throw badCheckpoint(
      'tokenizer.json',
      `has no token ${prompt.placeholder}, in whose place the audio stands: name a folder whose tokenizer has it with --tokenizer`,
    )
  }
  return { prompt, endTokens: chat.endTokens }
}

function copyFiles(
  { sources: { source, audioModel, textModel }, tokenizer }: Model,
  bundle: BundleWriter,
): void {
  for (const file of COPIED) {
    const folder = [source, audioModel, textModel].find((one) => one?.has(file))
    if (folder) bundle.copy(file, folder.bytes(file))
  }
  for (const file of TOKENIZER_FILES) if (tokenizer.has(file)) bundle.copy(file, tokenizer.bytes(file))
}

function manifestOf(
  model: Model,
  options: BuildOptions,
  formats: BundleManifest['formats'],
  files: readonly BundleFile[],
): BundleManifest {
  const { sources, system, plan, decoder, config, audioConfig, textConfig } = model
  const { source, audioModel, textModel } = sources
  const name = options.name ?? source.name
  return {
    format: 1,
    name,
    version: '1.0.0',
    description: `${system.name}: an audio encoder, a projector and a language model of ${decoder.layers} layers, built from published weights.`,
    ...describeModel(source, config, [
      { part: 'audio encoder', folder: audioModel, config: audioConfig },
      { part: 'language model', folder: textModel, config: textConfig },
    ]),
    frontEnd: plan.frontEnd,
    windowSeconds: plan.windowSeconds,
    projector: plan.projector,
    prompt: model.prompt,
    decoder: {
      layers: decoder.layers,
      keyValueHeads: decoder.keyValueHeads,
      headSize: decoder.headSize,
      hiddenSize: decoder.width,
      vocabularySize: decoder.vocabulary,
      contextTokens: decoder.contextTokens,
      stopTokenIds: model.stopTokenIds,
    },
    recommended: recommended(formats),
    formats,
    files,
    evaluation: {},
    trainedOn: `As its authors published it: the card of ${source.name} tells what is known.`,
    limits: [],
  }
}

function recommended(formats: BundleManifest['formats']): BundleManifest['recommended'] {
  const best = (preferences: readonly WeightFormat[]) => {
    const found = preferences.find((format) => formats[format] !== undefined)
    if (found === undefined) throw new EarshotError('bad-option', 'Name at least one format with --format.')
    return found
  }
  return {
    webgpu: best(PREFERENCES.webgpu),
    wasm: best(PREFERENCES.wasm),
    cpu: best(PREFERENCES.cpu),
  }
}
