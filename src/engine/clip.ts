/** A clip that was heard: its transcript where it has one, and the conversations that begin with it. */
import { askOnce, createAnswer } from '../core/answer-stream.ts'
import { EarshotError } from '../core/errors.ts'
import type {
  Answer,
  AnswerPiece,
  AnswerStats,
  AskOptions,
  Clip,
  ClipFacts,
  Device,
  Prediction,
  Thread,
  Turn,
} from '../core/interface.ts'
import type { Lane } from '../core/lane.ts'
import { createTextStream } from '../core/text-stream.ts'
import type { ClipPrefix } from './clip-prefix.ts'
import type { Decoder } from './decoder.ts'
import { type Cursor, draftRunRows, generate, lookUp } from './generate.ts'
import type { PromptIds } from './prompt-ids.ts'
import type { Tokenizer } from './tokenizer.ts'

/** Long enough for a summary, short enough to end a model that does not. */
const DEFAULT_MAX_TOKENS = 256

/** What answering needs, beside the clip itself. */
export interface Answerer {
  readonly decoder: Decoder
  readonly tokenizer: Tokenizer
  readonly prompt: PromptIds
  readonly lane: Lane
  readonly device: Device
}

export interface HeardClip extends ClipFacts {
  /** The word pieces the audio tokens stand for: what an answer may repeat. Empty where they stand for none. */
  readonly audioIds: readonly number[]
  /** Up to the audio's end: what every conversation starts from. Null when nothing was heard. */
  readonly prefix: ClipPrefix | null
}

export function createClip(heard: HeardClip, answerer: Answerer): Clip {
  const { prefix, audioIds, ...facts } = heard
  const threads = new Set<Thread>()
  let disposed = false

  function thread(earlier: readonly Turn[] = []): Thread {
    if (disposed) throw new EarshotError('internal', 'This clip was closed: open it again.')
    const made = createThread(prefix, audioIds, earlier, answerer)
    threads.add(made)
    return {
      ask: made.ask,
      async dispose() {
        threads.delete(made)
        await made.dispose()
      },
    }
  }

  return {
    ...facts,
    ask: (question, options) => askOnce(thread(), question, options),
    thread,
    predict: (question, answerIds) => answerer.lane.run(() => predict(prefix, question, answerIds, answerer)),
    async dispose() {
      if (disposed) return
      disposed = true
      await Promise.all([...threads].map((open) => open.dispose()))
      await answerer.lane.run(async () => prefix?.release())
    },
  }
}

/** Turns that see each other. The prefix belongs to the clip; the states after it belong to the thread. */
function createThread(
  prefix: ClipPrefix | null,
  audioIds: readonly number[],
  earlier: readonly Turn[],
  answerer: Answerer,
): Thread {
  const { decoder, tokenizer, prompt, lane, device } = answerer
  const answered = earlier.map(({ answer }) => tokenizer.encode(answer))
  /** The ids of all answers so far. */
  const said = answered.flat()
  let cursor: Cursor | null = null
  let disposed = false

  function moveTo(next: Cursor): void {
    cursor?.state.release()
    cursor = next
  }

  /** Where this turn begins, and the rows that were run to get there. */
  async function turnStart(question: string, options: AskOptions): Promise<Cursor & { rows: number }> {
    if (!cursor) {
      const first = earlier[0]?.question ?? question
      const later = answered.flatMap((ids, turn) => [
        ...ids,
        ...prompt.nextTurn(earlier[turn + 1]?.question ?? question),
      ])
      const { state, rows } = await heardPrefix(prefix).reach(first, options.signal)
      return { state, pendingIds: [...prompt.firstTurn(first).after, ...later], rows }
    }
    const unread = cursor.pendingIds.filter((id) => !decoder.spec.stopTokenIds.includes(id))
    return { state: cursor.state, pendingIds: [...unread, ...prompt.nextTurn(question)], rows: 0 }
  }

  async function answerTurn(
    question: string,
    options: AskOptions,
    emit: (piece: AnswerPiece) => void,
  ): Promise<AnswerStats> {
    if (disposed) throw new EarshotError('internal', 'This conversation was closed: start a new one.')
    const startedMs = performance.now()
    const isFirstTurn = cursor === null
    const start = await turnStart(question, options)
    const maxTokens = options.maxTokens ?? DEFAULT_MAX_TOKENS
    const text = createTextStream((ids) => tokenizer.decode(ids))
    let answer = ''
    let tokens = 0
    let firstTokenMs = 0
    let stopReason: AnswerStats['stopReason'] = 'length'
    const say = (piece: string) => {
      if (piece === '') return
      answer += piece
      emit({ text: piece })
    }

    // Earlier answers as they stand now: over the growing one the loop looks back by itself.
    const drafter = lookUp([audioIds, [...said]])
    const turn = generate(decoder, start, { ...options, maxTokens }, drafter)
    try {
      if (options.signal?.aborted) stopReason = 'aborted'
      else
        for await (const { ids, cursor: reached } of turn) {
          moveTo(reached)
          if (tokens === 0) firstTokenMs = performance.now() - startedMs
          for (const id of ids) {
            if (decoder.spec.stopTokenIds.includes(id)) stopReason = 'end'
            else {
              tokens += 1
              said.push(id)
              say(text.push(id))
            }
          }
          if (stopReason === 'end') break
          if (options.signal?.aborted) stopReason = 'aborted'
          else if (reached.state.length + draftRunRows(drafter) > decoder.spec.contextTokens)
            stopReason = 'context'
          if (stopReason !== 'length') break
        }
    } finally {
      if (isFirstTurn) start.state.release()
    }
    say(text.flush())
    const decodeMs = performance.now() - startedMs - firstTokenMs
    return {
      text: answer,
      tokens,
      stopReason,
      promptTokens: start.rows + start.pendingIds.length,
      firstTokenMs,
      decodeTokensPerSecond: tokens > 1 ? ((tokens - 1) * 1000) / decodeMs : 0,
      device,
    }
  }

  return {
    ask: (question, options = {}): Answer =>
      createAnswer((emit) => lane.run(() => answerTurn(question, options, emit))),
    async dispose() {
      if (disposed) return
      disposed = true
      await lane.run(async () => {
        cursor?.state.release()
      })
    },
  }
}

async function predict(
  prefix: ClipPrefix | null,
  question: string,
  answerIds: readonly number[],
  { decoder, prompt }: Answerer,
): Promise<Prediction[]> {
  const predictions: Prediction[] = []
  let { state } = await heardPrefix(prefix).reach(question)
  let ids = prompt.firstTurn(question).after
  try {
    for (const answerId of answerIds) {
      const next = await decoder.extend(state, await decoder.embed(ids), 'logits')
      state.release()
      state = next.state
      predictions.push(bestOf(next.logits))
      ids = [answerId]
    }
  } finally {
    state.release()
  }
  return predictions
}

function bestOf(logits: Float32Array): Prediction {
  let best = 0
  let second = Number.NEGATIVE_INFINITY
  for (let id = 1; id < logits.length; id++) {
    const logit = logits[id] as number
    if (logit > (logits[best] as number)) {
      second = logits[best] as number
      best = id
    } else if (logit > second) second = logit
  }
  const logit = logits[best] as number
  return { tokenId: best, logit, margin: logit - second }
}

function heardPrefix(prefix: ClipPrefix | null): ClipPrefix {
  if (prefix) return prefix
  throw new EarshotError(
    'audio-no-speech',
    'No speech was heard in this clip, so there is nothing to answer from: try a louder or longer one.',
  )
}
