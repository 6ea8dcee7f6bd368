/** The two sessions of a decoder: token embeddings, and layers with their cache. */
import type { DecoderSpec, GraphFile } from '../core/manifest.ts'
import type { BundleFiles } from './bundle-files.ts'
import { createDecoder, type Decoder } from './decoder.ts'
import type { Runtime } from './ort.ts'

export interface DecoderGraphs {
  readonly embeddings: GraphFile
  readonly layers: GraphFile
}

export async function openDecoder(
  graphs: DecoderGraphs,
  spec: DecoderSpec,
  files: BundleFiles,
  runtime: Runtime,
): Promise<Decoder> {
  const embedder = await runtime.createSession(await files.graph(graphs.embeddings), { onCpu: true })
  const layers = await runtime.createSession(await files.graph(graphs.layers), {
    deviceOutputs: keysAndValues('present', spec.layers),
  })
  return createDecoder(layers, embedder, runtime, spec)
}

/** `prefix`.0.key, `prefix`.0.value and so on: how graphs name what is kept a layer. */
export function keysAndValues(prefix: string, layers: number): string[] {
  return Array.from({ length: layers }, (_, i) => [`${prefix}.${i}.key`, `${prefix}.${i}.value`]).flat()
}
