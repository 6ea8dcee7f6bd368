/**
 * `earshot.json`: what a bundle of ours says about itself beside the files of the hub layout.
 * The builder writes it, the engine reads it, the app shows it.
 */

/**
 * int8: per-row dynamic int8 (wasm, CPU). q8: 8-bit weight blocks with fp32 activations (WebGPU). mixed: the language
 * model's layers as q4, all else as int8.
 */
export type WeightFormat = 'int8' | 'q8' | 'mixed' | 'q4' | 'q4f16' | 'fp16' | 'fp32'

export interface BundleFile {
  /** Relative to the bundle's folder, with forward slashes. */
  readonly path: string
  readonly bytes: number
  /** Hex SHA-256 of the file. */
  readonly sha256: string
}

/** One ONNX graph in one weight format, and the external-data files it names. */
export interface GraphFile {
  readonly path: string
  /** Bundle-relative paths. A graph names them by their path relative to its own folder. */
  readonly externalData: readonly string[]
}

/** The three graphs of a bundle, by the names of the hub layout. */
export interface GraphSet {
  readonly audio_encoder: GraphFile
  readonly embed_tokens: GraphFile
  readonly decoder_model_merged: GraphFile
}

/** The graphs of a second ear. */
export interface SecondEarGraphs {
  /** A window's frames to what every layer attends to. */
  readonly cross_states: GraphFile
  readonly embed_tokens: GraphFile
  readonly decoder: GraphFile
}

export interface LicenceNote {
  readonly part: string
  readonly source: string
  readonly licence: string
}

/** Log-mel front end of the Whisper family. Its inputs to the encoder are mel frames. */
export interface LogMelFrontEnd {
  readonly kind: 'log-mel'
  readonly sampleRate: 16000
  readonly melBins: 80 | 128
  readonly fftSamples: 400
  readonly hopSamples: 160
}

/** The samples themselves, as wav2vec2 takes them: (x - mean) / sqrt(variance + varianceEpsilon) over the clip. */
export interface RawWaveFrontEnd {
  readonly kind: 'raw-wave'
  readonly sampleRate: 16000
  readonly varianceEpsilon: number
}

export type FrontEnd = LogMelFrontEnd | RawWaveFrontEnd

/**
 * The encoder graph gives one row a stacked frame, with the word piece that is aligned with it; blank (-1) and
 * repeated rows are dropped. A long clip is cut where it is quiet, and every window has a log-mel of its own.
 */
export interface CtcProjectorSpec {
  readonly kind: 'ctc'
  readonly stackFactor: number
  /** Seconds of audio one projected frame covers. */
  readonly frameSeconds: number
  /** Mel frames must be a multiple of this. */
  readonly melFrameMultiple: number
  /** Zeros appended to a window before the log-mel, in seconds. */
  readonly trailingSilenceSeconds: number
  /**
   * The sounds that the encoder graph tells apart, where it has a sound head: its output `sound_probabilities` is
   * of nothing that has a name, of speech, and of each of these, over a whole window.
   */
  readonly soundLabels?: readonly string[]
}

/**
 * The encoder graph gives one audio token a stack of encoder rows, and no words. The front end always works on
 * the whole clip, with the zeros appended to it. How many tokens a clip has: `src/core/stack-plan.ts`.
 */
export interface StackProjectorSpec {
  readonly kind: 'stack'
  /** A shorter clip gets zeros up to this many samples. */
  readonly minimumSamples: number
  /** A clip gets zeros up to a multiple of this many samples: 1 for none, 160 for whole mel frames, 480000 for 30 s. */
  readonly sampleMultiple: number
  /**
   * A clip longer than `windowSeconds`. split: its features are cut into parts of that length, the last as long as
   * what remains, and each is encoded by itself. split-and-fill: and zeros fill the last part of several up to that
   * length; the graph's input `heard_frames` (int64 [1]) tells how many inputs come before them, and the tokens
   * beyond are dropped. refuse: this model cannot hear it.
   */
  readonly longClips: 'split' | 'split-and-fill' | 'refuse'
  /**
   * The encoder gives its first row once it has `first` inputs (mel frames, or samples of a raw wave), and one
   * more for every `step` inputs after them. Whisper: 1 and 2; wav2vec2: 400 and 320.
   */
  readonly encoderRows: { readonly first: number; readonly step: number }
  /** Rows that make one stack, for each stacking in turn: [8], or [4, 2] where stacks are stacked again. */
  readonly stackFactors: readonly number[]
  /** up: zeros fill the last stack. one-more: they also make a whole one where the rows fill theirs. */
  readonly stackRounding: 'up' | 'one-more'
  /** Seconds of audio one token covers. */
  readonly tokenSeconds: number
}

/** How audio tokens come out of the encoder graph. */
export type ProjectorSpec = CtcProjectorSpec | StackProjectorSpec

/** Special tokens are written out in these texts and parsed as such; none is added to them. */
export interface PromptSpec {
  /**
   * Text before the audio tokens. Where it holds `{question}`, the audio is run through the decoder once a
   * question, and otherwise once a clip.
   */
  readonly prefix: string
  /** Text after the audio tokens; `{question}` is replaced. */
  readonly suffix: string
  /** Text before the audio tokens when the clip itself is the user's turn; given where `prefix` holds `{question}`. */
  readonly spokenPrefix?: string
  /** Text after the audio tokens when the clip itself is the user's turn. */
  readonly spokenSuffix: string
  /** Text between an answer and the next one; `{question}` is replaced. */
  readonly followUp: string
  /**
   * The one token that stands for the audio in the published text, where that has one: the texts beside it are
   * then encoded as its neighbours, which for SentencePiece tokenizers is not the same as by themselves.
   */
  readonly placeholder?: string
}

export interface DecoderSpec {
  readonly layers: number
  readonly keyValueHeads: number
  readonly headSize: number
  readonly hiddenSize: number
  readonly vocabularySize: number
  readonly contextTokens: number
  readonly stopTokenIds: readonly number[]
}

/**
 * Whisper's own decoder, an optional part of a bundle with a CTC projector: it reads the frames of the same encoder
 * run and writes down the words, which then stand in the place of the projector's.
 */
export interface SecondEarSpec {
  /** The folder of its tokenizer.json and tokenizer_config.json, with a slash at the end. */
  readonly tokenizerFolder: string
  /** What every text begins with: start, language, task, no timestamps. */
  readonly promptIds: readonly number[]
  /**
   * Whisper misreads words that stand alone without the silence of its 30 s windows, so a shorter window than
   * `belowSeconds` is encoded once more for it, padded to `toSeconds`.
   */
  readonly padding: { readonly belowSeconds: number; readonly toSeconds: number }
  readonly decoder: DecoderSpec
  readonly formats: Readonly<Partial<Record<WeightFormat, SecondEarGraphs>>>
}

export interface BundleManifest {
  readonly format: 1
  readonly name: string
  readonly version: string
  readonly description: string
  /** BCP 47 tags of the languages the model understands. */
  readonly languages: readonly string[]
  readonly licences: readonly LicenceNote[]
  readonly frontEnd: FrontEnd
  /** The longest stretch of a clip that the encoder takes at once, in seconds. */
  readonly windowSeconds: number
  readonly projector: ProjectorSpec
  readonly prompt: PromptSpec
  readonly decoder: DecoderSpec
  /** Which format each device runs unless told otherwise. */
  readonly recommended: {
    readonly webgpu: WeightFormat
    readonly wasm: WeightFormat
    readonly cpu: WeightFormat
  }
  readonly formats: Readonly<Partial<Record<WeightFormat, GraphSet>>>
  readonly secondEar?: SecondEarSpec
  readonly files: readonly BundleFile[]
  /** Figures by name, filled from measurements. */
  readonly evaluation: Readonly<Record<string, number | string>>
  readonly trainedOn: string
  readonly limits: readonly string[]
}
