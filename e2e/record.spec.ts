/** The microphone: Chromium's fake one plays a clip of the repository. */
import { expect, test } from './fixtures/test.ts'

test('a recording from the microphone is heard and asked', async ({ app }) => {
  await app.button('Record').click()
  const stop = app.button('Stop recording')
  await expect(stop).toBeEnabled()
  const meter = app.page.getByRole('meter', { name: 'Microphone level' })
  await expect(meter).not.toHaveAttribute('aria-valuenow', '0')
  // The clip is six and a half seconds long.
  await expect(app.page.getByLabel('7 seconds')).toBeVisible()
  await stop.click()
  await expect(app.page.getByRole('heading', { name: /^Recording/ })).toBeVisible()
  expect(await app.heardText()).toContain('platform')
  expect(await app.ask('Which platform does the train leave from?')).toMatch(/nine|9/i)
})

test('a refused microphone is explained, and files can still be opened', async ({ openApp, shared }) => {
  const app = await openApp(shared.site.address)
  await app.button('Record').click()
  await expect(app.alert).toContainText('The microphone is blocked for this page')
  await expect(app.button('Open audio')).toBeEnabled()
})
