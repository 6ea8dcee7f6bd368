import { askOnce } from '../core/answer-stream.ts'
import { toErrorRecord } from '../core/errors.ts'
import type { Clip, Turn } from '../core/interface.ts'
import { cancelled, isCancelled } from './cancel.ts'
import type { Hearing } from './hearing.ts'
import { keep } from './keep.ts'
import { modelTag } from './listening-slice.ts'
import { type AnswerRecord, followedBy, isUnfinished } from './records.ts'
import type { AnswersSlice, SliceContext } from './types.ts'

export const NO_SPEECH_ANSWER = 'No speech was heard in this clip, so there is nothing to answer from.'

export function createAnswersSlice(context: SliceContext, hearing: Hearing): AnswersSlice {
  const { set, get, services } = context
  const running = new Map<string, AbortController>()

  const find = (answerId: string) => get().answers.find(({ id }) => id === answerId)

  const change = (answerId: string, fields: Partial<AnswerRecord>) =>
    set((state) => ({
      answers: state.answers.map((answer) => (answer.id === answerId ? { ...answer, ...fields } : answer)),
    }))

  const store = async (answerId: string) => {
    const answer = find(answerId)
    if (answer !== undefined) await keep(context, () => services.storage.putAnswer(answer))
  }

  /** Streams the model's words into the answer. A stop ends the stream and keeps them. */
  const stream = async (record: AnswerRecord, clip: Clip, signal: AbortSignal) => {
    const { id, question } = record
    const run = running.get(id)
    // An answer that was given up goes on for a moment in the worker, when it may have been asked again.
    const update = (fields: Partial<AnswerRecord>) => run === running.get(id) && change(id, fields)
    const { info } = await hearing.model(signal)
    update({ status: 'streaming', answeredBy: { model: info.name, device: info.device } })
    const answer = askOnce(clip.thread(turnsBefore(get().answers, record)), question, { signal })
    // When the stream itself fails this rejects as well; the loop below reports it.
    answer.done.catch(() => {})
    for await (const piece of answer) update({ text: (find(id)?.text ?? '') + piece.text })
    const { tokens, stopReason, firstTokenMs, decodeTokensPerSecond } = await answer.done
    const figures = { tokens, stopReason, firstTokenMs, decodeTokensPerSecond }
    update({ status: stopReason === 'aborted' ? 'stopped' : 'done', figures })
  }

  /** True when this model has already heard the clip and found no speech in it. */
  const isKnownSilent = (clipId: string) => {
    const { model, clips } = get()
    const clip = clips.find(({ id }) => id === clipId)
    return model.phase === 'ready' && clip?.heardBy === modelTag(model.info) && clip.transcript?.length === 0
  }

  const answerIt = async (record: AnswerRecord) => {
    const controller = new AbortController()
    running.set(record.id, controller)
    const { signal } = controller
    // So that a reload before the answer finds the question.
    void store(record.id)
    try {
      await hearing.model(signal)
      const clip = isKnownSilent(record.clipId) ? null : await get().listen(record.clipId, signal)
      const turn = async (inUse: AbortSignal) => {
        if (signal.aborted) throw cancelled()
        if (clip !== null && (!clip.transcribes || clip.transcript.length > 0))
          await stream(record, clip, AbortSignal.any([signal, inUse]))
        else change(record.id, { status: 'done', text: NO_SPEECH_ANSWER })
      }
      await hearing.inTurn(turn)
    } catch (thrown) {
      // Stopped while it waited and perhaps asked again since: no longer this run's to change.
      if (running.get(record.id) !== controller) return
      const error = toErrorRecord(thrown)
      change(record.id, isCancelled(thrown) ? { status: 'stopped' } : { status: 'failed', error })
      const isModelGone = error.code === 'device-lost' || error.code === 'internal'
      if (isModelGone && get().model.phase === 'ready') get().modelFailed(error)
    }
    running.delete(record.id)
    await store(record.id)
  }

  return {
    answers: [],
    drafts: readDraft(services.preferences.read('draft')),
    followedId: null,

    setDraft(clipId, draft) {
      set((state) => ({ drafts: { ...state.drafts, [clipId]: draft } }))
      services.preferences.write('draft', `${clipId} ${draft}`)
    },

    follow(answerId) {
      set({ followedId: answerId })
    },

    async ask(clipId, question, followsId) {
      const record: AnswerRecord = {
        id: services.newId(),
        clipId,
        question: question.trim(),
        askedAtMs: services.nowMs(),
        ...(followsId === undefined ? {} : { followsId }),
        text: '',
        status: 'waiting',
        answeredBy: null,
        figures: null,
        error: null,
      }
      // A conversation goes on until it is left.
      set(({ answers, followedId }) => ({
        answers: [...answers, record],
        followedId: followsId === undefined ? followedId : record.id,
      }))
      get().setDraft(clipId, '')
      await answerIt(record)
    },

    async askAgain(answerId) {
      const before = find(answerId)
      if (before === undefined || isUnfinished(before)) return
      const fresh = { text: '', status: 'waiting', answeredBy: null, figures: null, error: null } as const
      change(answerId, fresh)
      await answerIt({ ...before, ...fresh })
    },

    stopAnswer(clipId) {
      for (const answer of get().answers) {
        if (answer.clipId !== clipId || !isUnfinished(answer)) continue
        running.get(answer.id)?.abort()
        if (answer.status !== 'waiting') continue
        running.delete(answer.id)
        change(answer.id, { status: 'stopped' })
        void store(answer.id)
      }
    },

    async removeAnswer(answerId) {
      set((state) => ({ answers: state.answers.filter(({ id }) => id !== answerId) }))
      await keep(context, () => services.storage.removeAnswer(answerId))
    },
  }
}

/** What was said before a question in its conversation, oldest first. What was never answered is left out. */
function turnsBefore(answers: readonly AnswerRecord[], record: AnswerRecord): Turn[] {
  const before = followedBy(answers, record)
  if (before === undefined) return []
  const earlier = turnsBefore(answers, before)
  return before.text === '' ? earlier : [...earlier, { question: before.question, answer: before.text }]
}

/** The question that was being typed when the page went away, by its clip. */
function readDraft(stored: string | null): Record<string, string> {
  if (stored === null) return {}
  const separator = stored.indexOf(' ')
  return { [stored.slice(0, separator)]: stored.slice(separator + 1) }
}
