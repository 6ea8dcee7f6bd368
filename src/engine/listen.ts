/** Hearing a clip: its samples through the encoder, then its prefix through the decoder, once. */
import { alignWords } from '../core/ctc.ts'
import { EarshotError } from '../core/errors.ts'
import type { CancelSignal, ListenOptions } from '../core/interface.ts'
import type { BundleManifest } from '../core/manifest.ts'
import type { HeardClip } from './clip.ts'
import { askedPrefix, type ClipPrefix, sharedPrefix, type Template } from './clip-prefix.ts'
import type { Decoder } from './decoder.ts'
import { type AudioTokens, type Encoder, throwIfAborted } from './encoder.ts'
import type { PromptIds } from './prompt-ids.ts'
import type { RunAhead } from './run-ahead.ts'
import type { Tokenizer } from './tokenizer.ts'

/** Context kept free for a question and its answer, where the context is large enough. */
const ANSWER_RESERVE_TOKENS = 512
/** The part of a small context that is kept free. */
const ANSWER_RESERVE_FRACTION = 1 / 4

export interface Listener {
  readonly manifest: Pick<BundleManifest, 'frontEnd' | 'projector'>
  readonly encoder: Encoder
  readonly decoder: Decoder
  readonly tokenizer: Tokenizer
  readonly prompt: PromptIds
  readonly template: Template
  /** What was run of a recording before it ended. */
  readonly ahead: RunAhead
}

/** samples: mono, at the front end's rate, -1..1. */
export async function listenTo(
  samples: Float32Array,
  listener: Listener,
  options: ListenOptions = {},
): Promise<HeardClip> {
  if (samples.length === 0)
    throw new EarshotError('audio-empty', 'This audio is empty: open or record something to listen to.')
  const durationSeconds = samples.length / listener.manifest.frontEnd.sampleRate
  const startMs = performance.now()
  const tokens = await listener.encoder.hear(samples, options)
  const encodeMs = performance.now() - startMs
  return clipOf(
    tokens,
    { durationSeconds, encodeMs, transcribes: listener.encoder.transcribes },
    listener,
    options,
  )
}

/** Hears of a recording what more of it will not change, and runs it; see `AudioModel.listenSoFar`. */
export async function listenSoFar(
  samples: Float32Array,
  startSample: number,
  listener: Listener,
  signal?: CancelSignal,
): Promise<number> {
  const { encoder, decoder, prompt, ahead } = listener
  const { tokens, nextSample } = await encoder.hearSoFar(samples, startSample, signal)
  // Questions that come before the audio have it run behind each of them.
  if (prompt.isOpeningWhole) {
    await ahead.runTo(tokens.vectors.subarray(0, roomForAudio(listener) * decoder.spec.hiddenSize), signal)
  }
  return nextSample
}

/** A clip of no sound, whose audio tokens are the embeddings of `text`: what hearing would give if it cost nothing. */
export async function readText(text: string, listener: Listener): Promise<HeardClip> {
  const ids = listener.tokenizer.encode(` ${text.trim()}`)
  if (text.trim() === '') throw new EarshotError('bad-option', 'There is no text to read: give some.')
  const tokens: AudioTokens = {
    vectors: await listener.decoder.embed(ids),
    seconds: ids.map(() => 0),
    ids,
    probabilities: ids.map(() => 1),
  }
  return clipOf(tokens, { durationSeconds: 0, encodeMs: 0, transcribes: true }, listener, {})
}

/** How a clip's audio tokens came about. */
interface Origin {
  readonly durationSeconds: number
  readonly encodeMs: number
  readonly transcribes: boolean
}

async function clipOf(
  tokens: AudioTokens,
  { durationSeconds, encodeMs, transcribes }: Origin,
  listener: Listener,
  options: ListenOptions,
): Promise<HeardClip> {
  const { tokenizer, manifest } = listener
  const audioTokens = Math.min(tokens.seconds.length, roomForAudio(listener))
  const timing = { frameSeconds: secondsPerToken(manifest.projector), soundEndSeconds: durationSeconds }
  const startMs = performance.now()
  const prefix = await prefixOf(tokens, audioTokens, durationSeconds, listener, options)
  return {
    durationSeconds,
    coveredSeconds: tokens.seconds[audioTokens] ?? durationSeconds,
    audioTokens,
    audioIds: tokens.ids,
    transcribes,
    transcript: alignWords(tokens, timing, (ids) => tokenizer.decode(ids)),
    transcriptText: tokenizer.decode(tokens.ids).trim(),
    timings: { encodeMs, prefillMs: performance.now() - startMs },
    prefix,
  }
}

/** Audio tokens that the decoder's context holds beside the prompt, a question and an answer. */
function roomForAudio({ decoder, template }: Listener): number {
  const { contextTokens } = decoder.spec
  const reserve = Math.min(ANSWER_RESERVE_TOKENS, Math.floor(contextTokens * ANSWER_RESERVE_FRACTION))
  const room = contextTokens - reserve - template.state.length
  if (room > 0) return room
  throw new EarshotError(
    'context-full',
    `The model's context holds ${contextTokens} tokens, too few for its own prompt and a clip: choose another model.`,
  )
}

function secondsPerToken(projector: BundleManifest['projector']): number {
  return projector.kind === 'ctc' ? projector.frameSeconds : projector.tokenSeconds
}

/** The first `count` audio tokens as the beginning of every conversation; null when there are none. */
async function prefixOf(
  tokens: AudioTokens,
  count: number,
  totalSeconds: number,
  { decoder, prompt, template, ahead }: Listener,
  { signal, onProgress }: ListenOptions,
): Promise<ClipPrefix | null> {
  if (count === 0) return null
  const vectors = tokens.vectors.subarray(0, count * decoder.spec.hiddenSize)
  if (!prompt.isOpeningWhole) return askedPrefix(vectors, template, decoder, prompt)
  const state = await ahead.reach(vectors, {
    ...(signal ? { signal } : {}),
    onRows: (rows) =>
      onProgress?.({ stage: 'prefill', doneSeconds: tokens.seconds[rows] ?? totalSeconds, totalSeconds }),
  })
  if (signal?.aborted) state.release()
  throwIfAborted(signal)
  return sharedPrefix(state)
}
