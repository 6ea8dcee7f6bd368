import { EarshotError } from '../core/errors.ts'
import { ask } from './ask.ts'
import { build } from './build.ts'
import { type Command, EXIT_OK, exitCodeOf, standardStreams, type Terminal } from './command.ts'
import { evalQuestions } from './eval-questions.ts'

const COMMANDS: Readonly<Record<string, Command>> = { ask, 'eval-questions': evalQuestions, build }

const USAGE = `Usage: earshot <command> [options]

  ask             ask a question about a clip, or a file of questions
  eval-questions  answer questions with known answers and count the matches
  build           make a bundle from a checkpoint of Gazelle, Ultravox or Voxtral

earshot <command> --help tells more.`

/** Runs one command; every failure ends as a sentence on stderr and an exit code. */
export async function main(args: readonly string[], terminal: Terminal = standardStreams): Promise<number> {
  const [name = '--help', ...rest] = args
  if (name === '--help' || name === '-h') {
    terminal.print(USAGE)
    return EXIT_OK
  }
  return exitCodeOf(async () => {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command) return await command(rest, terminal)
    const known = Object.keys(COMMANDS).join(', ')
    throw new EarshotError('bad-option', `There is no command "${name}": earshot knows ${known}.`)
  }, terminal)
}
