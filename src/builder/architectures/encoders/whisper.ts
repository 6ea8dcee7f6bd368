import type { Fields, ModelConfig } from '../../model-config.ts'
import type { WhisperEncoderArgs } from '../whisper-encoder.ts'

/** What transformers' WhisperConfig takes for a field that the config does not mention. */
const WHISPER_DEFAULTS: Fields = {
  num_mel_bins: 80,
  encoder_layers: 4,
  encoder_attention_heads: 6,
  encoder_ffn_dim: 1536,
  d_model: 384,
  max_source_positions: 1500,
  activation_function: 'gelu',
  scale_embedding: false,
}

/** The same of Voxtral's VoxtralEncoderConfig, which has other names for the same sizes. */
const VOXTRAL_DEFAULTS: Fields = {
  num_mel_bins: 128,
  num_hidden_layers: 32,
  num_attention_heads: 20,
  intermediate_size: 5120,
  hidden_size: 1280,
  max_source_positions: 1500,
  activation_function: 'gelu',
  scale_embedding: false,
}

/**
 * The encoder that an audio_config of model_type `whisper` or `voxtral_encoder` describes; its tensors' names begin
 * with `root`. Throws `bad-checkpoint` for a field that is wrong or asks for what is not built.
 */
export function whisperEncoderArgs(config: ModelConfig, root: string): WhisperEncoderArgs {
  const voxtral = config.text('model_type', 'whisper') === 'voxtral_encoder'
  const full = config.withDefaults(voxtral ? VOXTRAL_DEFAULTS : WHISPER_DEFAULTS)
  if (full.text('activation_function') !== 'gelu') {
    throw full.wrong('activation_function', 'where only gelu is built')
  }
  if (full.flag('scale_embedding')) throw full.wrong('scale_embedding', 'where only false is built')
  const width = full.count(voxtral ? 'hidden_size' : 'd_model')
  const headsField = voxtral ? 'num_attention_heads' : 'encoder_attention_heads'
  const heads = full.count(headsField)
  if (width % heads !== 0) throw full.wrong(headsField, `which does not divide its width of ${width}`)
  return {
    root,
    layers: full.count(voxtral ? 'num_hidden_layers' : 'encoder_layers'),
    width,
    heads,
    ffn: full.count(voxtral ? 'intermediate_size' : 'encoder_ffn_dim'),
    melBins: full.count('num_mel_bins'),
    positions: full.count('max_source_positions'),
  }
}

/**
 * An Ultravox config's `audio_latency_block_size` for an encoder: the frames of a block, or undefined where every
 * frame sees every other. As in Ultravox, blocks must fill the longest window of mel frames.
 */
export function latencyBlockFrames(
  config: ModelConfig,
  { positions }: WhisperEncoderArgs,
): number | undefined {
  if (!config.has('audio_latency_block_size')) return undefined
  const blockFrames = config.count('audio_latency_block_size')
  if ((2 * positions) % blockFrames !== 0) {
    throw config.wrong(
      'audio_latency_block_size',
      `which does not divide a window of ${2 * positions} mel frames`,
    )
  }
  return blockFrames
}
