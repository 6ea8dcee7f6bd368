import { commonArgs, type DecoderFamily, refuseSlidingWindow } from './common.ts'

/** Qwen3's dense models (Yang et al. 2025). Defaults: transformers' Qwen3Config. */
export const qwen3: DecoderFamily = {
  defaults: {
    vocab_size: 151936,
    hidden_size: 4096,
    intermediate_size: 22016,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 32,
    head_dim: 128,
    hidden_act: 'silu',
    max_position_embeddings: 32768,
    rms_norm_eps: 1e-6,
    tie_word_embeddings: false,
    attention_bias: false,
    use_sliding_window: false,
  },
  args: (config, options) => {
    refuseSlidingWindow(config)
    return {
      ...commonArgs(config, options),
      attentionBias: config.flag('attention_bias') ? 'qkvo' : 'none',
      queryKeyNorm: true,
    }
  },
}
