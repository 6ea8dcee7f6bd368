/** Reading `earshot.json`, field by field, so that a damaged bundle is named before anything runs. */
import { EarshotError } from './errors.ts'
import type {
  BundleFile,
  BundleManifest,
  CtcProjectorSpec,
  DecoderSpec,
  FrontEnd,
  GraphFile,
  GraphSet,
  LicenceNote,
  LogMelFrontEnd,
  ProjectorSpec,
  PromptSpec,
  SecondEarGraphs,
  SecondEarSpec,
  RawWaveFrontEnd,
  StackProjectorSpec,
  WeightFormat,
} from './manifest.ts'
import { QUESTION_SLOT } from './prompt.ts'

/** Gives `value` its type, or throws a sentence that names the field at `path`. */
type Reader<T> = (value: unknown, path: string) => T

/**
 * The manifest in parsed JSON. Throws 'model-unknown' when it is of a kind that this version cannot run and
 * 'model-damaged' when a field is missing or wrong; the sentence names the field. Fields that are not known are
 * left out.
 */
export function parseManifest(json: unknown): BundleManifest {
  const manifest = readManifest(json, '')
  checkAudio(manifest)
  checkPrompt(manifest.prompt)
  checkGraphFiles(manifest, 'formats', manifest.formats)
  if (manifest.secondEar) {
    checkGraphFiles(manifest, 'secondEar.formats', manifest.secondEar.formats)
    checkSecondEar(manifest, manifest.secondEar)
  }
  for (const [device, format] of Object.entries(manifest.recommended)) {
    if (!(format in manifest.formats)) {
      throw damaged(`recommended.${device}`, 'be one of the formats present', format)
    }
  }
  return manifest
}

/** Every graph and its weights are among the listed files. */
function checkGraphFiles(
  { files }: BundleManifest,
  path: string,
  formats: Readonly<Record<string, GraphSet | SecondEarGraphs>>,
): void {
  const listed = new Set(files.map((file) => file.path))
  for (const [format, graphs] of Object.entries(formats)) {
    for (const [graph, { path: graphPath, externalData }] of Object.entries<GraphFile>({ ...graphs })) {
      for (const needed of [graphPath, ...externalData]) {
        if (!listed.has(needed)) throw damaged(`${path}.${format}.${graph}`, 'name listed files only', needed)
      }
    }
  }
}

/** A second ear hears in every format, and beside a ctc projector, whose words tell it when its text starts over. */
function checkSecondEar({ projector, formats }: BundleManifest, secondEar: SecondEarSpec): void {
  if (projector.kind !== 'ctc') throw damaged('secondEar', 'stand beside a ctc projector', projector.kind)
  for (const format of Object.keys(formats)) {
    if (!(format in secondEar.formats))
      throw damaged('secondEar.formats', `have the format ${format}`, undefined)
  }
}

/** What one front end cannot do for one projector. */
function checkAudio({ frontEnd, projector }: BundleManifest): void {
  if (frontEnd.kind === 'log-mel') return
  if (projector.kind === 'ctc') {
    throw damaged('frontEnd.kind', 'be log-mel for a ctc projector', frontEnd.kind)
  }
  if (projector.longClips !== 'refuse') {
    throw damaged('projector.longClips', 'be refuse for a raw-wave front end', projector.longClips)
  }
}

function checkPrompt({ prefix, spokenPrefix }: PromptSpec): void {
  if (prefix.includes(QUESTION_SLOT) === (spokenPrefix === undefined)) {
    throw damaged(
      'prompt.spokenPrefix',
      `be given where prompt.prefix holds ${QUESTION_SLOT}, and only there`,
      spokenPrefix,
    )
  }
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

const positive: Reader<number> = (value, path) => {
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

/** A list that is not empty. */
function filled<T>(items: Reader<T[]>): Reader<T[]> {
  return (value, path) => {
    const read = items(value, path)
    if (read.length === 0) throw damaged(path, 'not be empty', value)
    return read
  }
}

/** An object with names that nobody knows beforehand. */
function dictionary<T>(item: Reader<T>): Reader<Record<string, T>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(object(value, path)).map(([name, one]) => [name, item(one, `${path}.${name}`)]),
    )
}

type OptionalKeys<T> = { [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? K : never }[keyof T]

/** A reader for every field that must be there. */
type Fields<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: Reader<T[K]> }

/** A reader for every field that may be missing. */
type OptionalFields<T> = { [K in OptionalKeys<T>]-?: Reader<Exclude<T[K], undefined>> }

/** An object with exactly the given fields, and those of `optional` that it has. */
function record<T>(fields: Fields<T>, optional?: OptionalFields<T>): Reader<T> {
  return (value, path) => {
    const source = object(value, path)
    const present = Object.entries<Reader<unknown>>({ ...optional }).filter(
      ([name]) => source[name] !== undefined,
    )
    const readers = [...Object.entries<Reader<unknown>>(fields), ...present]
    return Object.fromEntries(
      readers.map(([name, read]) => [name, read(source[name], path ? `${path}.${name}` : name)]),
    ) as T
  }
}

/** An object whose `kind` says which reader reads it. */
function oneOf<T>(readers: Readonly<Record<string, Reader<T>>>): Reader<T> {
  const known = kind(...Object.keys(readers))
  return (value, path) => {
    const read = readers[known(object(value, path).kind, `${path}.kind`)] as Reader<T>
    return read(value, path)
  }
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw damaged(path || 'the file', 'be an object', value)
  }
  return value as Record<string, unknown>
}

const logMel: Reader<LogMelFrontEnd> = record({
  kind: kind('log-mel'),
  sampleRate: kind(16000),
  melBins: kind(80, 128),
  fftSamples: kind(400),
  hopSamples: kind(160),
})

const rawWave: Reader<RawWaveFrontEnd> = record({
  kind: kind('raw-wave'),
  sampleRate: kind(16000),
  varianceEpsilon: positive,
})

const frontEnd: Reader<FrontEnd> = oneOf<FrontEnd>({ 'log-mel': logMel, 'raw-wave': rawWave })

const ctcProjector: Reader<CtcProjectorSpec> = record(
  {
    kind: kind('ctc'),
    stackFactor: size,
    frameSeconds: positive,
    melFrameMultiple: size,
    trailingSilenceSeconds: seconds,
  },
  { soundLabels: filled(list(text)) },
)

const stackProjector: Reader<StackProjectorSpec> = record({
  kind: kind('stack'),
  minimumSamples: size,
  sampleMultiple: size,
  longClips: kind('split', 'split-and-fill', 'refuse'),
  encoderRows: record({ first: size, step: size }),
  stackFactors: filled(list(size)),
  stackRounding: kind('up', 'one-more'),
  tokenSeconds: positive,
})

const projector: Reader<ProjectorSpec> = oneOf<ProjectorSpec>({ ctc: ctcProjector, stack: stackProjector })

const prompt: Reader<PromptSpec> = record(
  {
    prefix: text,
    suffix: text,
    spokenSuffix: text,
    followUp: text,
  },
  { spokenPrefix: text, placeholder: text },
)

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

const secondEarGraphs: Reader<SecondEarGraphs> = record({
  cross_states: graph,
  embed_tokens: graph,
  decoder: graph,
})

const licence: Reader<LicenceNote> = record({ part: text, source: text, licence: text })

const file: Reader<BundleFile> = record({ path: bundlePath, bytes: count, sha256 })

const weightFormat: Reader<WeightFormat> = kind('int8', 'q8', 'mixed', 'q4', 'q4f16', 'fp16', 'fp32')

function byFormat<T>(graphs: Reader<T>): Reader<Partial<Record<WeightFormat, T>>> {
  return (value, path) => {
    for (const name of Object.keys(object(value, path))) weightFormat(name, path)
    return dictionary(graphs)(value, path)
  }
}

/** The path of a folder inside the bundle's. */
const bundleFolder: Reader<string> = (value, path) => {
  if (!text(value, path).endsWith('/')) throw damaged(path, 'end with a slash', value)
  bundlePath(text(value, path).slice(0, -1), path)
  return value as string
}

const secondEar: Reader<SecondEarSpec> = record({
  tokenizerFolder: bundleFolder,
  promptIds: list(count),
  padding: record({ belowSeconds: seconds, toSeconds: seconds }),
  decoder,
  formats: byFormat(secondEarGraphs),
})

const figure: Reader<number | string> = (value, path) =>
  typeof value === 'string' ? value : finite(value, path)

const readManifest: Reader<BundleManifest> = record(
  {
    format: kind(1),
    name: text,
    version: text,
    description: text,
    languages: list(text),
    licences: list(licence),
    frontEnd,
    windowSeconds: positive,
    projector,
    prompt,
    decoder,
    recommended: record({ webgpu: weightFormat, wasm: weightFormat, cpu: weightFormat }),
    formats: byFormat(graphSet),
    files: list(file),
    evaluation: dictionary(figure),
    trainedOn: text,
    limits: list(text),
  },
  { secondEar },
)

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
