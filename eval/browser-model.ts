/** The shipped app's engine in Chromium, on wasm: the production build's own worker. */
import { chromium } from '@playwright/test'
import buildApp from '../e2e/build.ts'
import { openSite } from '../e2e/fixtures/site.ts'
import { startEngineWorker } from '../e2e/fixtures/worker-model.ts'
import { findChromium } from '../scripts/chromium.ts'
import { EarshotError } from '../src/core/errors.ts'
import type { AudioModel } from '../src/core/interface.ts'

/** Builds the app, serves it and opens its model in a Chromium of its own, which ends with the model. */
export async function openBrowserModel(): Promise<Pick<AudioModel, 'listen' | 'dispose'>> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new EarshotError('bad-option', 'No Chromium was found: set CHROMIUM_PATH to one.')
  await buildApp()
  const site = await openSite()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const page = await browser.newPage()
  // A document of the site that loads no model of its own.
  await page.goto(`${site.address}samples/samples.json`)
  const worker = await startEngineWorker(page)
  const model = await worker.open({ url: `${site.address}models/earshot-tiny/`, device: 'wasm' })
  return {
    listen: (samples) => model.listen(samples),
    async dispose() {
      await browser.close()
      await site.stop()
    },
  }
}
