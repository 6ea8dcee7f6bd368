/**
 * `earshot.json`: what a bundle of ours says about itself beside the files of the hub layout.
 * The builder writes it, the engine reads it, the app shows it.
 */

/** int8: per-row dynamic int8 (wasm, CPU). q8: 8-bit weight blocks with fp32 activations (WebGPU). */
export type WeightFormat = 'int8' | 'q8' | 'q4' | 'q4f16' | 'fp16' | 'fp32'

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

export interface LicenceNote {
  readonly part: string
  readonly source: string
  readonly licence: string
}

/** Log-mel front end of the Whisper family. */
export interface LogMelFrontEnd {
  readonly kind: 'log-mel'
  readonly sampleRate: 16000
  readonly melBins: 80 | 128
  readonly fftSamples: 400
  readonly hopSamples: 160
}

/** How audio tokens come out of the encoder graph. */
export interface ProjectorSpec {
  /** ctc: one row a stacked frame, with the aligned token id; blank (-1) and repeated rows are dropped. */
  readonly kind: 'ctc' | 'stack'
  readonly stackFactor: number
  /** Seconds of audio one projected frame covers. */
  readonly frameSeconds: number
  /** Mel frames must be a multiple of this. */
  readonly melFrameMultiple: number
  /** Zeros appended to a window before the log-mel, in seconds. */
  readonly trailingSilenceSeconds: number
}

export interface PromptSpec {
  /** Text before the audio tokens. Special tokens are written out and parsed as such. */
  readonly prefix: string
  /** Text after the audio tokens; `{question}` is replaced. */
  readonly suffix: string
  /** Text after the audio tokens when the clip itself is the user's turn. */
  readonly spokenSuffix: string
  /** Text between an answer and the next one; `{question}` is replaced. */
  readonly followUp: string
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

export interface BundleManifest {
  readonly format: 1
  readonly name: string
  readonly version: string
  readonly description: string
  /** BCP 47 tags of the languages the model understands. */
  readonly languages: readonly string[]
  readonly licences: readonly LicenceNote[]
  readonly frontEnd: LogMelFrontEnd
  /** The longest window the encoder takes, in seconds. */
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
  readonly files: readonly BundleFile[]
  /** Figures by name, filled from measurements. */
  readonly evaluation: Readonly<Record<string, number | string>>
  readonly trainedOn: string
  readonly limits: readonly string[]
}
