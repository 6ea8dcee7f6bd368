import { EarshotError, type ErrorCode, type ErrorRecord, toErrorRecord } from '../core/errors.ts'
import type { AnswerRecord, Listener } from './listener.ts'
import type { QuestionLine } from './question-file.ts'

/** Stands in the place of an answer when a line's question or clip is at fault. */
export interface FailureRecord {
  readonly line: number
  readonly audio?: string
  readonly question?: string
  readonly error: ErrorRecord
}

export type BatchRecord = AnswerRecord | FailureRecord

/** Faults that concern one line alone; any other would repeat itself on every line. */
const LINE_FAULTS: ReadonlySet<ErrorCode> = new Set([
  'bad-option',
  'audio-empty',
  'audio-unreadable',
  'audio-too-long',
  'context-full',
])

/**
 * Answers the lines in order, one record each. A line that fails does not lose the others; a fault of the model
 * is thrown. Each clip is let go after its last question.
 */
export async function* answerLines(
  lines: readonly QuestionLine[],
  listener: Listener,
): AsyncGenerator<BatchRecord> {
  const lastLines = new Map(
    lines.flatMap((line) => ('question' in line ? [[line.question.audio, line.line] as const] : [])),
  )
  for (const line of lines) {
    yield await answerLine(line, listener)
    if ('question' in line && lastLines.get(line.question.audio) === line.line) {
      await listener.forget(line.question.audio)
    }
  }
}

async function answerLine(line: QuestionLine, listener: Listener): Promise<BatchRecord> {
  if ('fault' in line) return { line: line.line, error: toErrorRecord(line.fault) }
  try {
    return await listener.answer(line.question)
  } catch (fault) {
    if (!(fault instanceof EarshotError && LINE_FAULTS.has(fault.code))) throw fault
    const { audio, question } = line.question
    return { line: line.line, audio, question, error: toErrorRecord(fault) }
  }
}

/** The one sentence that a batch with failures ends with, or null when every line was answered. */
export function failureSentence(path: string, records: readonly BatchRecord[]): string | null {
  const failures = records.filter((record) => 'error' in record)
  const [first] = failures
  if (!first) return null
  const where = failures.map(({ line }) => line).join(', ')
  const lines = failures.length === 1 ? `line ${where}` : `lines ${where}`
  const answered = `${records.length - failures.length} of ${records.length} questions answered`
  return `${path}: ${answered}; ${lines} failed, first with: ${first.error.message}`
}
