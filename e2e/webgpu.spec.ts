/** The bundle that ships, all of it, on WebGPU: on the software adapter slow, and right all the same. */
import { predictInWorker } from './fixtures/engine.ts'
import { openSite } from './fixtures/site.ts'
import { expect, test } from './fixtures/test.ts'

const STEPS = 4

/** Both run the same 8-bit weights with fp32 activations; only the order of additions differs. */
const LOGIT_TOLERANCE = 0.05

test('encoder, projector, second ear and all layers give the same on WebGPU as on wasm', async ({ page }) => {
  test.setTimeout(900_000)
  const site = await openSite()
  // A document of the site that loads no model of its own.
  await page.goto(`${site.address}samples/samples.json`)
  const request = {
    format: 'q8',
    wavPath: '/samples/planning-note.wav',
    seconds: 3,
    question: 'What is this about?',
    steps: STEPS,
  } as const

  const wasm = await predictInWorker(page, { ...request, device: 'wasm', answerIds: [] })
  const answerIds = wasm.predictions.map(({ tokenId }) => tokenId)
  const webgpu = await predictInWorker(page, { ...request, device: 'webgpu', answerIds })

  expect([wasm.secondEar, webgpu.secondEar]).toEqual(['on', 'on'])
  expect(wasm.transcript).not.toBe('')
  expect(webgpu.transcript).toBe(wasm.transcript)
  expect(webgpu.predictions.map(({ tokenId }) => tokenId)).toEqual(answerIds)
  for (const [step, { logit }] of webgpu.predictions.entries()) {
    expect(Math.abs(logit - (wasm.predictions[step]?.logit ?? 0))).toBeLessThan(LOGIT_TOLERANCE)
  }
  await site.stop()
})
