/** A row in Chromium, on the shipped worker. */
import type { Page } from '@playwright/test'
import { openWorkerModel } from '../e2e/fixtures/worker-model.ts'
import { type BrowserDevice, cellOf } from './cells.ts'
import { checkAnswers } from './check-answers.ts'
import { type BuiltRow, expectedOf } from './node.ts'
import type { SystemsSite } from './site.ts'

/** `page` is turned to the site. */
export async function runInBrowser(
  built: BuiltRow,
  device: BrowserDevice,
  page: Page,
  site: SystemsSite,
): Promise<string> {
  const { system, format } = built.row
  return await cellOf(built.oracle.layoutAssumed, async () => {
    await page.goto(site.emptyPage)
    const model = await openWorkerModel(page, {
      url: site.bundleUrl(system),
      device,
      format,
      secondEar: false,
    })
    try {
      for (const expected of expectedOf(built)) await checkAnswers(model, expected)
    } finally {
      await model.dispose()
    }
  })
}
