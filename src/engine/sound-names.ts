/** The sounds that a model can name, as its language model reads them: "[dog]". */
import type { Decoder } from './decoder.ts'
import type { AudioTokens } from './encoder.ts'
import type { Tokenizer } from './tokenizer.ts'

/** The audio tokens of a sound heard at a time. */
export type SoundName = (seconds: number, probability: number) => AudioTokens

/** One for each label, in their order. */
export async function openSoundNames(
  labels: readonly string[],
  tokenizer: Tokenizer,
  decoder: Pick<Decoder, 'embed'>,
): Promise<SoundName[]> {
  const names: SoundName[] = []
  for (const label of labels) {
    const ids = tokenizer.encode(` [${label}]`)
    const vectors = await decoder.embed(ids)
    names.push((seconds, probability) => ({
      vectors,
      ids,
      seconds: ids.map(() => seconds),
      probabilities: ids.map(() => probability),
    }))
  }
  return names
}
