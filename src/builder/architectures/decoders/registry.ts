import { EarshotError } from '../../../core/errors.ts'
import type { ModelConfig } from '../../model-config.ts'
import type { DecoderArgs } from '../decoder.ts'
import type { DecoderFamily, DecoderOptions } from './common.ts'
import { llama } from './llama.ts'
import { mistral } from './mistral.ts'
import { qwen2 } from './qwen2.ts'
import { qwen3 } from './qwen3.ts'

/** The decoders that can be built, by their config's `model_type`. */
export const DECODERS: Readonly<Record<string, DecoderFamily>> = { llama, mistral, qwen2, qwen3 }

/** What a language model's own config.json always says; a text_config may leave out what equals its default. */
const STATED = [
  'vocab_size',
  'hidden_size',
  'intermediate_size',
  'num_hidden_layers',
  'num_attention_heads',
  'max_position_embeddings',
  'rms_norm_eps',
]

/**
 * The decoder that a language model's config.json, or an audio model's text_config, describes. Throws
 * `model-unknown` with the known names for another architecture and `bad-checkpoint` for a field that is missing,
 * contradicts another or asks for what is not built.
 */
export function decoderArgs(config: ModelConfig, options: DecoderOptions): DecoderArgs {
  // Gazelle's, Ultravox's and Voxtral's configs all read a text_config that names no type as LLaMA's.
  const modelType = config.text('model_type', config.nested ? 'llama' : undefined)
  const family = Object.hasOwn(DECODERS, modelType) ? DECODERS[modelType] : undefined
  if (!family) {
    const known = Object.keys(DECODERS).join(', ')
    throw new EarshotError(
      'model-unknown',
      `${config.file} has a decoder of model_type "${modelType}"; those that can be built are ${known}.`,
    )
  }
  if (!config.nested) for (const field of STATED) config.number(field)
  return family.args(config.withDefaults(family.defaults), options)
}
