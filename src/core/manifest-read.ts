/** Reading `earshot.json`, field by field, so that a damaged bundle is named before anything runs. */
import { EarshotError } from './errors.ts'
import type {
  BundleFile,
  BundleManifest,
  DecoderSpec,
  GraphFile,
  GraphSet,
  LicenceNote,
  LogMelFrontEnd,
  ProjectorSpec,
  PromptSpec,
  WeightFormat,
} from './manifest.ts'

/** Gives `value` its type, or throws a sentence that names the field at `path`. */
type Reader<T> = (value: unknown, path: string) => T

/**
 * The manifest in parsed JSON. Throws 'model-unknown' when it is of a kind that this version cannot run and
 * 'model-damaged' when a field is missing or wrong; the sentence names the field. Fields that are not known are
 * left out.
 */
export function parseManifest(json: unknown): BundleManifest {
  const manifest = readManifest(json, '')
  const listed = new Set(manifest.files.map((file) => file.path))
  for (const [format, graphs] of Object.entries(manifest.formats)) {
    for (const [graph, { path, externalData }] of Object.entries<GraphFile>({ ...graphs })) {
      for (const needed of [path, ...externalData]) {
        if (!listed.has(needed)) throw damaged(`formats.${format}.${graph}`, 'name listed files only', needed)
      }
    }
  }
  for (const [device, format] of Object.entries(manifest.recommended)) {
    if (!(format in manifest.formats)) {
      throw damaged(`recommended.${device}`, 'be one of the formats present', format)
    }
  }
  return manifest
}

const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string') throw damaged(path, 'be a text', value)
  return value
}

const count: Reader<number> = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw damaged(path, 'be a whole number', value)
  return value as number
}

const size: Reader<number> = (value, path) => {
  if (count(value, path) === 0) throw damaged(path, 'be above 0', value)
  return value as number
}

const finite: Reader<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw damaged(path, 'be a number', value)
  return value
}

const seconds: Reader<number> = (value, path) => {
  if (finite(value, path) < 0) throw damaged(path, 'not be negative', value)
  return value as number
}

const duration: Reader<number> = (value, path) => {
  if (seconds(value, path) === 0) throw damaged(path, 'be above 0', value)
  return value as number
}

const sha256: Reader<string> = (value, path) => {
  if (!/^[0-9a-f]{64}$/.test(text(value, path))) throw damaged(path, 'be a SHA-256 in lower-case hex', value)
  return value as string
}

/** A path that stays inside the bundle's folder. */
const bundlePath: Reader<string> = (value, path) => {
  const segments = text(value, path).split('/')
  if (segments.some((name) => name === '' || name === '.' || name === '..' || /[\\:]/.test(name))) {
    throw damaged(path, "be a path inside the bundle's folder", value)
  }
  return value as string
}

/** One of the kinds that this version can run. */
function kind<const T extends string | number>(...known: T[]): Reader<T> {
  return (value, path) => {
    const found = known.find((one) => one === value)
    if (found !== undefined) return found
    throw new EarshotError(
      'model-unknown',
      `earshot.json: ${path} is ${show(value)}, and this version of Earshot knows ${known.join(', ')}. Update Earshot or choose another model.`,
    )
  }
}

function list<T>(item: Reader<T>): Reader<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw damaged(path, 'be a list', value)
    return value.map((one, i) => item(one, `${path}[${i}]`))
  }
}

/** An object with names that nobody knows beforehand. */
function dictionary<T>(item: Reader<T>): Reader<Record<string, T>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(object(value, path)).map(([name, one]) => [name, item(one, `${path}.${name}`)]),
    )
}

/** An object with exactly the given fields. */
function record<T>(fields: { [K in keyof T]: Reader<T[K]> }): Reader<T> {
  return (value, path) => {
    const source = object(value, path)
    const read: Partial<T> = {}
    for (const name in fields) read[name] = fields[name](source[name], path ? `${path}.${name}` : name)
    return read as T
  }
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw damaged(path || 'the file', 'be an object', value)
  }
  return value as Record<string, unknown>
}

const frontEnd: Reader<LogMelFrontEnd> = record({
  kind: kind('log-mel'),
  sampleRate: kind(16000),
  melBins: kind(80, 128),
  fftSamples: kind(400),
  hopSamples: kind(160),
})

const projector: Reader<ProjectorSpec> = record({
  kind: kind('ctc', 'stack'),
  stackFactor: size,
  frameSeconds: duration,
  melFrameMultiple: size,
  trailingSilenceSeconds: seconds,
})

const prompt: Reader<PromptSpec> = record({
  prefix: text,
  suffix: text,
  spokenSuffix: text,
  followUp: text,
})

const decoder: Reader<DecoderSpec> = record({
  layers: size,
  keyValueHeads: size,
  headSize: size,
  hiddenSize: size,
  vocabularySize: size,
  contextTokens: size,
  stopTokenIds: list(count),
})

const graph: Reader<GraphFile> = record({ path: bundlePath, externalData: list(bundlePath) })

const graphSet: Reader<GraphSet> = record({
  audio_encoder: graph,
  embed_tokens: graph,
  decoder_model_merged: graph,
})

const licence: Reader<LicenceNote> = record({ part: text, source: text, licence: text })

const file: Reader<BundleFile> = record({ path: bundlePath, bytes: count, sha256 })

const weightFormat: Reader<WeightFormat> = kind('int8', 'q8', 'q4', 'q4f16', 'fp16', 'fp32')

const formats: Reader<Partial<Record<WeightFormat, GraphSet>>> = (value, path) => {
  for (const name of Object.keys(object(value, path))) weightFormat(name, path)
  return dictionary(graphSet)(value, path)
}

const figure: Reader<number | string> = (value, path) =>
  typeof value === 'string' ? value : finite(value, path)

const readManifest: Reader<BundleManifest> = record({
  format: kind(1),
  name: text,
  version: text,
  description: text,
  languages: list(text),
  licences: list(licence),
  frontEnd,
  windowSeconds: duration,
  projector,
  prompt,
  decoder,
  recommended: record({ webgpu: weightFormat, wasm: weightFormat, cpu: weightFormat }),
  formats,
  files: list(file),
  evaluation: dictionary(figure),
  trainedOn: text,
  limits: list(text),
})

function damaged(path: string, rule: string, value: unknown): EarshotError {
  return new EarshotError(
    'model-damaged',
    `earshot.json is damaged: ${path} should ${rule}, not ${show(value)}. Download the model again.`,
  )
}

/** A value as it stands in JSON, shortened. */
function show(value: unknown): string {
  if (value === undefined) return 'missing'
  const json = JSON.stringify(value)
  return json.length > 60 ? `${json.slice(0, 60)}...` : json
}
