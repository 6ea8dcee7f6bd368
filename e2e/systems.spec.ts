/** Every system in Chromium: the bundle that was built from its checkpoint, on wasm and on WebGPU's software adapter. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInBrowser } from '../systems/browser.ts'
import { type BrowserDevice, PASS, PASS_ASSUMED } from '../systems/cells.ts'
import { type EngineWorkers, startWorkers } from '../systems/chromium.ts'
import { buildRow } from '../systems/node.ts'
import { ROWS } from '../systems/rows.ts'
import { type SystemsSite, serveSystems } from '../systems/site.ts'
import { readTable } from '../systems/table.ts'
import { pathTo } from './fixtures/sound.ts'
import { expect, test } from './fixtures/test.ts'

const table = readTable(readFileSync(pathTo('../README.md'), 'utf8'))

let work: string
let site: SystemsSite
let workers: EngineWorkers

test.beforeAll(async ({ browser }) => {
  work = mkdtempSync(join(tmpdir(), 'earshot-systems-'))
  site = await serveSystems(work)
  workers = await startWorkers(browser, site)
})
test.afterAll(async () => {
  await workers.wasm.end()
  await workers.webgpu.end()
  await site.close()
  rmSync(work, { recursive: true })
})

/** Many times what a quiet machine takes. */
const TIMEOUT_MS = 480_000

for (const row of ROWS) {
  // The bundle that ships is large: webgpu.spec.ts runs it on WebGPU.
  const devices: BrowserDevice[] = row.system === 'earshot-tiny' ? ['wasm'] : ['wasm', 'webgpu']
  test(`${row.system} chooses on ${devices.join(' and ')} what PyTorch chose, as README.md says`, async () => {
    test.setTimeout(TIMEOUT_MS)
    const oracle = row.oracle()
    const built = await buildRow(row, oracle, work)
    const url = site.bundleUrl(row.system)
    const written = table.find(({ system }) => system === row.system)
    for (const device of devices) {
      const cell = await runInBrowser(built, device, workers[device], url)
      expect(cell, device).toBe(oracle.layoutAssumed ? PASS_ASSUMED : PASS)
      expect(written?.[device], `${device} in README.md`).toBe(cell)
    }
  })
}
