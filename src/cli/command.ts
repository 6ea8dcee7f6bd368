/** What a command of `earshot` is given and gives back. */

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
