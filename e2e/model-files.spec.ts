/** A model that does not arrive as it should. Each site has storage of its own, so nothing is left from before. */
import { altered, cut, missing, stalled, truncated } from './fixtures/faults.ts'
import { type Fault, openSite } from './fixtures/site.ts'
import { expect, test } from './fixtures/test.ts'

const SHARD = 'onnx/encoder.onnx_data'

const damages: readonly { what: string; fault: Fault; sentence: RegExp }[] = [
  { what: 'missing', fault: missing, sentence: /encoder\.onnx_data is missing/ },
  {
    what: 'truncated',
    fault: truncated,
    sentence: /encoder\.onnx_data has \d+ bytes where \d+ are expected/,
  },
  { what: 'altered', fault: altered, sentence: /encoder\.onnx_data was altered/ },
]

for (const { what, fault, sentence } of damages) {
  test(`a model file that is ${what} is named, and loading again is offered`, async ({ openApp }) => {
    const site = await openSite()
    site.faults.set(SHARD, fault)
    const app = await openApp(site.address)
    await expect(app.alert).toContainText(sentence)
    await expect(app.modelStatus).toContainText('unavailable')
    await expect(app.button('Open audio')).toBeEnabled()
    await expect(app.button('Reload the model')).toBeVisible()
    await site.stop()
  })
}

test('while the model loads the page is of use, and a reload goes on where the download stopped', async ({
  openApp,
}) => {
  const site = await openSite()
  site.faults.set(SHARD, stalled)
  const app = await openApp(site.address)
  await expect(app.modelStatus).toContainText('downloading')

  await app.openSample('Announcement at an airport')
  await expect(app.button('Play')).toBeEnabled()
  await app.question.fill('Where is the flight going?')
  await app.button('Ask').click()
  await expect(app.answers).toContainText('Waiting for the model')

  site.faults.set(SHARD, cut)
  await app.page.reload()
  await expect(app.alert).toContainText('encoder.onnx_data was interrupted')

  site.faults.clear()
  await app.button('Reload the model').click()
  await app.ready()
  const again = site.requests.filter((request) => request.includes(SHARD)).at(-1)
  expect(again).toMatch(/ bytes=[1-9]\d*-$/)

  await app.answers.getByRole('button', { name: 'Try again' }).click()
  await expect(app.answers.getByRole('article').locator('.answer-text')).not.toBeEmpty()
  await site.stop()
})
