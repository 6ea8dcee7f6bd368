/** Every kind of file, and every kind of bad one: a clear sentence, a usable app, and nothing lost. */
import { readFileSync } from 'node:fs'
import { arrange, clipSamples, pathTo, silence, spareKey, wavBytes } from './fixtures/sound.ts'
import { expect, test } from './fixtures/test.ts'

for (const extension of ['mp3', 'ogg', 'm4a', 'flac', 'webm']) {
  test(`a ${extension} file is heard`, async ({ app }) => {
    await app.openFile(pathTo(`files/spare-key.${extension}`))
    expect(await app.heardText()).toContain('under the blue')
  })
}

for (const form of [
  { sampleRate: 48_000, channels: 2, bits: 16 },
  { sampleRate: 16_000, channels: 1, bits: 24 },
  { sampleRate: 8_000, channels: 1, bits: 16 },
] as const) {
  const { sampleRate, channels, bits } = form
  const name = `${sampleRate} Hz, ${channels === 2 ? 'stereo' : 'mono'}, ${bits} bit`
  test(`a wav file of ${name} is heard`, async ({ app }) => {
    await app.openFile({ name: `${name}.wav`, bytes: wavBytes(spareKey(), form) })
    expect(await app.heardText()).toContain('under the blue')
  })
}

test('an empty file is refused in a sentence', async ({ app }) => {
  await app.openFile({ name: 'nothing.wav', bytes: Buffer.alloc(0) })
  await expect(app.alert).toContainText('“nothing.wav” is empty')
  await expect(app.button('Open audio')).toBeEnabled()
})

test('text that calls itself wav is refused in a sentence', async ({ app }) => {
  await app.openFile({
    name: 'letter.wav',
    bytes: Buffer.from('Dear Sir or Madam, this is a letter.\n'.repeat(40)),
  })
  await expect(app.alert).toContainText('“letter.wav” holds text')
  await expect(app.button('Open audio')).toBeEnabled()
})

test('bytes of no known format are refused in a sentence', async ({ app }) => {
  const bytes = Buffer.from(readFileSync(pathTo('files/spare-key.mp3')).map((byte) => byte ^ 0x5a))
  await app.openFile({ name: 'scrambled.mp3', bytes })
  await expect(app.alert).toContainText('cannot read “scrambled.mp3”')
  await expect(app.button('Open audio')).toBeEnabled()
})

test('a wav file that was cut short is heard as far as it goes, and says so', async ({ app }) => {
  const whole = wavBytes(clipSamples('01-spare-key'))
  await app.openFile({ name: 'cut.wav', bytes: whole.subarray(0, 4.2 * 32_000) })
  await expect(app.page.getByText('“cut.wav” is cut short: the 4.2 seconds')).toBeVisible()
  expect(await app.heardText()).toContain('under the blue')
})

test('in silence no speech is heard and none is invented', async ({ app }) => {
  await app.openFile({ name: 'silence.wav', bytes: wavBytes(silence(1)) })
  expect(await app.heardText()).toBe('')
  await expect(await app.ask('What does the speaker say?')).toContainText('No speech was heard')
})

test('a ten-minute file says how long it takes, and is heard to its end', async ({ app }) => {
  const samples = arrange(600, [
    [10, spareKey()],
    [590, clipSamples('03-platform-change')],
  ])
  await app.openFile({ name: 'ten minutes.wav', bytes: wavBytes(samples) })
  await expect(app.page.getByText('This clip is 10 minutes long.')).toBeVisible()
  await app.button('Hear it now').click()
  const heard = await app.heardText()
  expect(heard).toContain('under the blue')
  expect(heard).toMatch(/platform (nine|9)/)
})
