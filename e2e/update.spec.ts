/** A newer version on the server: the page changes over as a whole. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
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
  await fetchNewerVersion(page)
  await expect(page).toHaveTitle('Earshot')
  await page.reload()
  await expect(page).toHaveTitle('Earshot, newer')

  await site.stop()
  await page.reload()
  await expect(page).toHaveTitle('Earshot, newer')
})

test('a newer version waits while another tab runs the older one', async ({ openApp }) => {
  const site = await openSite()
  site.faults.set('earshot.json', missing)
  const { page } = await openApp(site.address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const otherPage = await page.context().newPage()
  await otherPage.goto(site.address)
  await expect(otherPage.getByRole('banner')).toBeVisible()

  publishNewerPage(site)
  await fetchNewerVersion(page)
  await page.reload()
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page).toHaveTitle('Earshot')

  await otherPage.close()
  // A closed tab may count for a moment longer.
  await expect(async () => {
    await page.reload()
    await expect(page).toHaveTitle('Earshot, newer', { timeout: 5_000 })
  }).toPass()
  await site.stop()
})

/** Resolves once the browser has all files of the newer version, which then waits. */
async function fetchNewerVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const waits = () => registration.waiting !== null
    while (!waits()) await new Promise((resolve) => setTimeout(resolve, 50))
  })
}

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
