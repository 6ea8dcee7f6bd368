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
  /** What the clip says, where it is known. */
  readonly text?: string
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
  const { audio, question, answers, text } = parseObject(source, line)
  if (typeof audio !== 'string' || audio === '') throw refuse(line, 'has no "audio" path')
  if (typeof question !== 'string') throw refuse(line, 'has no "question" text')
  if (answers !== undefined && !isTexts(answers))
    throw refuse(line, 'has "answers" that are not a list of texts')
  if (text !== undefined && typeof text !== 'string') throw refuse(line, 'has a "text" that is not a text')
  return { audio, question, ...(answers ? { answers } : {}), ...(text === undefined ? {} : { text }) }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
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
