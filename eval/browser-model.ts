/** The shipped app's engine in Chromium, on wasm: the production build's own worker, spoken to in its protocol. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import buildApp from '../e2e/build.ts'
import { DIST, openSite } from '../e2e/fixtures/site.ts'
import { findChromium } from '../scripts/chromium.ts'
import { askOnce, createAnswer } from '../src/core/answer-stream.ts'
import { EarshotError, type ErrorRecord, fromErrorRecord } from '../src/core/errors.ts'
import type { Clip, ModelInfo, Thread } from '../src/core/interface.ts'
import type { FromWorker, OperationName, Operations } from '../src/worker/protocol.ts'

export interface BrowserModel {
  readonly info: ModelInfo
  readonly chromiumVersion: string
  listen(samples: Float32Array): Promise<Clip>
  dispose(): Promise<void>
}

type Call = <Name extends OperationName>(
  name: Name,
  request: Operations[Name]['request'],
) => Promise<Operations[Name]['result']>

/** What a call gives across the border of the page, on which errors lose their code. */
type Outcome = { readonly result: unknown } | { readonly error: ErrorRecord }

declare global {
  interface Window {
    callEngine(name: OperationName, request: unknown): Promise<Outcome>
  }
}

/** Builds the app, serves it and opens its model in a Chromium of its own. */
export async function openBrowserModel(): Promise<BrowserModel> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new EarshotError('bad-option', 'No Chromium was found: set CHROMIUM_PATH to one.')
  await buildApp()
  const site = await openSite()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const page = await browser.newPage()
  // A document of the site that loads no model of its own.
  await page.goto(`${site.address}samples/samples.json`)
  await page.evaluate(startWorker, `/assets/${workerScript()}`)
  const call = callsOf(page)
  const url = `${site.address}models/earshot-tiny/`
  const info = await call('open', { url, device: 'wasm' })
  return {
    info,
    chromiumVersion: browser.version(),
    listen: async (samples) => clipOf(await listen(page, samples), call),
    async dispose() {
      await browser.close()
      await site.stop()
    },
  }
}

function workerScript(): string {
  const script = readdirSync(join(DIST, 'assets')).find((name) => /^worker-.*\.js$/.test(name))
  if (script) return script
  throw new EarshotError('internal', 'The build has no worker script: look at the output of "npm run build".')
}

function callsOf(page: Page): Call {
  return async (name, request) => {
    const outcome = await page.evaluate(([wanted, given]) => window.callEngine(wanted, given), [
      name,
      request,
    ] as const)
    return resultOf(outcome)
  }
}

function resultOf<Name extends OperationName>(outcome: Outcome): Operations[Name]['result'] {
  if ('error' in outcome) throw fromErrorRecord(outcome.error)
  return outcome.result as Operations[Name]['result']
}

/** The samples of 16-bit files cross as what they were. */
async function listen(page: Page, samples: Float32Array): Promise<Operations['listen']['result']> {
  const bytes = Buffer.from(Int16Array.from(samples, (value) => Math.round(value * 32_768)).buffer)
  const outcome = await page.evaluate(async (base64) => {
    // The page's policy lets nothing be fetched but what the site serves, so no data: address either.
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const samples = Float32Array.from(new Int16Array(bytes.buffer), (value) => value / 32_768)
    return window.callEngine('listen', { samples })
  }, bytes.toString('base64'))
  return resultOf<'listen'>(outcome)
}

function clipOf({ clipId, ...facts }: Operations['listen']['result'], call: Call): Clip {
  function thread(): Thread {
    const opened = call('openThread', { clipId })
    return {
      ask: (question, { signal, ...options } = {}) =>
        createAnswer(async (emit) => {
          const { threadId } = await opened
          const stats = await call('ask', { threadId, question, options })
          emit({ text: stats.text })
          return stats
        }),
      async dispose() {
        const { threadId } = await opened
        await call('closeThread', { threadId })
      },
    }
  }
  return {
    ...facts,
    ask: (question, options) => askOnce(thread(), question, options),
    thread,
    predict: (question, answerIds) => call('predict', { clipId, question, answerIds }),
    async dispose() {
      await call('closeClip', { clipId })
    },
  }
}

/** Runs in the page, where nothing of this file is known; so its functions have no names, which tsx would need help for. */
function startWorker(script: string): void {
  const worker = new Worker(script, { type: 'module' })
  const waiting = new Map<number, (outcome: Outcome) => void>()
  let lastId = 0
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'result') waiting.get(data.id)?.({ result: data.result })
    if (data.type === 'error') waiting.get(data.id)?.({ error: data.error })
    if (data.type !== 'event' && 'id' in data) waiting.delete(data.id)
  })
  window.callEngine = (name, request) =>
    new Promise((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      worker.postMessage({ type: 'call', id: lastId, name, request })
    })
}
