/**
 * The road from a clip to an answer:
 *   open    a bundle's files -> sessions for encoder, embedding and decoder, and the template's KV state
 *   listen  samples -> log-mel -> encoder and projector -> audio tokens -> the clip's KV prefix   (listen.ts)
 *   ask     question -> ids -> prefill -> decode loop -> text pieces                              (clip.ts)
 */
import { openBundleFiles } from '#bundle-files'
import { openRuntime } from '#ort'
import { EarshotError } from '../core/errors.ts'
import type { AudioModel, LoadProgress, ModelInfo } from '../core/interface.ts'
import { createLane } from '../core/lane.ts'
import type { BundleManifest, GraphSet, WeightFormat } from '../core/manifest.ts'
import { createClip } from './clip.ts'
import { createDecoder } from './decoder.ts'
import { createEncoder } from './encoder.ts'
import { listenTo } from './listen.ts'
import type { DeviceRequest } from './ort.ts'
import { openTokenizer } from './tokenizer.ts'

export interface OpenOptions {
  /** 'auto' takes WebGPU on a real adapter, else wasm; in Node the CPU. */
  readonly device?: DeviceRequest
  /** Which weights to run; the manifest recommends one per device. */
  readonly format?: WeightFormat
  readonly onProgress?: (progress: LoadProgress) => void
  readonly signal?: AbortSignal
}

export interface OpenedModel extends AudioModel {
  /** Resolves with a sentence if the graphics device is lost; the model is then of no more use. */
  readonly lost: Promise<string>
}

async function open(location: string, options: OpenOptions = {}): Promise<OpenedModel> {
  const startedMs = performance.now()
  const runtime = await openRuntime(options.device ?? 'auto')
  const progress = createProgress(options.onProgress)
  const files = await openBundleFiles(location, {
    onFile: progress.onFile,
    ...(options.signal ? { signal: options.signal } : {}),
  })
  const { manifest } = files
  const format = options.format ?? manifest.recommended[runtime.device]
  const graphs = graphsOf(manifest, format)
  progress.expect(manifest, graphs)

  const tokenizer = await openTokenizer(files)
  progress.prepare('encoder')
  const encoderSession = await runtime.createSession(await files.graph(graphs.audio_encoder))
  progress.prepare('embedding')
  const embedderSession = await runtime.createSession(await files.graph(graphs.embed_tokens), { onCpu: true })
  progress.prepare('decoder')
  const decoderSession = await runtime.createSession(await files.graph(graphs.decoder_model_merged), {
    deviceOutputs: presentNames(manifest.decoder.layers),
  })

  const encoder = createEncoder(encoderSession, runtime, manifest)
  const decoder = createDecoder(decoderSession, embedderSession, runtime, manifest.decoder)
  progress.prepare('prompt')
  const templateRows = await decoder.embed(tokenizer.encode(manifest.prompt.prefix))
  const { state: template } = await decoder.extend(decoder.empty(), templateRows, 'nothing')

  const lane = createLane()
  const info: ModelInfo = {
    ...aboutModel(manifest, graphs),
    device: runtime.device,
    deviceReason: runtime.reason,
    format,
    threads: runtime.threads,
    storedOffline: files.storedOffline(),
    loadMs: performance.now() - startedMs,
  }
  return {
    info,
    lost: runtime.lost,
    async listen(samples, listenOptions) {
      const heard = await lane.run(() =>
        listenTo(samples, { manifest, encoder, decoder, tokenizer, template }, listenOptions),
      )
      return createClip(heard, { decoder, tokenizer, prompt: manifest.prompt, lane, device: runtime.device })
    },
    dispose: () =>
      lane.run(async () => {
        template.release()
        await encoder.release()
        await decoder.release()
      }),
  }
}

/** `AudioLLM.open(folder or url)`; see `AudioModel` for what comes back. */
export const AudioLLM = { open }

function graphsOf(manifest: BundleManifest, format: WeightFormat): GraphSet {
  const graphs = manifest.formats[format]
  if (graphs) return graphs
  const known = Object.keys(manifest.formats).join(', ')
  throw new EarshotError('bad-option', `${manifest.name} has no ${format} weights: it comes in ${known}.`)
}

function presentNames(layers: number): string[] {
  return Array.from({ length: layers }, (_, i) => [`present.${i}.key`, `present.${i}.value`]).flat()
}

function aboutModel(manifest: BundleManifest, graphs: GraphSet) {
  const { name, version, description, languages, licences, evaluation, trainedOn, limits } = manifest
  const totalBytes = sizeOf(manifest, pathsOf(graphs))
  return { name, version, description, languages, licences, evaluation, trainedOn, limits, totalBytes }
}

function pathsOf(graphs: GraphSet): Set<string> {
  const all = [graphs.audio_encoder, graphs.embed_tokens, graphs.decoder_model_merged]
  return new Set([
    'tokenizer.json',
    'tokenizer_config.json',
    ...all.flatMap((graph) => [graph.path, ...graph.externalData]),
  ])
}

function sizeOf(manifest: BundleManifest, paths: ReadonlySet<string>): number {
  return manifest.files.reduce((sum, file) => sum + (paths.has(file.path) ? file.bytes : 0), 0)
}

/** Adds the files' bytes up, each file once however many graphs share it. */
function createProgress(report: OpenOptions['onProgress']) {
  const loaded = new Map<string, number>()
  let totalBytes = 0
  const loadedBytes = () => [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0)
  return {
    expect(manifest: BundleManifest, graphs: GraphSet): void {
      totalBytes = sizeOf(manifest, pathsOf(graphs))
    },
    onFile(path: string, bytes: number, stage: 'download' | 'read'): void {
      loaded.set(path, Math.max(bytes, loaded.get(path) ?? 0))
      report?.({ stage, item: path, loadedBytes: loadedBytes(), totalBytes })
    },
    prepare(item: string): void {
      report?.({ stage: 'prepare', item, loadedBytes: loadedBytes(), totalBytes })
    },
  }
}
