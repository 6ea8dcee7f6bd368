/** What a command of `earshot` is given and gives back. */
import { EarshotError } from '../core/errors.ts'

/** The two streams: results on one, progress and complaints on the other. Each call is a whole line. */
export interface Terminal {
  print(line: string): void
  note(line: string): void
}

/** Returns the process' exit code; throws an EarshotError for bad input. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>

export const EXIT_OK = 0
/** Something broke that the input is not to blame for. */
export const EXIT_BROKEN = 1
/** Bad input: one sentence on stderr says which. */
export const EXIT_BAD_INPUT = 2

export const standardStreams: Terminal = {
  print: (line) => console.log(line),
  note: (line) => console.error(line),
}

/** The exit code of `work`; a failure ends as one sentence on the terminal. */
export async function exitCodeOf(
  work: () => Promise<number>,
  terminal: Terminal = standardStreams,
): Promise<number> {
  try {
    return await work()
  } catch (fault) {
    terminal.note(fault instanceof Error ? fault.message : String(fault))
    return fault instanceof EarshotError && fault.code !== 'internal' ? EXIT_BAD_INPUT : EXIT_BROKEN
  }
}
