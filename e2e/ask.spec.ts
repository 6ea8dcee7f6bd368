/** The whole road with the model that ships: a clip, a question, an answer. */
import { expect, test } from './fixtures/test.ts'

const PLANNING = 'Note after a planning meeting'
const AIRPORT = 'Announcement at an airport'
const LECTURE = 'From a lecture on honey bees'

test('a sample is opened, heard, and asked; the answer streams in', async ({ app }) => {
  await app.openSample(PLANNING)
  const answer = await app.ask('When do the builders start?')
  await expect(app.button('Stop')).toBeVisible()
  await expect(answer).toContainText(/march/i)
  await app.stop()
  expect(await app.heardText()).toContain('planning meeting')
})

test('a second question on a clip does not run the encoder again', async ({ app }) => {
  await app.openSample(PLANNING)
  await app.heardText()
  const before = await app.encodings()
  expect(before).toBeGreaterThan(0)
  await app.askBriefly('When will Laura finish the drawings?')
  await app.askBriefly('How much money is left for the greenhouse?')
  expect(await app.encodings()).toBe(before)
})

test('each answer says which model gave it, on which device, and how fast', async ({ app }) => {
  await app.openSample(PLANNING)
  await app.askBriefly('What is this about?')
  const answer = app.answers.getByRole('article').last()
  await expect(answer).toContainText('earshot-tiny on wasm')
  await expect(answer).toContainText(/first token [\d.]+ m?s/)
})

test('an empty question makes the clip itself the question', async ({ app }) => {
  await app.openSample(PLANNING)
  expect(await app.askBriefly('')).not.toBe('')
  await expect(app.answers.getByRole('article').last()).toContainText('The clip itself')
})

test('a follow-up is answered with what came before it in mind, and the conversation can be left', async ({
  app,
}) => {
  await app.openSample(PLANNING)
  const first = await app.ask('Who will finish the drawings?')
  await expect(first).toContainText('Laura')
  await expect(app.button('Ask')).toBeVisible()
  await first.getByRole('button', { name: 'Ask a follow-up' }).click()
  await expect(app.question).toBeFocused()
  const kept = app.page.getByText('Going on from “Who will finish the drawings?”')
  await expect(kept).toBeVisible()
  // By itself the question could as well be about the builders, who start in March.
  const second = await app.ask('When?')
  await expect(second).toContainText('Friday')
  await expect(second).toContainText('Goes on from “Who will finish the drawings?”')
  await expect(app.button('Ask')).toBeVisible()
  await expect(app.page.getByText('Going on from “When?”')).toBeVisible()
  await app.button('Ask on its own instead').click()
  await expect(app.page.getByText('Going on from')).toHaveCount(0)
  await app.page.reload()
  await expect(app.answers.getByRole('article').last()).toContainText('Goes on from')
  await app.ready()
})

test('stop ends an answer, keeps what was said, and the next question is answered', async ({ app }) => {
  await app.openSample(LECTURE)
  const story = 'Write a long story about the bees in this lecture.'
  const said = await app.askAndStop(story)
  const answer = app.answers.getByRole('article').last()
  await expect(answer).toContainText('Stopped.')
  await expect(answer).toContainText(said)
  await expect(answer.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(await app.askBriefly('What is this about?')).not.toBe('')
})

test('clips and answers survive a reload', async ({ app }) => {
  await app.openSample(AIRPORT)
  const said = await app.askBriefly('Where is the flight going?')
  await app.page.reload()
  await expect(app.page.getByRole('heading', { name: AIRPORT })).toBeVisible()
  await expect(app.answers).toContainText(said)
  await expect(app.page.getByRole('navigation', { name: 'Library' })).toContainText(AIRPORT)
  expect(await app.heardText()).toContain('flight')
  await app.ready()
})
