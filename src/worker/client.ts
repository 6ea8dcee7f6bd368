/** The page's side of the engine: the same `AudioModel` as the engine's own, over a worker. */
import { askOnce, createAnswer } from '../core/answer-stream.ts'
import { EarshotError, fromErrorRecord } from '../core/errors.ts'
import type { AudioModel, CancelSignal, Clip, LoadProgress, Thread, Turn } from '../core/interface.ts'
import type { WeightFormat } from '../core/manifest.ts'
import type { FromWorker, OperationName, Operations, ToWorker } from './protocol.ts'

export interface OpenModelOptions {
  readonly device?: 'auto' | 'webgpu' | 'wasm'
  readonly format?: WeightFormat
  /** Whether speech is heard a second time where the model can: the default. Without it its files are not fetched. */
  readonly secondEar?: boolean
  readonly onProgress?: (progress: LoadProgress) => void
  readonly signal?: AbortSignal
  /** Called once if the graphics device or the worker itself is lost; the model must then be opened again. */
  readonly onLost?: (error: EarshotError) => void
}

/** Opens the bundle at `url` in a worker of its own. Disposing the model ends the worker. */
export async function openModel(url: string, options: OpenModelOptions = {}): Promise<AudioModel> {
  const connection = connect(options.onLost)
  try {
    const { device = 'auto', format, secondEar = true } = options
    const request = { url, device, secondEar, ...(format ? { format } : {}) }
    const info = await connection.call('open', request, options)
    return {
      info,
      async listen(samples, listenOptions = {}) {
        // A copy: the caller goes on drawing and playing its samples, the worker gets its own.
        const copy = samples.slice()
        const record = await connection.call('listen', { samples: copy }, listenOptions, [copy.buffer])
        performance.mark('earshot:encode')
        performance.mark('earshot:prefill')
        return createRemoteClip(record, connection)
      },
      listenSoFar(samples, startSample, signal) {
        const copy = samples.slice()
        const request = { samples: copy, startSample }
        return connection.call('listenSoFar', request, signal ? { signal } : {}, [copy.buffer])
      },
      async dispose() {
        // A lost worker cannot answer any more, and is ended all the same.
        await connection.call('close', null).finally(() => connection.close())
      },
    }
  } catch (fault) {
    connection.close()
    throw fault
  }
}

function createRemoteClip(
  { clipId, ...facts }: Operations['listen']['result'],
  connection: Connection,
): Clip {
  function thread(earlier: readonly Turn[] = []): Thread {
    const opened = connection.call('openThread', { clipId, earlier })
    // A thread that failed to open says so at its first question.
    opened.catch(() => {})
    return {
      ask: (question, { signal, ...options } = {}) =>
        createAnswer(async (emit) => {
          const { threadId } = await opened
          const cancel = signal ? { signal } : {}
          return connection.call('ask', { threadId, question, options }, { ...cancel, onProgress: emit })
        }),
      async dispose() {
        const { threadId } = await opened
        await connection.call('closeThread', { threadId })
      },
    }
  }
  return {
    ...facts,
    ask: (question, options) => askOnce(thread(), question, options),
    thread,
    predict: (question, answerIds) => connection.call('predict', { clipId, question, answerIds }),
    async dispose() {
      await connection.call('closeClip', { clipId })
    },
  }
}

interface CallOptions<Name extends OperationName> {
  readonly signal?: CancelSignal
  readonly onProgress?: (event: Operations[Name]['event']) => void
}

interface Connection {
  call<Name extends OperationName>(
    name: Name,
    request: Operations[Name]['request'],
    options?: CallOptions<Name>,
    transfer?: Transferable[],
  ): Promise<Operations[Name]['result']>
  close(): void
}

interface Waiting {
  event(event: never): void
  result(result: never): void
  error(fault: EarshotError): void
}

function connect(onLost: OpenModelOptions['onLost']): Connection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'earshot-engine',
  })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let lost: EarshotError | null = null

  function lose(fault: EarshotError): void {
    if (lost) return
    lost = fault
    for (const call of waiting.values()) call.error(fault)
    waiting.clear()
    onLost?.(fault)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'lost') return lose(fromErrorRecord(data.error))
    const call = waiting.get(data.id)
    if (!call) return
    if (data.type === 'event') return call.event(data.event as never)
    waiting.delete(data.id)
    if (data.type === 'result') call.result(data.result as never)
    else call.error(fromErrorRecord(data.error))
  })
  worker.addEventListener('error', (event) => {
    lose(
      new EarshotError(
        'internal',
        `The engine stopped (${event.message || 'its script could not be loaded'}): reload the model.`,
      ),
    )
  })

  return {
    call(name, request, options = {}, transfer = []) {
      return new Promise((resolve, reject) => {
        if (lost) return reject(lost)
        const id = ++lastId
        const cancel = () => worker.postMessage({ type: 'cancel', id } satisfies ToWorker)
        const settle = () => {
          options.signal?.removeEventListener('abort', cancel)
        }
        waiting.set(id, {
          event: (event) => options.onProgress?.(event),
          result: (result) => {
            settle()
            resolve(result)
          },
          error: (fault) => {
            settle()
            reject(fault)
          },
        })
        options.signal?.addEventListener('abort', cancel)
        worker.postMessage({ type: 'call', id, name, request }, transfer)
        if (options.signal?.aborted) cancel()
      })
    },
    close: () => worker.terminate(),
  }
}
