import { EarshotError } from '../core/errors.ts'
import type { AudioModel } from '../core/interface.ts'
import type { WeightFormat } from '../core/manifest.ts'
import { containsAnswer, wordErrors } from '../core/text-score.ts'
import { parseArguments } from './arguments.ts'
import { answerLines } from './batch.ts'
import { type Command, EXIT_OK, type Terminal } from './command.ts'
import { type AnswerRecord, createListener } from './listener.ts'
import { openModel, SHIPPED_MODEL } from './open-model.ts'
import { type Question, readQuestionFile } from './question-file.ts'

const USAGE = `Usage: eval:questions [--questions <file>] [--model <folder>] [--format <format>]
                      [--no-second-ear] [--json]

Answers every question of a JSONL file whose lines have accepted "answers", with the app's own engine, and
prints how many match. An answer matches if an accepted one occurs in it as whole words, whatever the case,
the punctuation and the way numbers are written. Where the lines also have the clip's true "text", the word
error rate of what was heard is printed beside.

  --questions <file>  default: e2e/questions.jsonl
  --model <folder>    the model bundle (default: the one that comes with Earshot)
  --format <format>   int8 or q8 (default: the one recommended for this device)
  --no-second-ear     hear speech once only
  --json              print one object: matches, questions, wordErrorRate, and results with each answer`

const OPTIONS = {
  questions: { type: 'string' },
  model: { type: 'string' },
  format: { type: 'string' },
  'no-second-ear': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** A question whose accepted answers are known. */
type Scored = Question & Required<Pick<Question, 'answers'>>

interface Result {
  readonly match: boolean
  readonly question: Scored
  readonly record: AnswerRecord
}

/** `earshot eval-questions`: how many held-out questions the model answers rightly. */
export const evalQuestions: Command = async (args, terminal) => {
  const { values, positionals } = parseArguments(args, OPTIONS)
  if (values.help) {
    terminal.print(USAGE)
    return EXIT_OK
  }
  if (positionals.length > 0) {
    throw new EarshotError('bad-option', `Give the file as --questions ${positionals[0]}.`)
  }
  const questions = await readScored(values.questions ?? 'e2e/questions.jsonl')
  const { format } = values
  const openOptions = {
    secondEar: !values['no-second-ear'],
    ...(format === undefined ? {} : { format: format as WeightFormat }),
  }
  const open = () => openModel(values.model ?? SHIPPED_MODEL, terminal, openOptions)
  const results = await answerAll(questions, open, terminal, values.json ?? false)
  const summary = {
    matches: results.filter(({ match }) => match).length,
    questions: results.length,
    wordErrorRate: errorRate(results),
  }
  if (values.json) terminal.print(JSON.stringify({ ...summary, results }))
  else {
    terminal.print(`${summary.matches} of ${summary.questions} questions match.`)
    if (summary.wordErrorRate !== null)
      terminal.print(`Word error rate: ${(summary.wordErrorRate * 100).toFixed(1)}%`)
  }
  return EXIT_OK
}

/** Errors over words of all clips whose text is known, each clip once; null when none is. */
function errorRate(results: readonly Result[]): number | null {
  const heard = new Map(results.map(({ question, record }) => [question.audio, { question, record }]))
  let errors = 0
  let words = 0
  for (const { question, record } of heard.values()) {
    if (question.text === undefined) continue
    const counted = wordErrors(question.text, record.transcript)
    errors += counted.errors
    words += counted.words
  }
  return words === 0 ? null : errors / words
}

/** Every line must be sound and have accepted answers: a score over a part of the file would mislead. */
async function readScored(path: string): Promise<Scored[]> {
  return (await readQuestionFile(path)).map((line) => {
    if ('fault' in line) throw line.fault
    const { answers } = line.question
    if (answers && answers.length > 0) return { ...line.question, answers }
    throw new EarshotError('bad-option', `Line ${line.line} has no accepted "answers" to compare with.`)
  })
}

async function answerAll(
  questions: readonly Scored[],
  openModel: () => Promise<AudioModel>,
  terminal: Terminal,
  quiet: boolean,
): Promise<Result[]> {
  const listener = createListener({ openModel, terminal, maxTokens: undefined })
  const results: Result[] = []
  try {
    const lines = questions.map((question, i) => ({ line: i + 1, question }))
    for await (const record of answerLines(lines, listener)) {
      const question = questions[results.length] as Scored
      if ('error' in record) throw new EarshotError(record.error.code, record.error.message)
      const match = question.answers.some((accepted) => containsAnswer(accepted, record.answer))
      results.push({ match, question, record })
      if (!quiet) terminal.print(`${match ? 'yes' : 'no '}  ${record.question}  ${oneLine(record.answer)}`)
    }
    return results
  } finally {
    await listener.dispose()
  }
}

function oneLine(answer: string): string {
  return answer.replace(/\s+/g, ' ')
}
