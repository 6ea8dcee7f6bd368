import type { ActiveRecording } from '../audio/recorder.ts'
import type { AudioModel } from '../core/interface.ts'
import { SPEECH_SAMPLE_RATE } from '../core/resample.ts'
import { toStoredSound } from './clip-audio.ts'
import type { Hearing } from './hearing.ts'

/** So much more sound may be worth hearing: a window is up to half a minute. */
const NEWS_SECONDS = 5

export interface HearingSoFar {
  /** Called as the recording grows. */
  recorded(seconds: number): void
  /** No more of it comes. Gives the seconds that need no more hearing. */
  end(): number
  /** It is discarded, and so is what was heard of it. */
  giveUp(): void
}

/** Hears a recording while it is being made, so that little is left to hear when it ends. */
export function hearSoFar(recording: Pick<ActiveRecording, 'since'>, hearing: Hearing): HearingSoFar {
  const controller = new AbortController()
  const { signal } = controller
  let heardSamples = 0
  let askedSeconds = 0
  let isBusy = false
  let isOver = false
  let model: AudioModel | null = null

  const hear = async () => {
    model = await hearing.model(signal)
    if (isOver) return
    const { samples } = toStoredSound(recording.since(heardSamples))
    heardSamples = await model.listenSoFar(samples, heardSamples, signal)
  }

  return {
    recorded(seconds) {
      if (isBusy || seconds - askedSeconds < NEWS_SECONDS) return
      isBusy = true
      askedSeconds = seconds
      hear()
        // What goes wrong here goes wrong again when the whole is heard, and is told then.
        .catch(() => {})
        .finally(() => {
          isBusy = false
        })
    },
    end() {
      isOver = true
      return heardSamples / SPEECH_SAMPLE_RATE
    },
    giveUp() {
      controller.abort()
      model?.listenSoFar(new Float32Array(0), 0).catch(() => {})
    },
  }
}
