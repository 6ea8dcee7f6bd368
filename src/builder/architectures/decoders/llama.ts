import { commonArgs, type DecoderFamily } from './common.ts'

/** LLaMA 1, 2 and 3, SmolLM2, Voxtral's decoder. Defaults: transformers' LlamaConfig. */
export const llama: DecoderFamily = {
  defaults: {
    vocab_size: 32000,
    hidden_size: 4096,
    intermediate_size: 11008,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    hidden_act: 'silu',
    max_position_embeddings: 2048,
    rms_norm_eps: 1e-6,
    tie_word_embeddings: false,
    attention_bias: false,
    mlp_bias: false,
  },
  args: (config, options) => ({
    ...commonArgs(config, options),
    attentionBias: config.flag('attention_bias') ? 'qkvo' : 'none',
    queryKeyNorm: false,
  }),
}
