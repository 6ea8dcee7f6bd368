import type { BundleManifest } from '../core/manifest.ts'
import type { DecoderArgs } from './architectures/decoder.ts'
import type { WhisperEncoderArgs } from './architectures/whisper-encoder.ts'

/** Whisper frames that one audio token stands for. */
export const STACK_FACTOR = 4

/** What the sound head tells apart beside speech, in the order of its classes (training/earshot_training/sound_head.py). */
export const SOUND_LABELS = [
  ...['animal', 'beep', 'bell', 'bird', 'dog', 'drum'],
  ...['insect', 'machine', 'music', 'phone', 'siren', 'water'],
]

/** Whisper's position table ends there. */
const WINDOW_SECONDS = 30
const TRAILING_SILENCE_SECONDS = 0.3
const SAMPLE_RATE = 16000
const HOP_SAMPLES = 160
const FFT_SAMPLES = 400
/** The encoder halves the mel frames. */
const MEL_FRAMES_A_TOKEN = 2 * STACK_FACTOR

/** preprocessor_config.json, for other runtimes of the hub's layout. */
export function preprocessorConfig({ melBins }: WhisperEncoderArgs): object {
  return {
    feature_extractor_type: 'WhisperFeatureExtractor',
    feature_size: melBins,
    sampling_rate: SAMPLE_RATE,
    hop_length: HOP_SAMPLES,
    n_fft: FFT_SAMPLES,
    chunk_length: WINDOW_SECONDS,
    n_samples: WINDOW_SECONDS * SAMPLE_RATE,
    nb_max_frames: (WINDOW_SECONDS * SAMPLE_RATE) / HOP_SAMPLES,
    padding_side: 'right',
    padding_value: 0,
    return_attention_mask: false,
  }
}

/** config.json, in the terms of Hugging Face's Whisper and LLaMA. */
export function config(
  whisper: WhisperEncoderArgs,
  llama: DecoderArgs,
  stopTokens: readonly number[],
): object {
  return {
    model_type: 'earshot',
    audio_config: {
      model_type: 'whisper',
      d_model: whisper.width,
      encoder_layers: whisper.layers,
      encoder_attention_heads: whisper.heads,
      encoder_ffn_dim: whisper.ffn,
      max_source_positions: whisper.positions,
      num_mel_bins: whisper.melBins,
    },
    text_config: {
      model_type: 'llama',
      hidden_size: llama.width,
      num_hidden_layers: llama.layers,
      num_attention_heads: llama.heads,
      num_key_value_heads: llama.keyValueHeads,
      head_dim: llama.headSize,
      intermediate_size: llama.ffn,
      max_position_embeddings: llama.contextTokens,
      rms_norm_eps: llama.rmsEpsilon,
      rope_theta: llama.ropeTheta,
      tie_word_embeddings: true,
      vocab_size: llama.vocabulary,
    },
    stack_factor: STACK_FACTOR,
    eos_token_id: stopTokens,
  }
}

/** generation_config.json: greedy, until the model ends its turn. */
export function generationConfig(stopTokenIds: readonly number[]): object {
  return { do_sample: false, eos_token_id: stopTokenIds, pad_token_id: stopTokenIds[0] }
}

/** What `earshot.json` says apart from the files themselves. */
export function description(
  llama: DecoderArgs,
  stopTokenIds: readonly number[],
  /** Whether an adapter is merged into the language model. */
  adapted: boolean,
): Omit<BundleManifest, 'formats' | 'files' | 'evaluation'> {
  return {
    format: 1,
    name: 'earshot-tiny',
    version: '0.9.0',
    description:
      "Whisper-base hears, a CTC-aligned projector finds words with their times, a sound head names sounds, a second ear (Whisper-base's own decoder) writes the words down, SmolLM2-135M answers.",
    languages: ['en'],
    licences: [
      { part: 'audio encoder and second ear', source: 'Whisper-base, OpenAI', licence: 'MIT' },
      { part: 'projector and sound head', source: 'Earshot', licence: 'Apache-2.0' },
      { part: 'language model', source: 'SmolLM2-135M-Instruct, Hugging Face', licence: 'Apache-2.0' },
    ],
    frontEnd: {
      kind: 'log-mel',
      sampleRate: SAMPLE_RATE,
      melBins: 80,
      fftSamples: FFT_SAMPLES,
      hopSamples: HOP_SAMPLES,
    },
    windowSeconds: WINDOW_SECONDS,
    projector: {
      kind: 'ctc',
      stackFactor: STACK_FACTOR,
      frameSeconds: (MEL_FRAMES_A_TOKEN * HOP_SAMPLES) / SAMPLE_RATE,
      // The encoder's frames are cut to a multiple of 8, as in training.
      melFrameMultiple: 2 * MEL_FRAMES_A_TOKEN,
      trailingSilenceSeconds: TRAILING_SILENCE_SECONDS,
      soundLabels: SOUND_LABELS,
    },
    prompt: {
      prefix:
        '<|im_start|>system\nYou listen to a recording and answer questions about it.<|im_end|>\n<|im_start|>user\nThe recording says: "',
      suffix: '"\n\n{question}<|im_end|>\n<|im_start|>assistant\n',
      spokenSuffix: '"<|im_end|>\n<|im_start|>assistant\n',
      followUp: '<|im_end|>\n<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n',
    },
    decoder: {
      layers: llama.layers,
      keyValueHeads: llama.keyValueHeads,
      headSize: llama.headSize,
      hiddenSize: llama.width,
      vocabularySize: llama.vocabulary,
      contextTokens: llama.contextTokens,
      stopTokenIds,
    },
    recommended: { webgpu: 'q8', wasm: 'int8', cpu: 'int8' },
    trainedOn: adapted
      ? 'Whisper-base is as published. Projector: synthetic English speech (Kokoro, Piper, flite, eSpeak NG) reading everyday messages, stories, WordNet sentences, text that SmolLM2 wrote and lists of rare words and names, with noise, other voices, rooms, telephone bands and codecs; it began from an earlier projector that had heard every Kokoro voice briefly, those held out since included. Sound head: recorded and computed sounds of twelve kinds, mixtures, noises and some of that speech. Language model: a LoRA adapter on questions about what the projector heard of that speech, mistakes included, and about invented texts of many kinds.'
      : 'Whisper-base and SmolLM2 are as published. Projector: synthetic English speech (flite, Kokoro, Piper) reading everyday messages and WordNet sentences.',
    limits: [
      'Understands English only.',
      'Without the second ear, which was not trained here, it knows synthetic voices best: rare words and telephone-quality speech are often misheard.',
      'Labels for sounds, such as [dog], are one of twelve and wrong for more than a quarter of the sounds from sources that training did not hear.',
      'A language model of 135 million parameters answers simple questions about what was said, and can be wrong.',
    ],
  }
}
