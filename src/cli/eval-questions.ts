import { EarshotError } from '../core/errors.ts'
import { parseArguments } from './arguments.ts'
import { answerLines, type BatchRecord } from './batch.ts'
import { type Command, EXIT_OK, type Terminal } from './command.ts'
import { createListener } from './listener.ts'
import { openModel, SHIPPED_MODEL } from './open-model.ts'
import { type Question, readQuestionFile } from './question-file.ts'
import { accepts } from './score.ts'

const USAGE = `Usage: eval:questions [--questions <file>] [--model <folder>] [--json]

Answers every question of a JSONL file whose lines have accepted "answers", with the app's own engine, and
prints how many match. An answer matches if an accepted one occurs in it as whole words, whatever the case,
the punctuation and the way numbers are written.

  --questions <file>  default: e2e/questions.jsonl
  --model <folder>    the model bundle (default: the one that comes with Earshot)
  --json              print one object: matches, questions, and results with each answer and transcript`

const OPTIONS = {
  questions: { type: 'string' },
  model: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

interface Result {
  readonly match: boolean
  readonly accepted: readonly string[]
  readonly record: BatchRecord
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
  const results = await answerAll(questions, values.model ?? SHIPPED_MODEL, terminal, values.json ?? false)
  const matches = results.filter(({ match }) => match).length
  const summary = { matches, questions: results.length }
  terminal.print(
    values.json
      ? JSON.stringify({ ...summary, results })
      : `${matches} of ${results.length} questions match.`,
  )
  return EXIT_OK
}

/** Every line must be sound and have accepted answers: a score over a part of the file would mislead. */
async function readScored(path: string): Promise<Required<Question>[]> {
  return (await readQuestionFile(path)).map((line) => {
    if ('fault' in line) throw line.fault
    const { answers } = line.question
    if (answers && answers.length > 0) return { ...line.question, answers }
    throw new EarshotError('bad-option', `Line ${line.line} has no accepted "answers" to compare with.`)
  })
}

async function answerAll(
  questions: readonly Required<Question>[],
  model: string,
  terminal: Terminal,
  quiet: boolean,
): Promise<Result[]> {
  const open = () => openModel(model, terminal)
  const listener = createListener({ openModel: open, terminal, maxTokens: undefined })
  const results: Result[] = []
  try {
    const lines = questions.map((question, i) => ({ line: i + 1, question }))
    for await (const record of answerLines(lines, listener)) {
      const { answers: accepted } = questions[results.length] as Required<Question>
      if ('error' in record) throw new EarshotError(record.error.code, record.error.message)
      const match = accepts(record.answer, accepted)
      results.push({ match, accepted, record })
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
