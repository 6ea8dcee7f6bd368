/** A Chromium with WebGPU in software, turned to the app's build with bundles beside it. */
import { type Browser, chromium } from '@playwright/test'
import buildApp from '../e2e/build.ts'
import { type EngineWorker, startEngineWorker } from '../e2e/fixtures/worker-model.ts'
import { findChromium } from '../scripts/chromium.ts'
import { EarshotError } from '../src/core/errors.ts'
import type { BrowserDevice } from './cells.ts'
import { type SystemsSite, serveSystems } from './site.ts'

const FLAGS = [
  '--no-sandbox',
  // Containers have little shared memory.
  '--disable-dev-shm-usage',
  // The software adapter is the only one that every machine has.
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
]

/** One a device, since starting ONNX Runtime takes longer than opening a small bundle. */
export type EngineWorkers = Readonly<Record<BrowserDevice, EngineWorker>>

export interface SystemsBrowser {
  readonly version: string
  readonly site: SystemsSite
  readonly workers: EngineWorkers
  close(): Promise<void>
}

/** Builds the app anew. `folder` holds a folder a bundle. */
export async function openSystemsBrowser(folder: string): Promise<SystemsBrowser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new EarshotError('bad-option', 'No Chromium was found: set CHROMIUM_PATH to one.')
  await buildApp()
  const site = await serveSystems(folder)
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS })
  return {
    version: browser.version(),
    site,
    workers: await startWorkers(browser, site),
    async close() {
      await browser.close()
      await site.close()
    },
  }
}

export async function startWorkers(browser: Browser, { emptyPage }: SystemsSite): Promise<EngineWorkers> {
  const start = async () => {
    const page = await browser.newPage()
    await page.goto(emptyPage)
    return await startEngineWorker(page)
  }
  return { wasm: await start(), webgpu: await start() }
}
