import type { ActiveRecording } from '../audio/recorder.ts'
import { toErrorRecord } from '../core/errors.ts'
import { hearSoFar, type HearingSoFar } from './hear-so-far.ts'
import type { Hearing } from './hearing.ts'
import type { RecordingSlice, SliceContext } from './types.ts'

/** Meter positions kept for drawing: about six seconds at 48 kHz. */
const LEVELS_KEPT = 140

export function createRecordingSlice({ set, get, services }: SliceContext, hearing: Hearing): RecordingSlice {
  let active: { readonly recording: ActiveRecording; readonly soFar: HearingSoFar } | null = null

  return {
    recording: { phase: 'idle' },

    async startRecording() {
      if (get().recording.phase !== 'idle') return
      set({ recording: { phase: 'starting' } })
      services.player.pause()
      try {
        const recording = await services.startRecording({
          onLevel(level, seconds) {
            active?.soFar.recorded(seconds)
            set(({ recording }) => {
              if (recording.phase !== 'recording') return {}
              const levels = [...recording.levels, level].slice(-LEVELS_KEPT)
              return { recording: { phase: 'recording', seconds, levels } }
            })
          },
          onLost() {
            get().notify({
              tone: 'error',
              text: 'The microphone went away. What was recorded until then is kept.',
            })
            void get().stopRecording()
          },
        })
        active = { recording, soFar: hearSoFar(recording, hearing) }
        set({ recording: { phase: 'recording', seconds: 0, levels: [] } })
      } catch (thrown) {
        set({ recording: { phase: 'idle' } })
        const text = toErrorRecord(thrown).message
        get().notify({
          tone: 'error',
          text,
          action: { label: 'Try again', run: () => void get().startRecording() },
        })
      }
    },

    async stopRecording() {
      if (active === null || get().recording.phase !== 'recording') return
      const { recording, soFar } = active
      active = null
      set({ recording: { phase: 'finishing' } })
      try {
        const samples = await recording.stop()
        if (samples.length === 0) {
          get().notify({
            tone: 'error',
            text: 'Nothing was recorded: the microphone gave no sound. Check it and record again.',
          })
          return
        }
        const title = recordingTitle(services.nowMs())
        const clip = { title, source: { kind: 'recording' as const }, suggestions: [] }
        await get().addClip(clip, samples, soFar.end())
      } catch (thrown) {
        get().notify({ tone: 'error', text: toErrorRecord(thrown).message })
      } finally {
        set({ recording: { phase: 'idle' } })
      }
    },

    async discardRecording() {
      const discarded = active
      active = null
      set({ recording: { phase: 'idle' } })
      discarded?.soFar.giveUp()
      await discarded?.recording.discard()
    },
  }
}

function recordingTitle(nowMs: number): string {
  const when = new Date(nowMs).toLocaleString('en', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return `Voice note, ${when}`
}
