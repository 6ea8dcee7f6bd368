/**
 * `npm run eval`: the shipped bundle in the app's own engine on the held-out clips. Writes training/REPORT.md and
 * training/weights/evaluation.json. What was measured is kept, so that a run that was stopped goes on.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArguments, positiveInteger } from '../src/cli/arguments.ts'
import { readClipFile } from '../src/cli/clip-file.ts'
import { EXIT_OK, exitCodeOf } from '../src/cli/command.ts'
import type { AudioModel } from '../src/core/interface.ts'
import type { BundleManifest, WeightFormat } from '../src/core/manifest.ts'
import { AudioLLM, type OpenedModel } from '../src/engine/engine.ts'
import { openBrowserModel } from './browser-model.ts'
import type { Evaluation, FormatRun } from './evaluation.ts'
import type { Result } from './figures.ts'
import { type HeldOutClip, part, readHeldOut, readTranscripts, type Transcripts } from './held-out.ts'
import { measureAudio, measureText, type Source } from './measure.ts'
import { measureParity, type Parity, readParityClips } from './parity.ts'
import { flatFigures, formatReport } from './report.ts'
import { openResults, type ResultStore } from './results.ts'

const USAGE = `Usage: npm run eval [-- <options>]

  --set <folder>      the held-out clips (default: training/work/heldout)
  --model <folder>    the bundle (default: public/models/earshot-tiny)
  --format <format>   the format that is measured on all clips (default: the one recommended in Node)
  --cascade <file>    JSON lines {"id", "transcript"}: another recogniser's transcripts of the clips
  --compare <folder>  a bundle of this model in another format, measured on a fifth of the clips too (more than once:
                      more bundles)
  --alone             the other formats are held to the oracle only, not measured on a fifth of the clips
  --browser           a fifth of the clips also in Chromium on wasm
  --limit <n>         only the first n clips of each set; prints the report and writes nothing
  --json              print the flat figures`

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

/** Of each kind of clip, one in so many goes through every format and through the browser. */
const PART = 5

/**
 * The oracles that a format is held to: the one that rounds alike and, for int8, the one that rounds no inputs, which
 * shows how much of a difference is the rounding's own doing.
 */
const ORACLES: Partial<Record<WeightFormat, readonly string[]>> = { q8: ['q8'], int8: ['int8', 'q8'] }

/** Where work is kept between runs, apart for each content of the bundle. */
const CACHE = path('.cache/eval')

interface Work {
  readonly format: WeightFormat
  readonly store: ResultStore
  readonly samplesOf: (path: string) => Promise<Float32Array>
}

process.exitCode = await exitCodeOf(async () => {
  const { values } = parseArguments(process.argv.slice(2), {
    set: { type: 'string', default: path('training/work/heldout') },
    model: { type: 'string', default: path('public/models/earshot-tiny') },
    format: { type: 'string' },
    cascade: { type: 'string' },
    compare: { type: 'string', multiple: true, default: [] },
    alone: { type: 'boolean' },
    browser: { type: 'boolean' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    console.log(USAGE)
    return EXIT_OK
  }
  const limit = positiveInteger('limit', values.limit)
  const clips = firstOfEachSet(await readHeldOut(values.set), limit)
  const transcripts = values.cascade === undefined ? null : await readTranscripts(values.cascade)
  const manifest = await readManifest(values.model)
  const mainFormat = (values.format as WeightFormat | undefined) ?? manifest.recommended.cpu
  // Alone and limited, nothing is asked of another format, so that none is opened.
  const otherFormats =
    values.alone && limit !== undefined
      ? []
      : (Object.keys(manifest.formats) as WeightFormat[]).filter((name) => name !== mainFormat)
  const samplesOf = async (file: string) => (await readClipFile(join(values.set, file))).samples
  const work = (format: WeightFormat, device: string, bundle = manifest): Work => ({
    format,
    store: openResults(join(CACHE, fingerprint(bundle), `${format}-${device}.jsonl`)),
    samplesOf,
  })

  const some = part(clips, PART)
  const parityClips = limit === undefined ? await readParityClips(path('training/golden/parity.json')) : []
  const parity: Parity[] = []
  const inNode = async (format: WeightFormat, wanted: readonly HeldOutClip[], sources: readonly Source[]) => {
    const model = await AudioLLM.open(values.model, { format, secondEar: sources.includes('second ear') })
    const results = await measureAll(model, wanted, sources, transcripts, work(format, 'cpu'))
    if (sources.includes('audio')) {
      for (const oracle of ORACLES[format] ?? []) {
        const checked = parityClips.filter((clip) => clip.format === oracle)
        const { stopTokenIds } = manifest.decoder
        if (checked.length > 0)
          parity.push(await measureParity(model, format, checked, stopTokenIds, samplesOf))
      }
    }
    await model.dispose()
    return { info: model.info, results } satisfies FormatRun
  }
  const main = await inNode(mainFormat, clips, transcripts ? ['audio', 'text', 'cascade'] : ['audio', 'text'])
  const once = clips.filter(
    (clip) => clip.set !== 'words' || clip.condition === 'clean' || some.includes(clip),
  )
  const secondEar = manifest.secondEar ? await inNode(mainFormat, once, ['second ear']) : null
  const others: FormatRun[] = []
  for (const format of otherFormats) {
    const run = await inNode(format, values.alone ? [] : some, ['audio'])
    if (!values.alone) others.push(run)
  }
  for (const folder of values.compare) {
    const bundle = await readManifest(folder)
    const format = bundle.recommended.cpu
    const model = await AudioLLM.open(folder, { format })
    const results = await measureAll(model, some, ['audio'], null, work(format, 'cpu', bundle))
    await model.dispose()
    others.push({ info: model.info, results })
  }
  const formats = [onlyClips(main, some), ...others]

  const evaluation: Evaluation = {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0]?.model.trim() ?? 'unknown CPU',
    model: manifest,
    main,
    secondEar,
    formats,
    browser: await inBrowser(
      values.browser ?? false,
      some,
      secondEar ? [onlyClips(secondEar, some)] : formats,
      work(manifest.recommended.wasm, 'wasm'),
    ),
    transcripts,
    parity,
  }
  const report = formatReport(evaluation)
  const flat = `${JSON.stringify(flatFigures(evaluation), null, 2)}\n`
  if (limit === undefined) {
    await writeFile(path('training/REPORT.md'), report)
    await writeFile(path('training/weights/evaluation.json'), flat)
    console.error('training/REPORT.md and training/weights/evaluation.json are written.')
  } else if (!values.json) console.log(report)
  if (values.json) console.log(flat)
  return EXIT_OK
})

async function readManifest(folder: string): Promise<BundleManifest> {
  return JSON.parse(await readFile(join(folder, 'earshot.json'), 'utf8')) as BundleManifest
}

function firstOfEachSet(clips: readonly HeldOutClip[], limit: number | undefined): HeldOutClip[] {
  const counts = new Map<string, number>()
  return clips.filter(({ set }) => {
    const count = (counts.get(set) ?? 0) + 1
    counts.set(set, count)
    return limit === undefined || count <= limit
  })
}

/** Changes with the files and with how they are run, not with what the bundle says about itself. */
function fingerprint({
  files,
  formats,
  frontEnd,
  projector,
  prompt,
  decoder,
  secondEar,
}: BundleManifest): string {
  const run = JSON.stringify([files, formats, frontEnd, projector, prompt, decoder, secondEar])
  return createHash('sha256').update(run).digest('hex').slice(0, 12)
}

/** Every clip's sound; where it has questions, also a text in the place of the sound. */
async function measureAll(
  model: OpenedModel,
  clips: readonly HeldOutClip[],
  sources: readonly Source[],
  transcripts: Transcripts | null,
  { format, store, samplesOf }: Work,
): Promise<Result[]> {
  const results: Result[] = []
  for (const [i, clip] of clips.entries()) {
    for (const source of sources) {
      const text = textFor(clip, source, transcripts)
      if (text === undefined) continue
      const measured =
        store.get(clip, source, text) ??
        (text === ''
          ? await measureAudio(model, clip, await samplesOf(clip.path))
          : await measureText(model, clip, text))
      store.put(clip, source, text, measured)
      results.push({ clip, source, measured })
    }
    if ((i + 1) % 25 === 0)
      console.error(`${format}, ${sources.join(', ')}: ${i + 1} of ${clips.length} clips`)
  }
  return results
}

/** What stands in the place of the sound; empty for the sound itself, undefined where nothing is to be measured. */
function textFor(clip: HeldOutClip, source: Source, transcripts: Transcripts | null): string | undefined {
  if (source === 'audio' || source === 'second ear') return ''
  if (clip.set !== 'answers') return undefined
  return (source === 'text' ? clip.text : transcripts?.get(clip.id)) || undefined
}

function onlyClips({ info, results }: FormatRun, clips: readonly HeldOutClip[]): FormatRun {
  const ids = new Set(clips.map(({ id }) => id))
  const heard = ({ source }: Result) => source === 'audio' || source === 'second ear'
  return { info, results: results.filter((result) => heard(result) && ids.has(result.clip.id)) }
}

/**
 * Measures in Chromium where that is asked for, as the app opens the bundle by itself; else takes what an earlier run
 * measured there of this bundle. `formats`: what Node gave in the same way.
 */
async function inBrowser(
  asked: boolean,
  clips: readonly HeldOutClip[],
  formats: readonly FormatRun[],
  { format, store, samplesOf }: Work,
): Promise<Evaluation['browser']> {
  const node = formats.find(({ info }) => info.format === format)
  if (!node) return null
  const model = asked ? await openBrowserModel() : null
  const results: Result[] = []
  for (const [i, clip] of clips.entries()) {
    const known = store.get(clip, 'audio', '')
    const measured = known ?? (model ? await measureInBrowser(model, clip, samplesOf, store) : undefined)
    if (!measured) return null
    results.push({ clip, source: 'audio', measured })
    if (model && (i + 1) % 10 === 0) console.error(`Chromium: ${i + 1} of ${clips.length} clips`)
  }
  await model?.dispose()
  return { chromium: { info: { ...node.info, device: 'wasm' }, results }, node }
}

async function measureInBrowser(
  model: Pick<AudioModel, 'listen'>,
  clip: HeldOutClip,
  samplesOf: Work['samplesOf'],
  store: ResultStore,
) {
  const measured = await measureAudio(model, clip, await samplesOf(clip.path))
  store.put(clip, 'audio', '', measured)
  return measured
}
