/** The page itself: its headers, its names, its keyboard, its width, and the path it lies under. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { APP_HEADERS } from '../src/service-worker/headers.ts'
import { missing } from './fixtures/faults.ts'
import { openSite } from './fixtures/site.ts'
import { expect, test } from './fixtures/test.ts'

const SAMPLE = 'Note after a planning meeting'

test('page, scripts, workers and copies in the cache all carry the headers', async ({ app }) => {
  await app.page.evaluate(() => navigator.serviceWorker.ready)
  const answered: { url: string; headers: Record<string, string> }[] = []
  app.page.on('response', (response) => answered.push({ url: response.url(), headers: response.headers() }))
  await app.page.reload()
  await app.ready()
  expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(true)
  const files = answered.filter(({ url }) => url.startsWith('http'))
  expect(files.some(({ url }) => url.includes('worker'))).toBe(true)
  for (const { url, headers } of files) {
    for (const [name, value] of Object.entries(APP_HEADERS)) {
      expect(headers[name.toLowerCase()], `${name} of ${url}`).toBe(value)
    }
  }
})

test('everything can be reached and used by keyboard alone', async ({ app }) => {
  const { page } = app
  await app.tabTo(page.getByRole('main').getByRole('button', { name: SAMPLE }))
  await page.keyboard.press('Enter')
  await app.tabTo(app.question)
  await page.keyboard.type('When do the builders start?')
  await page.keyboard.press('Enter')
  // One button asks and stops, and keeps the focus whichever it does: how long an answer takes decides nothing here.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^(Ask|Stop)$/ })).toBeFocused()
  await expect(app.answers.getByRole('article').last().locator('.answer-text')).toContainText('March')
  await expect(app.button('Ask')).toBeFocused()
  const words = app.transcript.getByRole('toolbar', { name: 'Words heard' }).getByRole('button')
  await words.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(words.nth(1)).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to object to in ${colorScheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await objections(app.page)).toEqual([])
    await app.openSample(SAMPLE)
    await app.heardText()
    expect(await objections(app.page)).toEqual([])
    await app.button('About the model').click()
    expect(await objections(app.page)).toEqual([])
    await app.page.keyboard.press('Escape')
  })
}

test('on a phone nothing is wider than the screen', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await scrollWidth(page)).toBeLessThanOrEqual(390)
  await app.openSample(SAMPLE)
  await app.heardText()
  expect(await scrollWidth(page)).toBeLessThanOrEqual(390)
  await app.button('About the model').click()
  expect(await scrollWidth(page)).toBeLessThanOrEqual(390)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 860 })
})

test('any static host and path will do: from the second load on the page is isolated', async ({
  openApp,
}) => {
  const site = await openSite({ basePath: '/people/ada/earshot/', plain: true })
  // The page asks for the model's manifest under its own path; the rest of the road is the same as elsewhere.
  site.faults.set('earshot.json', missing)
  const app = await openApp(site.address)
  await expect(app.alert).toContainText('earshot.json is missing')
  expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(false)
  await app.page.evaluate(() => navigator.serviceWorker.ready)
  await app.page.reload()
  expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(true)
  await app.openSample(SAMPLE)
  await expect(app.button('Play')).toBeEnabled()
  await site.stop()
})

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

function scrollWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
