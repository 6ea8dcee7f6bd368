/** Whisper's own decoder as a second ear: what it hears, and that a person can do without it. */
import { stalled } from './fixtures/faults.ts'
import { openSite } from './fixtures/site.ts'
import { pathTo } from './fixtures/sound.ts'
import { expect, test } from './fixtures/test.ts'

/** The projector alone mishears both. */
const PLATYPUS = 'clips/07-platypus.wav'
const FERRY = 'clips/09-ferry.wav'

test('with the second ear rare words are heard rightly, each still at its place', async ({ app }) => {
  await app.openFile(pathTo(PLATYPUS))
  expect(await app.heardText()).toMatch(/unlike most mammals,? the platypus lays eggs/)
  const words = app.transcript.getByRole('toolbar', { name: 'Words heard' }).getByRole('button')
  const starts = await words.evaluateAll((all) =>
    all.map((word) => Number.parseFloat(word.getAttribute('title') ?? '')),
  )
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(new Set(starts).size).toBeGreaterThan(10)
  await expect(app.transcript).not.toContainText('Hear it again')
})

test('switched off by keyboard it stays off after a reload, its files never fetched, and can be switched on again', async ({
  openApp,
}) => {
  test.setTimeout(300_000)
  const site = await openSite()
  const earFiles = () => site.requests.filter((request) => request.includes('second_ear'))

  // The encoder comes first, so the choice can be made before anything of the second ear is asked for.
  site.faults.set('encoder.onnx_data', stalled)
  const app = await openApp(site.address)
  await expect(app.modelStatus).toContainText('downloading')

  await test.step('switched off while the model loads', async () => {
    await app.tabTo(app.button('About the model'))
    await app.page.keyboard.press('Enter')
    await app.tabTo(app.secondEar)
    await expect(app.secondEar).toBeChecked()
    site.faults.clear()
    await app.page.keyboard.press('Space')
    await expect(app.secondEar).not.toBeChecked()
    await app.ready()
    await expect(app.secondEar).toBeFocused()
    await expect(app.modelFact('Second ear')).toHaveText('off')
    await app.page.keyboard.press('Escape')
  })

  await test.step('the choice survives a reload', async () => {
    await app.page.reload()
    await app.ready()
    await app.button('About the model').click()
    await expect(app.secondEar).not.toBeChecked()
    await expect(app.modelFact('Second ear')).toHaveText('off')
    await app.page.keyboard.press('Escape')
  })

  await app.openFile(pathTo(FERRY))
  expect(await app.heardText()).not.toContain('guesthouse')
  await app.button('Earshot, start page').click()
  await app.openFile(pathTo(PLATYPUS))
  expect(await app.heardText()).not.toContain('platypus')
  expect(earFiles()).toEqual([])

  await test.step('switched on, it costs what the switch says, and the clip on screen is heard again', async () => {
    await app.button('About the model').click()
    const megabytesWithout = await app.modelMegabytes()
    await app.secondEar.check()
    await app.ready()
    await expect(app.modelFact('Second ear')).toHaveText('on')
    expect(Math.abs((await app.modelMegabytes()) - megabytesWithout - 55)).toBeLessThan(1.5)
    await expect(app.page.getByText('about 55 MB')).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(app.transcript).toContainText('platypus')
    expect(earFiles().length).toBeGreaterThan(0)
  })

  await test.step('another clip keeps its words until it is heard again', async () => {
    await app.page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: '09-ferry' })
      .click()
    expect(await app.heardText()).not.toContain('guesthouse')
    await expect(app.transcript).toContainText(/Now earshot-tiny .* with second ear is in use/)
    await app.button('Hear it again').click()
    await expect(app.transcript.getByRole('heading', { name: 'Heard' })).toBeFocused()
    await expect(app.transcript).toContainText('guesthouse')
    await expect(app.button('Hear it again')).toBeHidden()
  })
  await site.stop()
})
