/** The prompt's text and ids on both sides of the audio. */
import type { BundleManifest, PromptSpec } from '../src/core/manifest.ts'
import { fillPrompt } from '../src/core/prompt.ts'
import { createPromptIds } from '../src/engine/prompt-ids.ts'
import type { Tokenizer } from '../src/engine/tokenizer.ts'
import { Mismatch, requireSameIds } from './compare.ts'
import type { Oracle } from './oracle.ts'

/** `promptOf` gives the prompt of a wording that is not the bundle's own. */
export async function checkPrompts(
  { prompts, endIds }: Oracle,
  tokenizer: Tokenizer,
  { prompt: bundled, decoder }: Pick<BundleManifest, 'prompt' | 'decoder'>,
  promptOf: (wording: string) => Promise<PromptSpec>,
): Promise<void> {
  for (const { name, question, wording, text, beforeIds, afterIds } of prompts) {
    const spec = wording === null ? bundled : await promptOf(wording)
    const { prefix, suffix } = fillPrompt(spec, question)
    if (text && (prefix !== text[0] || suffix !== text[1])) {
      const [ours, theirs] = [JSON.stringify([prefix, suffix]), JSON.stringify(text)]
      throw new Mismatch(`Prompt "${name}": the text around the audio is ${ours}, the oracle's ${theirs}.`)
    }
    const { before, after } = createPromptIds(tokenizer, spec).firstTurn(question)
    requireSameIds(`Prompt "${name}" before the audio`, before, beforeIds)
    requireSameIds(`Prompt "${name}" after the audio`, after, afterIds)
  }
  const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)
  requireSameIds('End tokens', sorted(decoder.stopTokenIds), sorted(endIds))
}
