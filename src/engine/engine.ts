/**
 * The road from a clip to an answer:
 *   open    a bundle's files -> sessions for encoder, embedding and decoder, and the template's KV state
 *   listen  samples -> front end -> encoder and projector -> audio tokens -> the clip's KV prefix  (listen.ts)
 *   ask     question -> ids -> prefill -> decode loop -> text pieces                               (clip.ts)
 */
import { openBundleFiles } from '#bundle-files'
import { openRuntime } from '#ort'
import { EarshotError } from '../core/errors.ts'
import type { AudioModel, Clip, LoadProgress, ModelInfo } from '../core/interface.ts'
import { createLane } from '../core/lane.ts'
import type { BundleManifest, GraphFile, GraphSet, SecondEarSpec, WeightFormat } from '../core/manifest.ts'
import { createClip, type HeardClip } from './clip.ts'
import { type Listener, listenSoFar, listenTo, readText } from './listen.ts'
import { createEncoder } from './open-encoder.ts'
import type { DeviceRequest } from './ort.ts'
import { createPromptIds } from './prompt-ids.ts'
import { openDecoder } from './open-decoder.ts'
import { openSecondEar } from './open-second-ear.ts'
import { openSoundNames } from './sound-names.ts'
import { createRunAhead } from './run-ahead.ts'
import { openTokenizer } from './tokenizer.ts'

export interface OpenOptions {
  /** 'auto' takes WebGPU on a real adapter, else wasm; in Node the CPU. */
  readonly device?: DeviceRequest
  /** Which weights to run; the manifest recommends one per device. */
  readonly format?: WeightFormat
  /** Whether speech is heard a second time where the model can (the default): truer words, a little later. */
  readonly secondEar?: boolean
  readonly onProgress?: (progress: LoadProgress) => void
  readonly signal?: AbortSignal
}

export interface OpenedModel extends AudioModel {
  /** Resolves with a sentence if the graphics device is lost; the model is then of no more use. */
  readonly lost: Promise<string>
  /**
   * A clip of `text` in place of sound: where audio tokens would stand, the decoder gets the embeddings of the true
   * words, at time zero. Its answers beside those of `listen` show what hearing costs.
   */
  read(text: string): Promise<Clip>
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
  const earSpec = options.secondEar === false ? undefined : manifest.secondEar
  const needed = pathsOf(graphs, format, earSpec)
  progress.expect(sizeOf(manifest, needed))

  const tokenizer = await openTokenizer(files)
  progress.prepare('encoder')
  const encoderSession = await runtime.createSession(await files.graph(graphs.audio_encoder))
  progress.prepare('decoder')
  const decoder = await openDecoder(
    { embeddings: graphs.embed_tokens, layers: graphs.decoder_model_merged },
    manifest.decoder,
    files,
    runtime,
  )
  if (earSpec) progress.prepare('second ear')
  const secondEar = earSpec && (await openSecondEar(earSpec, format, files, runtime, { tokenizer, decoder }))
  const labels = manifest.projector.kind === 'ctc' ? manifest.projector.soundLabels : undefined
  const soundNames = labels && (await openSoundNames(labels, tokenizer, decoder))
  const encoder = createEncoder(encoderSession, runtime, manifest, { secondEar, soundNames })
  progress.prepare('prompt')
  const prompt = createPromptIds(tokenizer, manifest.prompt)
  const { opening } = prompt
  const blank = decoder.empty()
  const templateState =
    opening.length === 0
      ? blank
      : (await decoder.extend(blank, await decoder.embed(opening), 'nothing')).state
  const template = { ids: opening, state: templateState }

  const lane = createLane()
  const info: ModelInfo = {
    ...aboutModel(manifest),
    totalBytes: sizeOf(manifest, needed),
    device: runtime.device,
    deviceReason: runtime.reason,
    format,
    threads: runtime.threads,
    storedOffline: files.storedOffline(),
    transcribes: encoder.transcribes,
    secondEar: manifest.secondEar ? (earSpec ? 'on' : 'off') : 'none',
    loadMs: performance.now() - startedMs,
  }
  const ahead = createRunAhead(decoder, templateState)
  const listener: Listener = { manifest, encoder, decoder, tokenizer, prompt, template, ahead }
  const clipOf = (heard: HeardClip) =>
    createClip(heard, { decoder, tokenizer, prompt, lane, device: runtime.device })
  return {
    info,
    lost: runtime.lost,
    listen: async (samples, listenOptions) =>
      clipOf(await lane.run(() => listenTo(samples, listener, listenOptions))),
    listenSoFar: (samples, startSample, signal) =>
      lane.run(() => listenSoFar(samples, startSample, listener, signal)),
    read: async (text) => clipOf(await lane.run(() => readText(text, listener))),
    dispose: () =>
      lane.run(async () => {
        ahead.release()
        template.state.release()
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

function aboutModel(manifest: BundleManifest) {
  const { name, version, description, languages, licences, evaluation, trainedOn, limits } = manifest
  return { name, version, description, languages, licences, evaluation, trainedOn, limits }
}

/** The files of what is opened, each once however many graphs share it. */
function pathsOf(graphs: GraphSet, format: WeightFormat, secondEar: SecondEarSpec | undefined): Set<string> {
  const all = [graphs, secondEar?.formats[format]].flatMap((set) => Object.values<GraphFile>({ ...set }))
  const folders = ['', ...(secondEar ? [secondEar.tokenizerFolder] : [])]
  return new Set([
    ...folders.flatMap((folder) => [`${folder}tokenizer.json`, `${folder}tokenizer_config.json`]),
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
    expect(bytes: number): void {
      totalBytes = bytes
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
