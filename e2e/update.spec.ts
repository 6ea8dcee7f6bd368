/** A newer version on the server: the page changes over as a whole. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { missing } from './fixtures/faults.ts'
import { DIST, openSite, type Site } from './fixtures/site.ts'
import { expect, test } from './fixtures/test.ts'

test('a reload after the server was updated brings the newer version, also without a network', async ({
  openApp,
}) => {
  const site = await openSite()
  // No test of the model: the page alone is what changes.
  site.faults.set('earshot.json', missing)
  const { page } = await openApp(site.address)
  await page.evaluate(() => navigator.serviceWorker.ready)

  publishNewerPage(site)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const waits = () => registration.waiting !== null
    while (!waits()) await new Promise((resolve) => setTimeout(resolve, 50))
  })
  await expect(page).toHaveTitle('Earshot')
  // Loaded twice, the second time by the newer version: Playwright's own reload waits for the first.
  await page.evaluate(() => location.reload())
  await expect(page).toHaveTitle('Earshot, newer')

  await site.stop()
  await page.reload()
  await expect(page).toHaveTitle('Earshot, newer')
})

function publishNewerPage(site: Site): void {
  const page = readFileSync(`${DIST}/index.html`, 'utf8')
  const newerPage = page.replace('<title>Earshot</title>', '<title>Earshot, newer</title>')
  const newerWorker = readFileSync(`${DIST}/service-worker.js`, 'utf8')
    .replace(digestOf(page), digestOf(newerPage))
    .replace(/version:`\w+`/, 'version:`newer`')
  site.faults.set('/index.html', (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(newerPage)
  })
  site.faults.set('/service-worker.js', (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(newerWorker)
  })
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
