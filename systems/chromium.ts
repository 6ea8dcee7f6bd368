/** A Chromium with WebGPU in software, turned to the app's build with bundles beside it. */
import { type Browser, chromium, type Page } from '@playwright/test'
import buildApp from '../e2e/build.ts'
import { findChromium } from '../scripts/chromium.ts'
import { EarshotError } from '../src/core/errors.ts'
import { type SystemsSite, serveSystems } from './site.ts'

const FLAGS = [
  '--no-sandbox',
  // Containers have little shared memory.
  '--disable-dev-shm-usage',
  // The software adapter is the only one that every machine has.
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
]

export interface SystemsBrowser {
  readonly version: string
  readonly site: SystemsSite
  /** Hands `use` a page with storage of its own. */
  withPage<T>(use: (page: Page) => Promise<T>): Promise<T>
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
    async withPage(use) {
      const page = await browser.newPage()
      try {
        return await use(page)
      } finally {
        await page.close()
      }
    },
    async close() {
      await browser.close()
      await site.close()
    },
  }
}
