import { commonArgs, type DecoderFamily } from './common.ts'

/** Mistral 7B (Jiang et al. 2023), Mistral-Nemo. Defaults: transformers' MistralConfig. */
export const mistral: DecoderFamily = {
  defaults: {
    vocab_size: 32000,
    hidden_size: 4096,
    intermediate_size: 14336,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 8,
    hidden_act: 'silu',
    max_position_embeddings: 131072,
    rms_norm_eps: 1e-6,
    tie_word_embeddings: false,
    sliding_window: 4096,
  },
  args: (config, options) => ({
    ...commonArgs(config, options),
    attentionBias: 'none',
    queryKeyNorm: false,
    // From the second version on the window is null: every token sees all before it.
    ...(config.has('sliding_window') && { slidingWindow: config.count('sliding_window') }),
  }),
}
