/** The whole road with the model that ships: a clip, a question, an answer. */
import { expect, test } from './fixtures/test.ts'

const PLANNING = 'Note after a planning meeting'

test('a sample is opened, heard, and asked; the answer streams in', async ({ app }) => {
  await app.openSample(PLANNING)
  await app.question.fill('When will Laura finish the drawings?')
  await app.button('Ask').click()
  await expect(app.button('Stop')).toBeVisible()
  expect(await app.lastAnswer()).toMatch(/friday/i)
  expect(await app.heardText()).toContain('greenhouse')
})

test('a second question on a clip does not run the encoder again', async ({ app }) => {
  await app.openSample(PLANNING)
  await app.heardText()
  const before = await app.encodings()
  await app.ask('When do the builders start?')
  await app.ask('How much money is left for the greenhouse?')
  expect(await app.encodings()).toBe(before)
})

test('each answer says which model gave it, on which device, and how fast', async ({ app }) => {
  await app.openSample(PLANNING)
  await app.ask('What is this about?')
  const answer = app.answers.getByRole('article').last()
  await expect(answer).toContainText('earshot-tiny on wasm')
  await expect(answer).toContainText(/first token [\d.]+ m?s/)
})

test('an empty question makes the clip itself the question', async ({ app }) => {
  await app.openSample(PLANNING)
  const answer = await app.ask('')
  expect(answer.length).toBeGreaterThan(0)
  await expect(app.answers.getByRole('article').last()).toContainText('The clip itself')
})

test('stop ends an answer, keeps what was said, and leaves the app ready for the next question', async ({
  app,
}) => {
  await app.openSample('From a lecture on honey bees')
  await app.heardText()
  await app.question.fill('Write a long story about the bees in this lecture.')
  await app.button('Ask').click()
  const answer = app.answers.getByRole('article').last()
  await expect(answer.locator('.answer-text')).not.toBeEmpty()
  await app.button('Stop').click()
  await expect(app.button('Ask')).toBeVisible()
  await expect(answer).toContainText('Stopped')
  await expect(answer.getByRole('button', { name: 'Ask again' })).toBeVisible()
  expect((await app.ask('What is this about?')).length).toBeGreaterThan(0)
})

test('clips and answers survive a reload', async ({ app }) => {
  await app.openSample('Announcement at an airport')
  const answer = await app.ask('Where is the flight going?')
  await app.page.reload()
  await expect(app.page.getByRole('heading', { name: 'Announcement at an airport' })).toBeVisible()
  await expect(app.answers).toContainText(answer)
  await expect(app.page.getByRole('navigation', { name: 'Library' })).toContainText(
    'Announcement at an airport',
  )
  expect(await app.heardText()).toContain('flight')
  await app.ready()
})
