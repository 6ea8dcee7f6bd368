import { commonArgs, type DecoderFamily, refuseSlidingWindow } from './common.ts'

/** Qwen2 and Qwen2.5 (Yang et al. 2024). Defaults: transformers' Qwen2Config. */
export const qwen2: DecoderFamily = {
  defaults: {
    vocab_size: 151936,
    hidden_size: 4096,
    intermediate_size: 22016,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 32,
    hidden_act: 'silu',
    max_position_embeddings: 32768,
    rms_norm_eps: 1e-6,
    tie_word_embeddings: false,
    use_sliding_window: false,
  },
  args: (config, options) => {
    refuseSlidingWindow(config)
    return { ...commonArgs(config, options), attentionBias: 'qkv', queryKeyNorm: false }
  },
}
