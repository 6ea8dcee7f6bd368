/** A newer version on the server: pages loaded from then on are of it, those open stay whole. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Earshot } from './fixtures/earshot.ts'
import { missing } from './fixtures/faults.ts'
import { DIST, openSite, type Site } from './fixtures/site.ts'
import { expect, test } from './fixtures/test.ts'

test('a reload after the server was updated brings the newer version, also without a network', async ({
  openApp,
}) => {
  const site = await openSite()
  const page = await openWithoutModel(openApp, site)

  publishNewerPage(site)
  await fetchNewerVersion(page)
  await expect(page).toHaveTitle('Earshot')
  await reloadUntilNewer(page)

  await site.stop()
  await page.reload()
  await expect(page).toHaveTitle('Earshot, newer')
})

test('a page that was open before an update keeps its files, until the update after it', async ({
  openApp,
}) => {
  const site = await openSite()
  const page = await openWithoutModel(openApp, site)
  const script = readdirSync(`${DIST}/assets`).find((name) => name.startsWith('recorder.worklet'))
  if (!script) throw new Error('The recorder has no script of its own')
  // no-store: the browser's own cache has it too, for as long as it likes.
  const statusOfScript = () =>
    page.evaluate(async (url) => (await fetch(url, { cache: 'no-store' })).status, `assets/${script}`)

  publishNewerPage(site, { without: `assets/${script}` })
  await fetchNewerVersion(page)
  const newerPage = await page.context().newPage()
  await newerPage.goto(site.address)
  await reloadUntilNewer(newerPage)
  await expect(page).toHaveTitle('Earshot')
  expect(await statusOfScript()).toBe(200)

  publishNewerPage(site, { title: 'Earshot, newest', without: `assets/${script}` })
  await fetchNewerVersion(newerPage)
  await reloadUntilNewer(newerPage, 'Earshot, newest')
  await expect(page).toHaveTitle('Earshot')
  expect(await statusOfScript()).toBe(404)
  await site.stop()
})

/** The app without its model: the page alone is what changes. */
async function openWithoutModel(openApp: (address: string) => Promise<Earshot>, site: Site): Promise<Page> {
  site.faults.set('earshot.json', missing)
  const { page } = await openApp(site.address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  return page
}

/** Resolves once the newer version has taken over, or has all its files and the browser lets it wait. */
async function fetchNewerVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 50))
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const newer = registration.installing ?? registration.waiting ?? registration.active
    while (newer?.state === 'installing') await pause()
    for (let pauses = 0; newer?.state !== 'activated' && pauses < 60; pauses++) await pause()
  })
}

/** Where the browser lets it wait for something that the older one does, a reload may still bring the older page. */
async function reloadUntilNewer(page: Page, title = 'Earshot, newer'): Promise<void> {
  await expect(async () => {
    await page.reload({ timeout: 10_000 })
    await expect(page).toHaveTitle(title, { timeout: 2_000 })
  }).toPass()
}

interface NewerVersion {
  readonly title?: string
  /** A file that it no longer has. */
  readonly without?: string
}

function publishNewerPage(site: Site, { title = 'Earshot, newer', without }: NewerVersion = {}): void {
  const page = readFileSync(`${DIST}/index.html`, 'utf8')
  const newerPage = page.replace('<title>Earshot</title>', `<title>${title}</title>`)
  let newerWorker = readFileSync(`${DIST}/service-worker.js`, 'utf8')
    .replace(digestOf(page), digestOf(newerPage))
    .replace(/version:`\w+`/, `version:\`${digestOf(newerPage)}\``)
  if (without) {
    newerWorker = newerWorker.replace(new RegExp(`{path:\`${without}\`[^}]*},`), '')
    site.faults.set(`/${without}`, missing)
  }
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
