import { toErrorRecord } from '../core/errors.ts'
import { SPEECH_SAMPLE_RATE } from '../core/resample.ts'
import { loadClipAudio, toStoredSound } from './clip-audio.ts'
import type { Hearing } from './hearing.ts'
import { keep } from './keep.ts'
import { LONG_CLIP_SECONDS } from './listening-slice.ts'
import { type AnswerRecord, type ClipRecord, isUnfinished } from './records.ts'
import type { LibrarySlice, SliceContext } from './types.ts'

/** Asked of a clip that came without questions of its own. */
const GENERAL_QUESTIONS = ['What is this about?', 'Who is mentioned?', 'What has to be done?']

export function createLibrarySlice(context: SliceContext, hearing: Hearing): LibrarySlice {
  const { set, get, services } = context
  const { storage, preferences, player } = services

  const showError = (thrown: unknown) => get().notify({ tone: 'error', text: toErrorRecord(thrown).message })

  /** Puts a clip on screen with its sound, if it still is the one wanted when the sound is there. */
  const show = async (clip: ClipRecord) => {
    get().clearNotices('clip')
    set({ currentClipId: clip.id, audio: null, highlight: null })
    preferences.write('clip', clip.id)
    player.load(null)
    try {
      const audio = await loadClipAudio(get, services, clip)
      if (get().currentClipId !== clip.id) return
      set({ audio })
      player.load(audio.wav)
    } catch (thrown) {
      showError(thrown)
    }
  }

  const hearUnlessLong = (clip: ClipRecord, heardSeconds = 0) => {
    const leftSeconds = clip.durationSeconds - heardSeconds
    if (clip.heardBy === null && leftSeconds <= LONG_CLIP_SECONDS) get().listenAhead(clip.id)
  }

  return {
    restored: false,
    clips: [],
    samples: [],
    currentClipId: null,
    audio: null,
    opening: null,

    async restore() {
      services.fetchSampleList().then((samples) => set({ samples }), showError)
      try {
        const clips = [...(await storage.readClips())].sort((a, b) => b.createdAtMs - a.createdAtMs)
        const stored = [...(await storage.readAnswers())].sort((a, b) => a.askedAtMs - b.askedAtMs)
        // What a reload interrupted is kept, marked as stopped, and can be asked again.
        const answers = stored.map((answer) =>
          isUnfinished(answer) ? { ...answer, status: 'stopped' as const } : answer,
        )
        set((state) => ({ clips: [...state.clips, ...clips], answers: [...answers, ...state.answers] }))
      } catch (thrown) {
        showError(thrown)
      }
      set({ restored: true })
      const last = get().clips.find((clip) => clip.id === preferences.read('clip'))
      if (last === undefined || get().currentClipId !== null) return
      await show(last)
      hearUnlessLong(last)
    },

    async openFile(file) {
      set({ opening: file.name })
      try {
        const { samples, note } = await services.decode(file, file.name)
        const title = file.name.replace(/\.[^.]+$/, '')
        const source = { kind: 'file' as const, fileName: file.name }
        await get().addClip({ title, source, suggestions: GENERAL_QUESTIONS }, samples)
        if (note !== null) get().notify({ tone: 'info', text: note })
      } catch (thrown) {
        showError(thrown)
      } finally {
        set({ opening: null })
      }
    },

    async openSample(sample) {
      const known = get().clips.find(({ source }) => source.kind === 'sample' && source.file === sample.file)
      if (known !== undefined) return get().selectClip(known.id)
      set({ opening: sample.title })
      try {
        const { samples } = await services.decode(await services.fetchSample(sample.file), sample.title)
        const source = { kind: 'sample' as const, file: sample.file }
        await get().addClip({ title: sample.title, source, suggestions: sample.questions }, samples)
      } catch (thrown) {
        showError(thrown)
      } finally {
        set({ opening: null })
      }
    },

    async addClip({ title, source, suggestions }, decoded, heardSeconds) {
      get().clearNotices('clip')
      const { samples, wav } = toStoredSound(decoded)
      const clip: ClipRecord = {
        id: services.newId(),
        title,
        source,
        suggestions: suggestions.length > 0 ? suggestions : GENERAL_QUESTIONS,
        createdAtMs: services.nowMs(),
        durationSeconds: samples.length / SPEECH_SAMPLE_RATE,
        transcript: null,
        coveredSeconds: null,
        heardBy: null,
      }
      set((state) => ({
        clips: [clip, ...state.clips],
        currentClipId: clip.id,
        audio: { clipId: clip.id, samples, wav },
        highlight: null,
      }))
      preferences.write('clip', clip.id)
      player.load(wav)
      hearUnlessLong(clip, heardSeconds)
      await keep(context, async () => {
        await storage.putClip(clip, source.kind === 'sample' ? undefined : wav)
        await services.persistStorage()
      })
    },

    async splitOffFirstHalf(clipId) {
      const clip = get().clips.find(({ id }) => id === clipId)
      if (clip === undefined) return
      try {
        const { samples } = await loadClipAudio(get, services, clip)
        const half = samples.slice(0, Math.ceil(samples.length / 2))
        const source = { kind: 'file' as const, fileName: clip.title }
        await get().addClip(
          { title: `${clip.title}, first half`, source, suggestions: clip.suggestions },
          half,
        )
      } catch (thrown) {
        showError(thrown)
      }
    },

    async selectClip(clipId) {
      if (clipId === get().currentClipId) return
      const clip = get().clips.find(({ id }) => id === clipId)
      if (clip === undefined) {
        get().stopListening()
        player.load(null)
        set({ currentClipId: null, audio: null, highlight: null })
        preferences.write('clip', '')
        return
      }
      await show(clip)
      hearUnlessLong(clip)
    },

    async updateClip(clipId, change) {
      set((state) => ({
        clips: state.clips.map((clip) => (clip.id === clipId ? { ...clip, ...change } : clip)),
      }))
      const changed = get().clips.find(({ id }) => id === clipId)
      if (changed !== undefined) await keep(context, () => storage.putClip(changed))
    },

    async removeClip(clipId) {
      const clip = get().clips.find(({ id }) => id === clipId)
      if (clip === undefined) return
      const answers = get().answers.filter((answer) => answer.clipId === clipId)
      const sound =
        clip.source.kind === 'sample' ? null : await loadClipAudio(get, services, clip).catch(() => null)
      get().stopAnswer(clipId)
      hearing.forget(clipId)
      if (get().currentClipId === clipId) await get().selectClip(null)
      set((state) => ({
        clips: state.clips.filter(({ id }) => id !== clipId),
        answers: state.answers.filter((answer) => answer.clipId !== clipId),
      }))
      await keep(context, () => storage.removeClip(clipId))
      const undo = () => void putBack(context, clip, answers, sound?.wav)
      get().notify({ tone: 'info', text: `Deleted “${clip.title}”.`, action: { label: 'Undo', run: undo } })
    },
  }
}

async function putBack(
  context: SliceContext,
  clip: ClipRecord,
  answers: readonly AnswerRecord[],
  wav: Blob | undefined,
): Promise<void> {
  const { set, get, services } = context
  await keep(context, async () => {
    await services.storage.putClip(clip, wav)
    for (const answer of answers) await services.storage.putAnswer(answer)
  })
  set((state) => ({
    clips: [...state.clips, clip].sort((a, b) => b.createdAtMs - a.createdAtMs),
    answers: [...state.answers, ...answers].sort((a, b) => a.askedAtMs - b.askedAtMs),
  }))
  await get().selectClip(clip.id)
}
