import { type ParseArgsConfig, parseArgs } from 'node:util'
import { EarshotError } from '../core/errors.ts'

/** `node:util` parseArgs, with its complaints as one sentence that names the options there are. */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    const complaint = cause instanceof Error ? cause.message : String(cause)
    const [firstSentence] = complaint.split(/\. |\.?\n|\.$/)
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new EarshotError('bad-option', `${firstSentence}: the options are ${known.join(', ')}.`, { cause })
  }
}

/** A whole number above zero, or undefined when the option is not given. */
export function positiveInteger(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new EarshotError('bad-option', `--${name} takes a whole number above 0, not "${text}".`)
}
