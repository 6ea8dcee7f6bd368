/**
 * `npm run bench:systems`: what each system costs at its small geometry in this machine's Chromium, on wasm and on
 * WebGPU's software adapter. The figures compare systems and devices; a full-size model has others.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EngineWorker } from '../e2e/fixtures/worker-model.ts'
import { parseArguments, positiveInteger } from '../src/cli/arguments.ts'
import { EXIT_OK, exitCodeOf } from '../src/cli/command.ts'
import type { AudioModel } from '../src/core/interface.ts'
import { openingOf } from '../src/core/prompt.ts'
import { openSystemsBrowser } from '../systems/chromium.ts'
import { type BuiltRow, buildRow } from '../systems/node.ts'
import { ROWS } from '../systems/rows.ts'
import { tone } from '../systems/tone.ts'
import { median } from './measurements.ts'

const DEVICES = ['wasm', 'webgpu'] as const
type Device = (typeof DEVICES)[number]

const CLIP_SECONDS = 10
const SAMPLE_RATE = 16_000
const QUESTION = 'What is said?'
const ANSWER_TOKENS = 32
const DEFAULT_REPETITIONS = 3

/** Of one clip and one answer about it. */
interface Run {
  readonly audioTokens: number
  readonly audioTokensPerSecond: number
  readonly prefillMsPerToken: number
  /** NaN where the answer ended at once. */
  readonly decodeMsPerToken: number
}

interface Line extends Run {
  readonly system: string
  readonly device: Device
}

process.exitCode = await exitCodeOf(async () => {
  const { values } = parseArguments(process.argv.slice(2), {
    json: { type: 'boolean' },
    repetitions: { type: 'string' },
  })
  const repetitions = positiveInteger('repetitions', values.repetitions) ?? DEFAULT_REPETITIONS
  const work = await mkdtemp(join(tmpdir(), 'earshot-systems-'))
  try {
    const lines = await measureAll(work, repetitions)
    console.log(values.json ? JSON.stringify(lines) : formatLines(lines))
    return EXIT_OK
  } finally {
    await rm(work, { recursive: true, force: true })
  }
})

async function measureAll(work: string, repetitions: number): Promise<Line[]> {
  const browser = await openSystemsBrowser(work)
  const lines: Line[] = []
  try {
    // The model that ships has a bench of its own, at its full size.
    for (const row of ROWS.filter(({ system }) => system !== 'earshot-tiny')) {
      const built = await buildRow(row, row.oracle(), work)
      for (const device of DEVICES) {
        console.error(`${row.system}: ${device}`)
        const url = browser.site.bundleUrl(row.system)
        const run = await measure(built, device, browser.workers[device], url, repetitions)
        lines.push({ system: row.system, device, ...run })
      }
    }
    return lines
  } finally {
    await browser.close()
  }
}

/** Medians after a warm-up. */
async function measure(
  { row, manifest }: BuiltRow,
  device: Device,
  worker: EngineWorker,
  url: string,
  repetitions: number,
): Promise<Run> {
  const model = await worker.open({ url, device, format: row.format })
  const isAskedFirst = !openingOf(manifest.prompt).isWholePrefix
  try {
    await measureOnce(model, isAskedFirst)
    const runs: Run[] = []
    for (let i = 0; i < repetitions; i++) runs.push(await measureOnce(model, isAskedFirst))
    const of = (figure: keyof Run) => median(runs.map((run) => run[figure]))
    return {
      audioTokens: of('audioTokens'),
      audioTokensPerSecond: of('audioTokensPerSecond'),
      prefillMsPerToken: of('prefillMsPerToken'),
      decodeMsPerToken: of('decodeMsPerToken'),
    }
  } finally {
    await model.dispose()
  }
}

/** `isAskedFirst`: the audio is run behind each question, whose figures then hold it. */
async function measureOnce(model: AudioModel, isAskedFirst: boolean): Promise<Run> {
  const clip = await model.listen(tone(CLIP_SECONDS * SAMPLE_RATE))
  const { audioTokens, timings } = clip
  const answer = await clip.ask(QUESTION, { maxTokens: ANSWER_TOKENS }).done
  await clip.dispose()
  const prefilledTokens = answer.promptTokens + (isAskedFirst ? 0 : audioTokens)
  return {
    audioTokens,
    audioTokensPerSecond: audioTokens / (timings.encodeMs / 1000),
    prefillMsPerToken: (timings.prefillMs + answer.firstTokenMs) / prefilledTokens,
    decodeMsPerToken: answer.tokens > 1 ? 1000 / answer.decodeTokensPerSecond : Number.NaN,
  }
}

function formatLines(lines: readonly Line[]): string {
  const columns = [
    'system',
    'device',
    'audio tokens',
    'audio tokens/s',
    'prefill ms/token',
    'decode ms/token',
  ]
  const cells = lines.map((line) => [
    line.system,
    line.device,
    String(line.audioTokens),
    line.audioTokensPerSecond.toFixed(0),
    line.prefillMsPerToken.toFixed(2),
    Number.isNaN(line.decodeMsPerToken) ? 'ended at once' : line.decodeMsPerToken.toFixed(2),
  ])
  return [columns, columns.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
