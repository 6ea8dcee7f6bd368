import type { GraphSet, WeightFormat } from '../core/manifest.ts'
import {
  type DecoderArgs,
  decoder,
  embeddingMatrix,
  headMatrix,
  tokenEmbedder,
} from './architectures/decoder.ts'
import type { BundleWriter } from './bundle.ts'
import type { Checkpoint } from './checkpoint/checkpoint.ts'
import { type Encoding, symmetricBlocks4 } from './encoding.ts'
import { Graph } from './onnx/graph.ts'
import { FORMATS, type LinearFormat } from './onnx/linear.ts'
import { type PartSize, partSizes } from './part-sizes.ts'
import type { ShardOf } from './shard.ts'
import { ROOTS, type SystemPlan } from './systems/system.ts'
import { WeightStore } from './weight-store.ts'
import type { Writer } from './writing.ts'

/** The formats that can be built. */
export type BuildFormat = keyof typeof FORMATS

export interface GraphOptions {
  readonly formats: readonly BuildFormat[]
  /** Whether blocks of 4 bits do without zero points. */
  readonly symmetric: boolean
  /** The most bytes of a file of weights, unless one tensor is larger. */
  readonly shardBytes: number
  /** How the weights are written. */
  readonly write: Writer
  /** Told each graph before what is written for it. */
  readonly onPart: (part: string) => void
}

/** One stored copy of the weights, and who reads it. */
export interface StoredCopy {
  readonly formats: readonly BuildFormat[]
  readonly parts: readonly PartSize[]
}

export interface WrittenGraphs {
  readonly formats: Readonly<Partial<Record<WeightFormat, GraphSet>>>
  readonly copies: readonly StoredCopy[]
}

/**
 * Writes the three graphs of every format and hands `write` the weights that they read: once for formats that share
 * an encoding. Throws `bad-checkpoint` for a tensor that is missing, misshapen, or that no graph needs.
 */
export function writeGraphs(
  checkpoint: Checkpoint,
  plan: SystemPlan,
  args: DecoderArgs,
  bundle: BundleWriter,
  { formats, symmetric, shardBytes, write, onPart }: GraphOptions,
): WrittenGraphs {
  const written: Partial<Record<WeightFormat, GraphSet>> = {}
  const copies: StoredCopy[] = []
  for (const [encoding, readers] of byEncoding(formats, symmetric)) {
    const store = new WeightStore(checkpoint, partShards(bundle, encoding, shardBytes), encoding, write)
    for (const name of readers) written[name] = writeFormat(FORMATS[name], store, plan, args, bundle, onPart)
    store.assertAllUsed()
    copies.push({ formats: readers, parts: partSizes(store.contents, partOf) })
  }
  return { formats: written, copies }
}

function byEncoding(
  formats: readonly BuildFormat[],
  symmetric: boolean,
): ReadonlyMap<Encoding, readonly BuildFormat[]> {
  const groups = new Map<Encoding, BuildFormat[]>()
  for (const name of formats) {
    const encoding = name === 'q4' && symmetric ? symmetricBlocks4 : FORMATS[name].encoding
    groups.set(encoding, [...(groups.get(encoding) ?? []), name])
  }
  return groups
}

function writeFormat(
  format: LinearFormat,
  store: WeightStore,
  plan: SystemPlan,
  args: DecoderArgs,
  bundle: BundleWriter,
  onPart: (part: string) => void,
): GraphSet {
  const write = (name: keyof GraphSet, fill: (graph: Graph) => void) => {
    const file = `${name}_${format.name}`
    onPart(file)
    const graph = new Graph(name)
    fill(graph)
    return bundle.graph(file, graph)
  }
  return {
    audio_encoder: write('audio_encoder', (graph) => {
      const tokens = plan.audioTokens(graph, format, store)
      graph.output('audio_features', tokens, 'float32', ['audio_tokens', args.width])
    }),
    embed_tokens: write('embed_tokens', (graph) =>
      tokenEmbedder(graph, format, embeddingMatrix(store, args)),
    ),
    decoder_model_merged: write('decoder_model_merged', (graph) =>
      decoder(graph, format, store, headMatrix(store, args), args),
    ),
  }
}

const EMBEDDING = `${ROOTS.language}model.embed_tokens.weight`

const PARTS = {
  audio_encoder: 'audio encoder',
  projector: 'projector',
  embed_tokens: 'token embedding',
  decoder: 'decoder',
} as const

/** The stem of the files in which a tensor lies. The embedding has files of its own, which two graphs read. */
function stemOf(tensor: string): keyof typeof PARTS {
  if (tensor.startsWith(ROOTS.audio)) return 'audio_encoder'
  if (tensor.startsWith(ROOTS.projector)) return 'projector'
  return tensor === EMBEDDING ? 'embed_tokens' : 'decoder'
}

function partOf(tensor: string): string {
  return PARTS[stemOf(tensor)]
}

/** Files of weights by part, named after the encoding where that is not the format's own name. */
function partShards(bundle: BundleWriter, encoding: Encoding, shardBytes: number): ShardOf {
  const sequences = new Map<string, ShardOf>()
  return (tensor) => {
    const stem = stemOf(tensor)
    const shards = sequences.get(stem) ?? bundle.shards(`${stem}_${encoding.name}`, shardBytes)
    sequences.set(stem, shards)
    return shards(tensor)
  }
}
