import { toErrorRecord } from '../core/errors.ts'
import type { ModelInfo } from '../core/interface.ts'
import { cancelled, isCancelled, untilCancelled } from './cancel.ts'
import { loadClipAudio } from './clip-audio.ts'
import type { Hearing } from './hearing.ts'
import { type ClipRecord, isUnfinished } from './records.ts'
import type { ListeningSlice, SliceContext } from './types.ts'

/** Above this a clip is heard only when the person says so or asks: it may take minutes. */
export const LONG_CLIP_SECONDS = 180

/** What a clip remembers about who heard it. */
export function modelTag({ name, version, secondEar }: ModelInfo): string {
  return `${name} ${version}${secondEar === 'on' ? ' with second ear' : ''}`
}

/** True of a clip whose transcript is that of another model, or of this one with its second ear switched otherwise. */
export function isHeardOtherwise({ heardBy }: ClipRecord, info: ModelInfo): boolean {
  return heardBy !== null && heardBy !== modelTag(info)
}

export function createListeningSlice({ set, get, services }: SliceContext, hearing: Hearing): ListeningSlice {
  let ahead: { clipId: string; controller: AbortController } | null = null

  /** Hearing ahead is given up unless a question waits for it. */
  const stopAhead = () => {
    const isAwaited = get().answers.some((answer) => answer.clipId === ahead?.clipId && isUnfinished(answer))
    if (!isAwaited) ahead?.controller.abort()
    ahead = null
  }

  /** Whose progress is shown: a hearing that was given up goes on for a moment in the worker. */
  let shown: AbortSignal | null = null

  const hear = async (clipId: string, signal: AbortSignal) => {
    const model = await hearing.model(signal)
    const clip = get().clips.find(({ id }) => id === clipId)
    if (signal.aborted || clip === undefined) throw cancelled()
    shown = signal
    set({ listening: { clipId, progress: null } })
    try {
      const { samples } = await loadClipAudio(get, services, clip)
      const heard = await model.listen(samples, {
        signal,
        onProgress: (progress) => {
          if (shown === signal) set({ listening: { clipId, progress } })
        },
      })
      const waitedSeconds = (heard.timings.encodeMs + heard.timings.prefillMs) / 1000
      // Of a recording, part may have been heard before: the wait tells little.
      const isWait = waitedSeconds > 0 && clip.source.kind !== 'recording'
      if (isWait) set({ hearingSpeed: heard.durationSeconds / waitedSeconds })
      await get().updateClip(clipId, {
        transcript: heard.transcribes ? heard.transcript : null,
        coveredSeconds: heard.coveredSeconds,
        heardBy: modelTag(model.info),
      })
      return heard
    } finally {
      if (shown === signal) set({ listening: null })
    }
  }

  return {
    listening: null,
    hearingSpeed: null,

    async listen(clipId, signal) {
      for (;;) {
        try {
          return await untilCancelled(
            hearing.clip(clipId, (inUse) => hear(clipId, AbortSignal.any([signal, inUse]))),
            signal,
          )
        } catch (thrown) {
          // Another model took the place of the one that was hearing: that one hears the clip instead.
          const isWanted = !signal.aborted && get().clips.some(({ id }) => id === clipId)
          if (!isCancelled(thrown) || !isWanted) throw thrown
          shown = null
          set({ listening: null })
          await hearing.model(signal)
        }
      }
    },

    listenAhead(clipId) {
      stopAhead()
      const controller = new AbortController()
      ahead = { clipId, controller }
      get()
        .listen(clipId, controller.signal)
        .catch((thrown: unknown) => {
          const model = get().model
          // A model that failed to load has already said so.
          if (isCancelled(thrown) || model.phase === 'failed') return
          reportListenFailure({ set, get, services }, clipId, thrown)
        })
    },

    stopListening: stopAhead,
  }
}

/** Says why a clip could not be heard, with the way on that fits the reason. */
function reportListenFailure({ get }: SliceContext, clipId: string, thrown: unknown): void {
  const error = toErrorRecord(thrown)
  if (error.code === 'device-lost' || error.code === 'internal') {
    get().modelFailed(error)
    return
  }
  const tooLong = error.code === 'audio-too-long' || error.code === 'context-full'
  get().notify({
    tone: 'error',
    text: error.message,
    action: tooLong
      ? { label: 'Use the first half', run: () => void get().splitOffFirstHalf(clipId) }
      : { label: 'Try again', run: () => get().listenAhead(clipId) },
  })
}
