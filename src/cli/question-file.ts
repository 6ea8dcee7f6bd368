import { readFile } from 'node:fs/promises'
import { EarshotError } from '../core/errors.ts'

/** One question about one clip. */
export interface Question {
  /** Path of the clip, from the working directory. */
  readonly audio: string
  /** Empty: the clip itself is the question. */
  readonly question: string
  /** Accepted answers, where they are known. */
  readonly answers?: readonly string[]
}

/** A line of a question file: the question it holds, or why it holds none. Counted from 1. */
export type QuestionLine = { readonly line: number } & (
  | { readonly question: Question }
  | { readonly fault: EarshotError }
)

/** The lines of a JSONL file of questions; blank lines are passed over. */
export async function readQuestionFile(path: string): Promise<QuestionLine[]> {
  const lines = parseQuestionLines(await readText(path))
  if (lines.length > 0) return lines
  throw new EarshotError('bad-option', `${path} holds no questions: write one JSON object a line.`)
}

/** Lines of `{"audio": path, "question": text}`, each with its question or its fault. */
export function parseQuestionLines(text: string): QuestionLine[] {
  return text.split('\n').flatMap((source, i) => {
    const line = i + 1
    if (source.trim() === '') return []
    try {
      return { line, question: parseQuestion(source, line) }
    } catch (fault) {
      if (fault instanceof EarshotError) return { line, fault }
      throw fault
    }
  })
}

function parseQuestion(source: string, line: number): Question {
  const { audio, question, answers } = parseObject(source, line)
  if (typeof audio !== 'string' || audio === '') throw refuse(line, 'has no "audio" path')
  if (typeof question !== 'string') throw refuse(line, 'has no "question" text')
  if (answers === undefined) return { audio, question }
  if (!Array.isArray(answers) || !answers.every((answer) => typeof answer === 'string')) {
    throw refuse(line, 'has "answers" that are not a list of texts')
  }
  return { audio, question, answers }
}

function parseObject(source: string, line: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    throw refuse(line, 'is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(line, 'is not a JSON object')
  return { ...value }
}

function refuse(line: number, what: string): EarshotError {
  return new EarshotError('bad-option', `Line ${line} ${what}: a line is {"audio": path, "question": text}.`)
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new EarshotError('bad-option', `The question file ${path} cannot be read: check the path.`, {
      cause,
    })
  }
}
