import { decodeAudio } from '../audio/decode.ts'
import { createPlayer } from '../audio/player.ts'
import { startRecording } from '../audio/recorder.ts'
import { EarshotError } from '../core/errors.ts'
import { registerServiceWorker } from '../service-worker/register.ts'
import { openModel } from '../worker/client.ts'
import { createLibraryStorage } from './library-storage.ts'
import type { SampleClip } from './records.ts'
import type { Preferences, Services } from './types.ts'

const MODEL_NAME = 'earshot-tiny'

/** The real world: the engine's worker, the microphone, storage, and the files beside the page. */
export function createServices(): Services {
  const beside = (path: string) => new URL(path, document.baseURI).href
  return {
    modelName: MODEL_NAME,
    openModel: (options) => openModel(beside(`models/${MODEL_NAME}/`), options),
    decode: decodeAudio,
    startRecording,
    player: createPlayer(),
    storage: createLibraryStorage(),
    preferences: createPreferences(),
    async fetchSampleList() {
      const response = await fetchFile(beside('samples/samples.json'), 'The list of sample clips')
      return (await response.json()) as readonly SampleClip[]
    },
    async fetchSample(file) {
      return (await fetchFile(beside(`samples/${file}`), 'The sample clip')).blob()
    },
    keepOffline: registerServiceWorker,
    async persistStorage() {
      // Asking again would prompt again in some browsers.
      if (await navigator.storage?.persisted?.()) return
      await navigator.storage?.persist?.()
    },
    nowMs: () => Date.now(),
    newId: () => crypto.randomUUID(),
  }
}

async function fetchFile(url: string, what: string): Promise<Response> {
  const failure = `${what} could not be loaded. Check that the server is running, then reload the page.`
  const response = await fetch(url).catch((cause: unknown) => {
    throw new EarshotError('download-failed', failure, { cause })
  })
  if (!response.ok) throw new EarshotError('download-failed', `${failure} (It answered ${response.status}.)`)
  return response
}

/** Preferences in localStorage. A browser that forbids it costs the preference, not the app. */
function createPreferences(): Preferences {
  return {
    read(key) {
      try {
        return localStorage.getItem(`earshot.${key}`)
      } catch {
        return null
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(`earshot.${key}`, value)
      } catch {
        // Forbidden or full: the choice holds until the page is closed.
      }
    },
  }
}
