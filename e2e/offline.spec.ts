/** Nothing leaves, and nothing is needed: one session in a browser of its own, recorded by Chromium's net log. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Earshot } from './fixtures/earshot.ts'
import { openElsewhere, tryFromPage, tryFromWorker } from './fixtures/leaks.ts'
import { requestedHosts } from './fixtures/net-log.ts'
import { openSite } from './fixtures/site.ts'
import { expect, test } from './fixtures/test.ts'

test('the app answers with its server stopped, and neither page nor workers reach anybody else', async ({
  playwright,
  launchOptions,
}) => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'earshot-browser-'))
  const netLog = join(folder, 'net-log.json')
  const site = await openSite()
  const elsewhere = await openElsewhere()
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--log-net-log=${netLog}`],
  })
  const context = await browser.newContext()
  const app = new Earshot(await context.newPage())
  await app.page.goto(site.address)
  await app.openSample('Announcement at an airport')
  await expect(await app.ask('Where is the flight going?')).toContainText(/oslo/i)
  await app.stop()
  await app.page.evaluate(() => navigator.serviceWorker.ready)

  await test.step('the server is stopped, the page reloaded, and asked again', async () => {
    await site.stop()
    await app.page.reload()
    await app.ready()
    await expect(await app.ask('Why is the flight delayed?')).toContainText(/wind/i)
    await app.stop()
    await app.button('Earshot, start page').click()
    await app.openSample('From a lecture on honey bees')
    expect(await app.heardText()).toContain('flowers are')
    expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(true)
  })

  await test.step('page, engine and service worker each try to reach another server', async () => {
    const [serviceWorker] = context.serviceWorkers()
    const engine = app.page.workers().find((worker) => worker.url().includes('/assets/worker'))
    if (!serviceWorker || !engine) throw new Error('the service worker or the engine is not running')
    await tryFromWorker(engine, elsewhere.address)
    await tryFromWorker(serviceWorker, elsewhere.address)
    await tryFromPage(app.page, elsewhere.address)
    expect(elsewhere.hits).toEqual([])
  })

  await browser.close()
  expect(elsewhere.hits).toEqual([])
  await fetch(`${elsewhere.address}/control`)
  expect(elsewhere.hits).toEqual(['GET /control'])
  await elsewhere.close()
  expect(requestedHosts(netLog)).toEqual([new URL(site.address).host])
  rmSync(folder, { recursive: true })
})
