import { describe, expect, it, vi } from 'vitest'
import { EarshotError } from '../core/errors.ts'
import type { AudioModel } from '../core/interface.ts'
import { SPEECH_SAMPLE_RATE } from '../core/resample.ts'
import { NO_SPEECH_ANSWER } from './answers-slice.ts'
import { toStoredSound } from './clip-audio.ts'
import { createEarshotStore } from './store.ts'
import { createTestWorld, oneSecond } from './test-services.ts'

/** A store with its model ready and one clip on screen, heard. */
async function openedClip() {
  const world = createTestWorld()
  const store = createEarshotStore(world.services)
  await store.getState().loadModel()
  await store
    .getState()
    .addClip({ title: 'note', source: { kind: 'recording' }, suggestions: [] }, oneSecond())
  const clipId = store.getState().currentClipId ?? ''
  await vi.waitFor(() => expect(store.getState().clips[0]?.transcript).not.toBeNull())
  return { world, store, clipId }
}

/** A promise and its resolution, to hold something open. */
function held<T>() {
  let release: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    release = resolve
  })
  return { promise, release }
}

describe('asking', () => {
  it('answers several questions and hears the clip once', async () => {
    const { world, store, clipId } = await openedClip()
    await store.getState().ask(clipId, 'Who? ')
    await store.getState().ask(clipId, 'When?')
    expect(store.getState().answers.map(({ question, text, status }) => [question, text, status])).toEqual([
      ['Who?', 'Hello there.', 'done'],
      ['When?', 'Hello there.', 'done'],
    ])
    expect(world.listenCount).toBe(1)
  })

  it('keeps the model, the device and the figures with the answer, also in storage', async () => {
    const { world, store, clipId } = await openedClip()
    await store.getState().ask(clipId, 'Who?')
    const answer = store.getState().answers[0]
    expect(answer?.answeredBy).toEqual({ model: 'test-model', device: 'wasm' })
    expect(answer?.figures).toMatchObject({ firstTokenMs: 10, decodeTokensPerSecond: 20 })
    expect(world.storage.answers.get(answer?.id ?? '')).toEqual(answer)
  })

  it('passes an empty question on: the clip itself is the question', async () => {
    const { world, store, clipId } = await openedClip()
    await store.getState().ask(clipId, '  ')
    expect(world.asked).toEqual([''])
  })

  it('goes on from an answer and from what came before it until the conversation is left', async () => {
    const { world, store, clipId } = await openedClip()
    await store.getState().ask(clipId, 'Who?')
    store.getState().follow(store.getState().answers[0]?.id ?? '')
    for (const question of ['And when?', 'And where?'])
      await store.getState().ask(clipId, question, store.getState().followedId ?? undefined)
    expect(world.earlier).toEqual([
      { question: 'Who?', answer: 'Hello there.' },
      { question: 'And when?', answer: 'Hello there.' },
    ])
    expect(store.getState().followedId).toBe(store.getState().answers.at(-1)?.id)
    await store.getState().ask(clipId, 'Why?')
    expect(world.earlier).toEqual([])
  })

  it('asks a follow-up again with the same turns in mind, as far as they are still there', async () => {
    const { world, store, clipId } = await openedClip()
    await store.getState().ask(clipId, 'Who?')
    const [first] = store.getState().answers
    await store.getState().ask(clipId, 'And when?', first?.id)
    await store.getState().ask(clipId, 'Why?')
    const followUp = store.getState().answers[1]?.id ?? ''
    await store.getState().askAgain(followUp)
    expect(world.earlier).toEqual([{ question: 'Who?', answer: 'Hello there.' }])
    await store.getState().removeAnswer(first?.id ?? '')
    await store.getState().askAgain(followUp)
    expect(world.earlier).toEqual([])
  })

  it('waits for the model and then answers', async () => {
    const world = createTestWorld()
    const open = world.openModel
    const loading = held<AudioModel>()
    world.openModel = () => loading.promise
    const store = createEarshotStore(world.services)
    void store.getState().loadModel()
    await store
      .getState()
      .addClip({ title: 'note', source: { kind: 'recording' }, suggestions: [] }, oneSecond())
    const asking = store.getState().ask(store.getState().currentClipId ?? '', 'Who?')
    await Promise.resolve()
    expect(store.getState().answers[0]?.status).toBe('waiting')
    loading.release(
      await open({
        device: 'auto',
        secondEar: true,
        onProgress: () => {},
        onLost: () => {},
        signal: AbortSignal.abort(),
      }),
    )
    await asking
    expect(store.getState().answers[0]?.status).toBe('done')
    expect(world.listenCount).toBe(1)
  })

  it('keeps the words of a stopped answer and marks it', async () => {
    const { world, store, clipId } = await openedClip()
    const gate = held<void>()
    world.gate = () => gate.promise
    const asking = store.getState().ask(clipId, 'Who?')
    await vi.waitFor(() => expect(store.getState().answers[0]?.text).toBe('Hello'))
    store.getState().stopAnswer(clipId)
    gate.release()
    await asking
    expect(store.getState().answers[0]).toMatchObject({ text: 'Hello', status: 'stopped' })
  })

  it('stops a question that still waits for the model, which can then be asked again', async () => {
    const world = createTestWorld()
    const open = world.openModel
    world.openModel = () => new Promise(() => {})
    const store = createEarshotStore(world.services)
    void store.getState().loadModel()
    await store
      .getState()
      .addClip({ title: 'note', source: { kind: 'recording' }, suggestions: [] }, oneSecond())
    const clipId = store.getState().currentClipId ?? ''
    const asking = store.getState().ask(clipId, 'Who?')
    await Promise.resolve()
    store.getState().stopAnswer(clipId)
    await asking
    const stopped = store.getState().answers[0]
    expect(stopped?.status).toBe('stopped')
    world.openModel = open
    await store.getState().loadModel()
    await store.getState().askAgain(stopped?.id ?? '')
    expect(store.getState().answers.map(({ status }) => status)).toEqual(['done'])
  })

  it('does not ask the model about a clip without speech', async () => {
    const { world, store, clipId } = await openedClip()
    world.transcript = []
    await store
      .getState()
      .addClip({ title: 'quiet', source: { kind: 'recording' }, suggestions: [] }, oneSecond())
    const quietId = store.getState().currentClipId ?? ''
    expect(quietId).not.toBe(clipId)
    await store.getState().ask(quietId, 'What is said?')
    expect(store.getState().answers[0]).toMatchObject({
      text: NO_SPEECH_ANSWER,
      status: 'done',
      answeredBy: null,
    })
    expect(world.asked).toEqual([])
  })

  it('asks a model without a transcript about a clip all the same, and need not hear it again', async () => {
    const { world, store } = await openedClip()
    world.transcript = []
    world.transcribes = false
    await store
      .getState()
      .addClip({ title: 'wordless', source: { kind: 'recording' }, suggestions: [] }, oneSecond())
    const clipId = store.getState().currentClipId ?? ''
    await store.getState().ask(clipId, 'What is said?')
    expect(store.getState().answers[0]).toMatchObject({ text: 'Hello there.', status: 'done' })
    const clip = store.getState().clips.find(({ id }) => id === clipId)
    expect(clip).toMatchObject({ transcript: null, heardBy: 'test-model 1 with second ear' })

    const heard = world.listenCount
    const reloaded = createEarshotStore(world.services)
    await reloaded.getState().loadModel()
    await reloaded.getState().restore()
    await reloaded.getState().selectClip(null)
    await reloaded.getState().selectClip(clipId)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(world.listenCount).toBe(heard)
  })

  it('says that the model must be reloaded when the device is lost, and answers after that', async () => {
    const { world, store, clipId } = await openedClip()
    world.gate = () => Promise.reject(new EarshotError('device-lost', 'The GPU went away: reload the model.'))
    await store.getState().ask(clipId, 'Who?')
    const failed = store.getState().answers[0]
    expect(failed?.status).toBe('failed')
    expect(store.getState().model.phase).toBe('failed')
    expect(store.getState().notices[0]?.action?.label).toBe('Reload the model')
    world.gate = async () => {}
    await store.getState().loadModel()
    expect(store.getState().notices).toEqual([])
    await store.getState().askAgain(failed?.id ?? '')
    expect(store.getState().answers[0]).toMatchObject({ status: 'done', error: null })
  })
})

describe('another model', () => {
  it('stops the answer that the one before it was giving, and answers the next question', async () => {
    const { world, store, clipId } = await openedClip()
    world.gate = () => new Promise(() => {})
    const asking = store.getState().ask(clipId, 'Who?')
    await vi.waitFor(() => expect(store.getState().answers[0]?.text).toBe('Hello'))
    await store.getState().loadModel()
    await asking
    expect(store.getState().answers[0]?.status).toBe('stopped')
    world.gate = async () => {}
    await store.getState().ask(clipId, 'When?')
    expect(store.getState().answers[1]).toMatchObject({ text: 'Hello there.', status: 'done' })
  })

  it('hears the clip that the one before it was hearing', async () => {
    const world = createTestWorld()
    const open = world.openModel
    world.openModel = async (options) => ({ ...(await open(options)), listen: () => new Promise(() => {}) })
    const store = createEarshotStore(world.services)
    await store.getState().loadModel()
    await store
      .getState()
      .addClip({ title: 'note', source: { kind: 'recording' }, suggestions: [] }, oneSecond())
    await vi.waitFor(() => expect(store.getState().listening).not.toBeNull())
    world.openModel = open
    await store.getState().loadModel()
    await vi.waitFor(() => expect(store.getState().clips[0]?.transcript).toHaveLength(1))
    expect(store.getState().listening).toBeNull()
  })
})

describe('the second ear', () => {
  const word = (text: string) => [{ text, startSeconds: 0, endSeconds: 0.5, confidence: 0.9 }]

  it('is open by default, and a choice against it is remembered', async () => {
    const world = createTestWorld()
    const opened: boolean[] = []
    const open = world.openModel
    world.openModel = (options) => {
      opened.push(options.secondEar)
      return open(options)
    }
    const store = createEarshotStore(world.services)
    await store.getState().loadModel()
    await store.getState().chooseSecondEar(false)
    const reloaded = createEarshotStore(world.services)
    await reloaded.getState().loadModel()
    expect(reloaded.getState().secondEarChoice).toBe(false)
    await reloaded.getState().chooseSecondEar(true)
    expect(opened).toEqual([true, false, false, true])
  })

  it('when switched has the clip on screen heard again, which keeps its words until then', async () => {
    const { world, store } = await openedClip()
    const open = world.openModel
    const loading = held<void>()
    world.openModel = async (options) => {
      await loading.promise
      return open(options)
    }
    world.transcript = word('yellow')
    const switching = store.getState().chooseSecondEar(false)
    expect(store.getState().model.phase).toBe('loading')
    expect(store.getState().clips[0]?.transcript?.[0]?.text).toBe('hello')
    loading.release()
    await switching
    await vi.waitFor(() => expect(store.getState().clips[0]?.transcript?.[0]?.text).toBe('yellow'))
    expect(store.getState().clips[0]?.heardBy).toBe('test-model 1')
    expect(world.listenCount).toBe(2)
  })

  it('when switched leaves other clips as they are until one is asked about', async () => {
    const { world, store, clipId } = await openedClip()
    await store.getState().selectClip(null)
    await store.getState().chooseSecondEar(false)
    await store.getState().selectClip(clipId)
    expect(world.listenCount).toBe(1)
    expect(store.getState().clips[0]?.heardBy).toBe('test-model 1 with second ear')
    await store.getState().ask(clipId, 'Who?')
    expect(world.listenCount).toBe(2)
    expect(store.getState().clips[0]?.heardBy).toBe('test-model 1')
  })
})

describe('the library', () => {
  it('comes back after a reload, with an interrupted answer marked as stopped', async () => {
    const { world, store, clipId } = await openedClip()
    world.gate = () => new Promise(() => {})
    void store.getState().ask(clipId, 'Who?')
    await vi.waitFor(() => expect(world.storage.answers.size).toBe(1))

    const reloaded = createEarshotStore(world.services)
    await reloaded.getState().restore()
    expect(reloaded.getState().currentClipId).toBe(clipId)
    expect(reloaded.getState().clips[0]?.transcript).toHaveLength(1)
    expect(reloaded.getState().answers.map(({ question, status }) => [question, status])).toEqual([
      ['Who?', 'stopped'],
    ])
  })

  it('does not store the sound of a sample', async () => {
    const world = createTestWorld()
    const store = createEarshotStore(world.services)
    const sample = { file: 'a.wav', title: 'A', durationSeconds: 1, questions: ['Who?'] }
    await store.getState().openSample(sample)
    expect(world.storage.clips.size).toBe(1)
    expect(world.storage.audio.size).toBe(0)
    await store.getState().openSample(sample)
    expect(store.getState().clips).toHaveLength(1)
  })

  it('gives a deleted clip back with its answers when that is undone', async () => {
    const { world, store, clipId } = await openedClip()
    await store.getState().ask(clipId, 'Who?')
    await store.getState().removeClip(clipId)
    expect(store.getState().clips).toEqual([])
    expect(world.storage.answers.size).toBe(0)
    store.getState().notices[0]?.action?.run()
    await vi.waitFor(() => expect(store.getState().currentClipId).toBe(clipId))
    expect(store.getState().answers).toHaveLength(1)
    expect(world.storage.audio.size).toBe(1)
  })

  it('goes on when storage is full, and says what will not survive', async () => {
    const world = createTestWorld()
    world.storage.putClip = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    const store = createEarshotStore(world.services)
    await store
      .getState()
      .addClip({ title: 'note', source: { kind: 'recording' }, suggestions: [] }, oneSecond())
    expect(store.getState().clips).toHaveLength(1)
    expect(store.getState().notices[0]?.text).toMatch(/storage is full/)
  })

  it('says why a file cannot be opened and keeps the clip on screen and the question typed', async () => {
    const { world, store, clipId } = await openedClip()
    store.getState().setDraft(clipId, 'half a quest')
    world.services.decode = () => Promise.reject(new EarshotError('audio-empty', '“a.wav” is empty.'))
    await store.getState().openFile(new File([], 'a.wav'))
    expect(store.getState().notices[0]).toMatchObject({ tone: 'error', text: '“a.wav” is empty.' })
    expect(store.getState().currentClipId).toBe(clipId)
    expect(createEarshotStore(world.services).getState().drafts[clipId]).toBe('half a quest')
  })
})

describe('recording', () => {
  it('becomes a clip when it is stopped', async () => {
    const world = createTestWorld()
    const store = createEarshotStore(world.services)
    await store.getState().startRecording()
    world.recorder?.onLevel(0.5, 0.1)
    expect(store.getState().recording).toMatchObject({ phase: 'recording', levels: [0.5] })
    await store.getState().stopRecording()
    expect(store.getState().recording.phase).toBe('idle')
    expect(store.getState().clips[0]).toMatchObject({ source: { kind: 'recording' }, durationSeconds: 1 })
  })

  it('is heard while it is being made, each time from where the model wants more', async () => {
    const world = createTestWorld()
    const store = createEarshotStore(world.services)
    void store.getState().loadModel()
    await store.getState().startRecording()
    world.recorded = new Float32Array(6 * SPEECH_SAMPLE_RATE).fill(0.25)
    world.recorder?.onLevel(0.5, 4.9)
    world.recorder?.onLevel(0.5, 6)
    await vi.waitFor(() => expect(world.soFar).toEqual([[0, 96_000]]))
    world.recorded = new Float32Array(11 * SPEECH_SAMPLE_RATE).fill(0.25)
    world.recorder?.onLevel(0.5, 10.9)
    world.recorder?.onLevel(0.5, 11)
    await vi.waitFor(() => expect(world.soFar.slice(1)).toEqual([[96_000, 80_000]]))
  })

  it('is forgotten by the model when it is discarded', async () => {
    const world = createTestWorld()
    const store = createEarshotStore(world.services)
    void store.getState().loadModel()
    await store.getState().startRecording()
    world.recorder?.onLevel(0.5, 6)
    await vi.waitFor(() => expect(world.soFar).toHaveLength(1))
    await store.getState().discardRecording()
    expect(world.soFar.at(-1)).toEqual([0, 0])
  })

  it('is heard as a whole where the model came too late to hear it before', async () => {
    const world = createTestWorld()
    const store = createEarshotStore(world.services)
    await store.getState().startRecording()
    world.recorder?.onLevel(0.5, 6)
    await store.getState().stopRecording()
    await store.getState().loadModel()
    await vi.waitFor(() => expect(world.listenCount).toBe(1))
    expect(world.soFar).toEqual([])
  })

  it('is given to the model as it will be stored', () => {
    const samples = Float32Array.from({ length: 1000 }, (_, i) => 1.2 * Math.sin(i))
    const part = toStoredSound(samples.subarray(300)).samples
    expect(part).toEqual(toStoredSound(samples).samples.subarray(300))
  })

  it.each([
    { soFarSeconds: 0, listenCount: 0 },
    { soFarSeconds: 200, listenCount: 1 },
  ])('of 210 s is heard unasked if little of it is left: $soFarSeconds s heard', async (each) => {
    const world = createTestWorld()
    const store = createEarshotStore(world.services)
    void store.getState().loadModel()
    await store.getState().startRecording()
    if (each.soFarSeconds > 0) {
      world.recorded = new Float32Array(each.soFarSeconds * SPEECH_SAMPLE_RATE)
      world.recorder?.onLevel(0.5, each.soFarSeconds)
      await vi.waitFor(() => expect(world.soFar).toHaveLength(1))
    }
    world.recorded = new Float32Array(210 * SPEECH_SAMPLE_RATE)
    await store.getState().stopRecording()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(world.listenCount).toBe(each.listenCount)
  })

  it('keeps what was recorded when the microphone goes away', async () => {
    const world = createTestWorld()
    const store = createEarshotStore(world.services)
    await store.getState().startRecording()
    world.recorder?.onLost()
    await vi.waitFor(() => expect(store.getState().clips).toHaveLength(1))
  })
})

describe('the model', () => {
  it('tells its progress, and its failure with a way on', async () => {
    const world = createTestWorld()
    const seen: string[] = []
    world.openModel = async ({ onProgress }) => {
      onProgress({ stage: 'download', loadedBytes: 1, totalBytes: 2, item: 'a' })
      throw new EarshotError('model-missing', 'A file of the model is missing: reload the model.')
    }
    const store = createEarshotStore(world.services)
    store.subscribe(({ model }) =>
      seen.push(model.phase === 'loading' ? (model.progress?.stage ?? 'start') : model.phase),
    )
    await store.getState().loadModel()
    expect(seen).toContain('download')
    expect(store.getState().model.phase).toBe('failed')
    expect(store.getState().notices[0]?.action?.label).toBe('Reload the model')
  })

  it('remembers the device that was chosen and opens the model on it', async () => {
    const world = createTestWorld()
    const devices: string[] = []
    const open = world.openModel
    world.openModel = (options) => {
      devices.push(options.device)
      return open(options)
    }
    await createEarshotStore(world.services).getState().chooseDevice('wasm')
    await createEarshotStore(world.services).getState().loadModel()
    expect(devices).toEqual(['wasm', 'wasm'])
  })
})
