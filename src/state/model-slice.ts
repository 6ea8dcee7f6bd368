import { toErrorRecord } from '../core/errors.ts'
import { isCancelled, untilCancelled } from './cancel.ts'
import type { Hearing } from './hearing.ts'
import { isHeardOtherwise, LONG_CLIP_SECONDS } from './listening-slice.ts'
import type { DeviceChoice, ModelSlice, SliceContext } from './types.ts'

const DEVICE_CHOICES: readonly string[] = ['auto', 'webgpu', 'wasm'] satisfies DeviceChoice[]

function isDeviceChoice(value: string | null): value is DeviceChoice {
  return value !== null && DEVICE_CHOICES.includes(value)
}

export function createModelSlice({ set, get, services }: SliceContext, hearing: Hearing): ModelSlice {
  const stored = services.preferences.read('device')
  let loading = new AbortController()

  return {
    modelName: services.modelName,
    model: { phase: 'loading', progress: null },
    deviceChoice: isDeviceChoice(stored) ? stored : 'auto',
    secondEarChoice: services.preferences.read('second-ear') !== 'off',

    async loadModel() {
      loading.abort()
      loading = new AbortController()
      const { signal } = loading
      set({ model: { phase: 'loading', progress: null } })
      get().clearNotices('model')
      try {
        const opening = services.openModel({
          device: get().deviceChoice,
          secondEar: get().secondEarChoice,
          signal,
          onLost: (error) => {
            if (!signal.aborted) get().modelFailed(toErrorRecord(error))
          },
          onProgress: (progress) => {
            if (!signal.aborted) set({ model: { phase: 'loading', progress } })
          },
        })
        // Opened just as another load began: nobody will use it.
        opening.then((late) => (signal.aborted ? late.dispose() : undefined)).catch(() => {})
        const model = await hearing.use(untilCancelled(opening, signal))
        if (!signal.aborted) set({ model: { phase: 'ready', info: model.info } })
      } catch (thrown) {
        if (!signal.aborted && !isCancelled(thrown)) get().modelFailed(toErrorRecord(thrown))
      }
    },

    async chooseDevice(device) {
      services.preferences.write('device', device)
      set({ deviceChoice: device })
      await get().loadModel()
    },

    async chooseSecondEar(isOn) {
      services.preferences.write('second-ear', isOn ? 'on' : 'off')
      set({ secondEarChoice: isOn })
      await get().loadModel()
      const { model, clips, currentClipId } = get()
      const shown = clips.find(({ id }) => id === currentClipId)
      if (model.phase !== 'ready' || shown === undefined || !isHeardOtherwise(shown, model.info)) return
      if (shown.durationSeconds <= LONG_CLIP_SECONDS) get().listenAhead(shown.id)
    },

    modelFailed(error) {
      set({ model: { phase: 'failed', error } })
      get().notify({
        topic: 'model',
        tone: 'error',
        text: error.message,
        action:
          error.code === 'device-unavailable' && get().deviceChoice !== 'auto'
            ? { label: 'Choose the device for me', run: () => void get().chooseDevice('auto') }
            : { label: 'Reload the model', run: () => void get().loadModel() },
      })
    },
  }
}
