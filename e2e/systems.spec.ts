/** Every system in Chromium: the bundle that was built from its checkpoint, on wasm and on WebGPU's software adapter. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInBrowser } from '../systems/browser.ts'
import { PASS, PASS_ASSUMED } from '../systems/cells.ts'
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

for (const row of ROWS) {
  test(`${row.system} chooses on wasm and on WebGPU what PyTorch chose, as README.md says`, async () => {
    const oracle = row.oracle()
    const built = await buildRow(row, oracle, work)
    const url = site.bundleUrl(row.system)
    const cells = {
      wasm: await runInBrowser(built, 'wasm', workers.wasm, url),
      webgpu: await runInBrowser(built, 'webgpu', workers.webgpu, url),
    }
    const passed = oracle.layoutAssumed ? PASS_ASSUMED : PASS
    expect(cells).toEqual({ wasm: passed, webgpu: passed })
    expect(table.find(({ system }) => system === row.system)).toMatchObject(cells)
  })
}
