/**
 * `npm run bench`: what the engine costs in this machine's Chromium, on the production build. Each row has a
 * browser of its own, so that its peak memory is its own.
 */
import { cpus, totalmem } from 'node:os'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../scripts/chromium.ts'
import { parseArguments, positiveInteger } from '../src/cli/arguments.ts'
import { EXIT_OK, exitCodeOf } from '../src/cli/command.ts'
import { EarshotError } from '../src/core/errors.ts'
import type { ModelInfo } from '../src/core/interface.ts'
import { serveBenchSite } from './bench-site.ts'
import { type BenchDevice, type ClipRun, type Comparison, medianRun } from './measurements.ts'
import type { BenchPage } from './page/main.ts'
import { peakMemoryBytes } from './process-memory.ts'
import { type BenchReport, type ClipRow, type DeviceReport, formatReport } from './report.ts'

const CLIP_SECONDS = [5, 30, 120]
const DEFAULT_REPETITIONS = 3
/** First tokens are quick, and their differences small. */
const COMPARISONS_PER_REPETITION = 2

/** WebGPU on Linux stands behind a flag; the rest keeps Chromium from doing other things meanwhile. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

declare global {
  interface Window {
    readonly earshotBench: BenchPage
  }
}

interface Setting {
  readonly chromiumPath: string
  readonly siteUrl: string
  readonly repetitions: number
  readonly lengths: readonly number[]
}

process.exitCode = await exitCodeOf(async () => {
  const { values } = parseArguments(process.argv.slice(2), {
    json: { type: 'boolean' },
    repetitions: { type: 'string' },
    seconds: { type: 'string', multiple: true },
  })
  const wanted = {
    chromiumPath: chromiumOrExplain(),
    repetitions: positiveInteger('repetitions', values.repetitions) ?? DEFAULT_REPETITIONS,
    lengths: values.seconds?.map((text) => positiveInteger('seconds', text) as number) ?? CLIP_SECONDS,
  }
  const site = await serveBenchSite()
  try {
    const report = await measureAll({ ...wanted, siteUrl: site.url })
    console.log(values.json ? JSON.stringify(report) : formatReport(report))
    return EXIT_OK
  } finally {
    await site.close()
  }
})

function chromiumOrExplain(): string {
  const path = findChromium()
  if (path) return path
  throw new EarshotError('bad-option', 'No Chromium was found: set CHROMIUM_PATH to one.')
}

/** On the device that the app takes by itself, and on wasm if that is another. */
async function measureAll(setting: Setting): Promise<BenchReport> {
  const [chosen, version] = await withPage(setting, async (page, { version }) => {
    const info = await open(page, 'auto')
    return [info, version] as const
  })
  const devices: DeviceReport[] = []
  for (const device of chosen.device === 'webgpu' ? (['webgpu', 'wasm'] as const) : (['wasm'] as const)) {
    devices.push(await measureDevice(setting, device))
  }
  const [cpu] = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpu?.model.trim() ?? 'unknown CPU',
      cores: cpus().length,
      memoryBytes: totalmem(),
      chromium: version,
    },
    model: { name: chosen.name, version: chosen.version, bytes: chosen.totalBytes },
    deviceReason: chosen.deviceReason,
    repetitions: setting.repetitions,
    devices,
  }
}

async function measureDevice(setting: Setting, device: 'webgpu' | 'wasm'): Promise<DeviceReport> {
  note(`${device}: loading`)
  const { info, reload } = await withPage(setting, async (page) => {
    const info = await open(page, device)
    await page.evaluate(() => window.earshotBench.close())
    return { info, reload: await open(page, device) }
  })
  const clips: ClipRow[] = []
  for (const seconds of setting.lengths) clips.push(await measureClip(setting, device, seconds))

  return {
    device,
    format: info.format,
    threads: info.threads,
    firstLoadMs: info.loadMs,
    reloadMs: reload.loadMs,
    clips,
  }
}

async function measureClip(setting: Setting, device: BenchDevice, seconds: number): Promise<ClipRow> {
  const heard = await withPage(setting, async (page, { pid }) => {
    await open(page, device)
    const runs: ClipRun[] = []
    await page.evaluate(() => window.earshotBench.measureClip(5)) // warms up kernels and caches
    for (let i = 1; i <= setting.repetitions; i++) {
      note(`${device}: ${seconds} s clip, ${i} of ${setting.repetitions}`)
      runs.push(await page.evaluate((length) => window.earshotBench.measureClip(length), seconds))
    }
    return { seconds, peakMemoryBytes: peakMemoryBytes(pid), ...medianRun(runs) }
  })
  return { ...heard, ...(await compare(setting, device, seconds)) }
}

/** Two models in one page, so that both are timed in the same minute: apart, since it doubles the memory. */
async function compare(setting: Setting, device: BenchDevice, seconds: number): Promise<Comparison> {
  note(`${device}: ${seconds} s clip, further questions`)
  return await withPage(setting, async (page) => {
    await open(page, device)
    return await page.evaluate((request) => window.earshotBench.compare(request), {
      device,
      seconds,
      repetitions: setting.repetitions * COMPARISONS_PER_REPETITION,
    })
  })
}

function open(page: Page, device: BenchDevice): Promise<ModelInfo> {
  return page.evaluate((wanted) => window.earshotBench.open(wanted), device)
}

interface BrowserFacts {
  readonly pid: number
  readonly version: string
}

/** Runs `work` on the bench page in a fresh browser with an empty profile. */
async function withPage<T>(
  setting: Setting,
  work: (page: Page, browser: BrowserFacts) => Promise<T>,
): Promise<T> {
  const server = await chromium.launchServer({ executablePath: setting.chromiumPath, args: CHROMIUM_FLAGS })
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage()
    await page.goto(setting.siteUrl)
    await page.waitForFunction(() => 'earshotBench' in window)
    return await work(page, { pid: server.process().pid ?? 0, version: browser.version() })
  } finally {
    await server.close()
  }
}

function note(line: string): void {
  console.error(line)
}
