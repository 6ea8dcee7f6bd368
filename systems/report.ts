/** What was measured beside the cells. */
import { MARGIN_TOLERANCE } from './check-answers.ts'
import { FEATURE_TOLERANCE, TOKEN_TOLERANCE } from './check-hearing.ts'
import type { Measured } from './node.ts'

/** One sentence on the largest differences from PyTorch over all rows. */
export function measuredNote(measured: readonly Measured[]): string {
  const largest = (figure: keyof Measured) => Math.max(...measured.map((row) => row[figure])).toExponential(1)
  return (
    `Largest differences from PyTorch in Node: ${largest('feature')} of a feature (${FEATURE_TOLERANCE} allowed),` +
    ` ${largest('audioTokens')} of the audio tokens, root mean square over root mean square (${TOKEN_TOLERANCE} allowed),` +
    ` ${largest('margin')} of a margin between the two best tokens, in logits (${MARGIN_TOLERANCE} allowed).`
  )
}
