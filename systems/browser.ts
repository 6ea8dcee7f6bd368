/** A row in Chromium, on the shipped worker. */
import type { EngineWorker } from '../e2e/fixtures/worker-model.ts'
import { type BrowserDevice, cellOf } from './cells.ts'
import { checkAnswers } from './check-answers.ts'
import { type BuiltRow, expectedOf } from './node.ts'

/** `url`: where the row's bundle is served. */
export async function runInBrowser(
  built: BuiltRow,
  device: BrowserDevice,
  worker: EngineWorker,
  url: string,
): Promise<string> {
  return await cellOf(built.oracle.layoutAssumed, async () => {
    const model = await worker.open({ url, device, format: built.row.format, secondEar: false })
    try {
      for (const expected of expectedOf(built, device)) await checkAnswers(model, expected)
    } finally {
      await model.dispose()
    }
  })
}
