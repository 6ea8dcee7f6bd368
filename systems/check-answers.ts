/** What a model chooses, on any device: every step of the oracle's answer, and an answer of its own. */
import type { AudioModel } from '../src/core/interface.ts'
import { createTextStream } from '../src/core/text-stream.ts'
import { Mismatch, requireAtMost, requireSameIds } from './compare.ts'
import type { OracleClip } from './oracle.ts'

/** Largest difference of a margin between the two best tokens, in logits. */
export const MARGIN_TOLERANCE = 1e-2

export interface Expected {
  readonly clip: OracleClip
  readonly endIds: readonly number[]
  readonly decode: (ids: readonly number[]) => string
}

/** The largest difference of a margin. Throws `Mismatch` where a choice or a text parts from the oracle. */
export async function checkAnswers(model: AudioModel, { clip, endIds, decode }: Expected): Promise<number> {
  const { name, samples, question, answerIds, margins } = clip
  const heard = await model.listen(samples)
  try {
    if (heard.audioTokens !== clip.audioTokens.rows) {
      throw new Mismatch(
        `${name}: ${heard.audioTokens} audio tokens, the oracle has ${clip.audioTokens.rows}.`,
      )
    }
    const predictions = await heard.predict(question, answerIds)
    const chosen = predictions.map(({ tokenId }) => tokenId)
    requireSameIds(`${name}, greedy choices`, chosen, answerIds)
    const differences = predictions.map(({ margin }, i) => Math.abs(margin - (margins[i] ?? Number.NaN)))
    const largest = Math.max(...differences)
    requireAtMost(`${name}: a margin`, largest, MARGIN_TOLERANCE)

    const { text, stopReason } = await heard.ask(question, { maxTokens: answerIds.length }).done
    const expected = answerText(answerIds, endIds, decode)
    if (text !== expected.text || stopReason !== expected.stopReason) {
      const [ours, theirs] = [JSON.stringify({ text, stopReason }), JSON.stringify(expected)]
      throw new Mismatch(`${name}: the answer is ${ours}, the oracle's ${theirs}.`)
    }
    return largest
  } finally {
    await heard.dispose()
  }
}

/** The oracle's ids up to the end of the answer, as they are streamed. */
function answerText(
  answerIds: readonly number[],
  endIds: readonly number[],
  decode: (ids: readonly number[]) => string,
) {
  const end = answerIds.findIndex((id) => endIds.includes(id))
  const said = end < 0 ? answerIds : answerIds.slice(0, end)
  const stream = createTextStream(decode)
  const text = said.map((id) => stream.push(id)).join('') + stream.flush()
  return { text, stopReason: end < 0 ? 'length' : 'end' }
}
