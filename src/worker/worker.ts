/** The engine's worker: carries calls to the engine and answers back. */
import { EarshotError, toErrorRecord } from '../core/errors.ts'
import type { Clip, Thread } from '../core/interface.ts'
import { AudioLLM, type OpenedModel } from '../engine/engine.ts'
import type { CallMessage, FromWorker, OperationName, Operations, ToWorker } from './protocol.ts'

declare const self: DedicatedWorkerGlobalScope

interface Call<Name extends OperationName> {
  readonly signal: AbortSignal
  emit(event: Operations[Name]['event']): void
}

type Handlers = {
  [Name in OperationName]: (
    request: Operations[Name]['request'],
    call: Call<Name>,
  ) => Promise<Operations[Name]['result']>
}

let model: OpenedModel | null = null
const clips = new Map<number, Clip>()
const threads = new Map<number, Thread>()
const running = new Map<number, AbortController>()
let lastId = 0

const handlers: Handlers = {
  async open({ url, device, format, secondEar = true }, { signal, emit }) {
    if (model) throw new EarshotError('internal', 'This worker already holds a model.')
    const opened = await AudioLLM.open(url, {
      device,
      secondEar,
      signal,
      onProgress: emit,
      ...(format ? { format } : {}),
    })
    opened.lost.then((message) => post({ type: 'lost', error: { code: 'device-lost', message } }))
    model = opened
    return opened.info
  },
  async listen({ samples }, { signal, emit }) {
    const clip = await openModel().listen(samples, { signal, onProgress: emit })
    const clipId = ++lastId
    clips.set(clipId, clip)
    const { durationSeconds, coveredSeconds, audioTokens, transcribes, transcript, transcriptText, timings } =
      clip
    return {
      clipId,
      durationSeconds,
      coveredSeconds,
      audioTokens,
      transcribes,
      transcript,
      transcriptText,
      timings,
    }
  },
  listenSoFar({ samples, startSample }, { signal }) {
    return openModel().listenSoFar(samples, startSample, signal)
  },
  async openThread({ clipId, earlier }) {
    const threadId = ++lastId
    threads.set(threadId, held(clips, clipId, 'clip').thread(earlier))
    return { threadId }
  },
  async ask({ threadId, question, options }, { signal, emit }) {
    const answer = held(threads, threadId, 'conversation').ask(question, { ...options, signal })
    for await (const piece of answer) emit(piece)
    return await answer.done
  },
  predict({ clipId, question, answerIds }) {
    return held(clips, clipId, 'clip').predict(question, answerIds)
  },
  async closeThread({ threadId }) {
    await threads.get(threadId)?.dispose()
    threads.delete(threadId)
    return null
  },
  async closeClip({ clipId }) {
    await clips.get(clipId)?.dispose()
    clips.delete(clipId)
    return null
  },
  async close() {
    await model?.dispose()
    model = null
    return null
  },
}

function openModel(): OpenedModel {
  if (model) return model
  throw new EarshotError('internal', 'The model is not open yet: wait until it is ready.')
}

function held<T>(map: ReadonlyMap<number, T>, id: number, what: string): T {
  const value = map.get(id)
  if (value) return value
  throw new EarshotError('internal', `This ${what} is no longer open: open the clip again.`)
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'cancel') running.get(data.id)?.abort()
  else answer(data)
})

async function answer(message: CallMessage): Promise<void> {
  const { id } = message
  const controller = new AbortController()
  running.set(id, controller)
  try {
    post({ type: 'result', id, result: await dispatch(message, controller.signal) })
  } catch (fault) {
    post({ type: 'error', id, error: toErrorRecord(fault) })
  } finally {
    running.delete(id)
  }
}

function dispatch(message: CallMessage, signal: AbortSignal): Promise<Operations[OperationName]['result']> {
  const emit = (event: Operations[OperationName]['event']) => post({ type: 'event', id: message.id, event })
  switch (message.name) {
    case 'open':
      return handlers.open(message.request, { signal, emit })
    case 'listen':
      return handlers.listen(message.request, { signal, emit })
    case 'listenSoFar':
      return handlers.listenSoFar(message.request, { signal, emit })
    case 'openThread':
      return handlers.openThread(message.request, { signal, emit })
    case 'ask':
      return handlers.ask(message.request, { signal, emit })
    case 'predict':
      return handlers.predict(message.request, { signal, emit })
    case 'closeThread':
      return handlers.closeThread(message.request, { signal, emit })
    case 'closeClip':
      return handlers.closeClip(message.request, { signal, emit })
    case 'close':
      return handlers.close(message.request, { signal, emit })
  }
}

function post(message: FromWorker): void {
  self.postMessage(message)
}
