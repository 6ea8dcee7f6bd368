/** The microphone: Chromium's fake one plays a clip of the repository. */
import { expect, test } from './fixtures/test.ts'

test('a recording from the microphone is heard and asked', async ({ app }) => {
  await app.button('Record').click()
  const stop = app.button('Stop recording')
  await expect(stop).toBeEnabled()
  const meter = app.page.getByRole('meter', { name: 'Microphone level' })
  await expect.poll(() => meter.evaluate((element: HTMLMeterElement) => element.value)).toBeGreaterThan(0)
  // The clip is six and a half seconds long.
  await expect(app.page.getByText(/^0:(0[7-9]|1\d)$/)).toBeVisible()
  await stop.click()
  await expect(app.page.getByRole('heading', { name: /^Voice note/ })).toBeVisible()
  expect(await app.heardText()).toMatch(/platform (nine|9)/)
  expect(await app.askBriefly('Which platform does the train leave from?')).not.toBe('')
})

test('a long recording is heard while it is being made', async ({ app }) => {
  await app.button('Record').click()
  await expect(app.button('Stop recording')).toBeEnabled()
  // Asked for more sound from a later sample on, the model has heard all before it.
  const heardSamples = await app.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { prototype } = Worker
        const { postMessage } = prototype
        prototype.postMessage = new Proxy(postMessage, {
          apply(post, worker, message) {
            const [{ name, request }] = message
            if (name === 'listenSoFar' && request.startSample > 0) {
              prototype.postMessage = postMessage
              resolve(request.startSample)
            }
            return Reflect.apply(post, worker, message)
          },
        })
      }),
  )
  expect(heardSamples).toBeGreaterThan(19 * 16_000)
  await app.button('Stop recording').click()
  expect(await app.heardText()).toMatch(/platform (nine|9)/)
})

test('a refused microphone is explained, and files can still be opened', async ({ openApp, shared }) => {
  const app = await openApp(shared.site.address)
  await app.button('Record').click()
  await expect(app.alert).toContainText('The microphone is blocked for this page')
  await expect(app.button('Open audio')).toBeEnabled()
})
