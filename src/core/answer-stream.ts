/** A streaming answer that starts at once, buffers its pieces, and ends with its figures. */
import type { Answer, AnswerPiece, AnswerStats, AskOptions, Thread } from './interface.ts'

/**
 * Runs `produce` and exposes what it emits as an `Answer`. A failure reaches both the iteration and `done`.
 * One reader at a time: pieces are handed out once.
 */
export function createAnswer(produce: (emit: (piece: AnswerPiece) => void) => Promise<AnswerStats>): Answer {
  const waiting: AnswerPiece[] = []
  let wake: () => void = () => {}
  let finished = false
  const done = produce((piece) => {
    waiting.push(piece)
    wake()
  }).finally(() => {
    finished = true
    wake()
  })
  // An answer that nobody awaits must not end as an unhandled rejection.
  done.catch(() => {})
  return {
    done,
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const piece = waiting.shift()
        if (piece !== undefined) yield piece
        else if (finished) break
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
      await done
    },
  }
}

/** One question in a conversation of its own, which ends with the answer. */
export function askOnce(thread: Thread, question: string, options?: AskOptions): Answer {
  const answer = thread.ask(question, options)
  answer.done.finally(() => thread.dispose()).catch(() => {})
  return answer
}
