import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type {
  DecoderSpec,
  GraphFile,
  SecondEarGraphs,
  SecondEarSpec,
  WeightFormat,
} from '../core/manifest.ts'
import {
  type WhisperDecoderArgs,
  whisperCrossStates,
  whisperDecoder,
  whisperEmbedder,
} from './architectures/whisper-decoder.ts'
import type { BundleWriter } from './bundle.ts'
import { badCheckpoint, type Checkpoint, tensorInfo } from './checkpoint/checkpoint.ts'
import { Graph } from './onnx/graph.ts'
import type { LinearFormat } from './onnx/linear.ts'
import { WeightStore } from './weight-store.ts'

const FOLDER = 'second_ear/'
const ROOT = 'model.decoder.'

/** Every text is in English, transcribed and not translated, without times. */
const PROMPT = ['<|startoftranscript|>', '<|en|>', '<|transcribe|>', '<|notimestamps|>']
const STOP = '<|endoftext|>'

/**
 * Measured on telephone recordings: from 3 s on, words read from an unpadded window are as right as from one padded
 * to 30 s; below, 10 s of padding mend most of the difference at a third of the time.
 */
const PADDING = { belowSeconds: 3, toSeconds: 10 }

export interface SecondEarInputs {
  /** Whisper's decoder under its Hugging Face names. */
  readonly checkpoint: Checkpoint
  readonly heads: number
  /** Path of Whisper's tokenizer.json. */
  readonly tokenizer: string
  /** Tokens that stand for signs which are not speech. */
  readonly suppressedIds: readonly number[]
}

interface Token {
  readonly id: number
  readonly content: string
}

/** Writes Whisper's decoder into a bundle, its weights once for all `formats`. */
export function writeSecondEar(
  inputs: SecondEarInputs,
  formats: readonly LinearFormat[],
  bundle: BundleWriter,
): SecondEarSpec {
  const { checkpoint } = inputs
  const tokenizer = readTokenizer(inputs.tokenizer)
  const idOf = (content: string) => {
    const token = tokenizer.added_tokens.find((added) => added.content === content)
    if (token) return token.id
    throw badCheckpoint(basename(inputs.tokenizer), `has no token ${content}`)
  }
  const stopId = idOf(STOP)
  const special = tokenizer.added_tokens.map(({ id }) => id).filter((id) => id !== stopId)
  const args = argsOf(checkpoint, inputs.heads, [...inputs.suppressedIds, ...special])

  const [embedding, layers] = [
    bundle.shard('second_ear_embedding.onnx_data'),
    bundle.shard('second_ear.onnx_data'),
  ]
  const isEmbedding = (tensor: string) => tensor === `${ROOT}embed_tokens.weight`
  const store = new WeightStore(checkpoint, (tensor) => (isEmbedding(tensor) ? embedding : layers))
  const graph = (name: string, format: LinearFormat, write: typeof whisperDecoder): GraphFile => {
    const written = new Graph(name)
    write(written, format, store, args)
    return bundle.graph(`${name}_${format.name}`, written)
  }
  const graphs = Object.fromEntries(
    formats.map((format): [WeightFormat, SecondEarGraphs] => [
      format.name,
      {
        cross_states: graph('second_ear_cross_states', format, whisperCrossStates),
        embed_tokens: graph('second_ear_embed_tokens', format, whisperEmbedder),
        decoder: graph('second_ear_decoder', format, whisperDecoder),
      },
    ]),
  )
  store.assertAllUsed()

  bundle.json(`${FOLDER}tokenizer.json`, tokenizer, 'compact')
  bundle.json(`${FOLDER}tokenizer_config.json`, {
    add_prefix_space: false,
    clean_up_tokenization_spaces: false,
    tokenizer_class: 'WhisperTokenizer',
  })
  return {
    tokenizerFolder: FOLDER,
    promptIds: PROMPT.map(idOf),
    padding: PADDING,
    decoder: decoderSpec(args, stopId),
    formats: graphs,
  }
}

function readTokenizer(path: string): { readonly added_tokens: readonly Token[] } {
  try {
    const tokenizer = JSON.parse(readFileSync(path, 'utf8'))
    if (Array.isArray(tokenizer.added_tokens)) return tokenizer
  } catch (cause) {
    throw badCheckpoint(basename(path), 'is missing or not JSON', { cause })
  }
  throw badCheckpoint(basename(path), 'has no added_tokens')
}

function argsOf(checkpoint: Checkpoint, heads: number, suppressedIds: readonly number[]): WhisperDecoderArgs {
  const [vocabulary = 0, width = 0] = tensorInfo(checkpoint, `${ROOT}embed_tokens.weight`).shape
  let layers = 0
  while (checkpoint.tensors.has(`${ROOT}layers.${layers}.fc1.weight`)) layers++
  return {
    root: ROOT,
    layers,
    width,
    heads,
    ffn: tensorInfo(checkpoint, `${ROOT}layers.0.fc1.weight`).shape[0] ?? 0,
    vocabulary,
    positions: tensorInfo(checkpoint, `${ROOT}embed_positions.weight`).shape[0] ?? 0,
    suppressedIds,
  }
}

function decoderSpec(args: WhisperDecoderArgs, stopId: number): DecoderSpec {
  return {
    layers: args.layers,
    keyValueHeads: args.heads,
    headSize: args.width / args.heads,
    hiddenSize: args.width,
    vocabularySize: args.vocabulary,
    contextTokens: args.positions,
    stopTokenIds: [stopId],
  }
}
