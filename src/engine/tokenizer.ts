/** The bundle's tokenizer: @huggingface/tokenizers, the part of transformers.js that does the work. */
import { Tokenizer as HubTokenizer } from '@huggingface/tokenizers'
import type { BundleFiles } from './bundle-files.ts'

export interface Tokenizer {
  /** No special tokens are added; those written out in the text are recognised. */
  encode(text: string): number[]
  /** Special tokens are left out. */
  decode(ids: readonly number[]): string
}

const DECODING = { skip_special_tokens: true, clean_up_tokenization_spaces: false }

/** `folder` is relative to the bundle's, with a slash at its end. */
export async function openTokenizer(files: Pick<BundleFiles, 'json'>, folder = ''): Promise<Tokenizer> {
  const [model, config] = await Promise.all([
    files.json(`${folder}tokenizer.json`),
    files.json(`${folder}tokenizer_config.json`),
  ])
  const tokenizer = new HubTokenizer(asObject(model), asObject(config))
  return {
    encode: (text) => Array.from(tokenizer.encode(text, { add_special_tokens: false }).ids),
    // The library refuses to decode nothing.
    decode: (ids) => (ids.length === 0 ? '' : tokenizer.decode([...ids], DECODING)),
  }
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value
  throw new Error('a tokenizer file is not a JSON object')
}
