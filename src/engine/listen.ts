/** Hearing a clip: windows through the encoder, then its prefix through the decoder, once. */
import { alignWords } from '../core/ctc.ts'
import { EarshotError } from '../core/errors.ts'
import type { ListenOptions } from '../core/interface.ts'
import type { BundleManifest } from '../core/manifest.ts'
import { hasSound } from '../core/speech-gate.ts'
import { planWindows } from '../core/windows.ts'
import type { HeardClip } from './clip.ts'
import type { Decoder, KvState } from './decoder.ts'
import type { AudioTokens, Encoder } from './encoder.ts'
import type { Tokenizer } from './tokenizer.ts'

/** Rows a prefill run takes at once: progress and aborting happen between runs. */
const PREFILL_CHUNK_ROWS = 256

/** Context kept free for a question and its answer. */
const ANSWER_RESERVE_TOKENS = 512

export interface Listener {
  readonly manifest: BundleManifest
  readonly encoder: Encoder
  readonly decoder: Decoder
  readonly tokenizer: Tokenizer
  /** The template up to the audio, computed when the model was opened. */
  readonly template: KvState
}

export async function listenTo(
  samples: Float32Array,
  listener: Listener,
  options: ListenOptions = {},
): Promise<HeardClip> {
  const { manifest, decoder, tokenizer } = listener
  if (samples.length === 0)
    throw new EarshotError('audio-empty', 'This audio is empty: open or record something to listen to.')
  const sampleRate = manifest.frontEnd.sampleRate
  const durationSeconds = samples.length / sampleRate

  const encodeStartMs = performance.now()
  const tokens = await encodeWindows(samples, listener, options)
  const encodeMs = performance.now() - encodeStartMs

  const transcript = alignWords(tokens, manifest.projector.frameSeconds, (ids) => tokenizer.decode(ids))
  const room = decoder.spec.contextTokens - ANSWER_RESERVE_TOKENS - listener.template.length
  const count = Math.min(tokens.ids.length, room)
  const cutAtSeconds = tokens.seconds[count]

  const prefillStartMs = performance.now()
  const prefix = count === 0 ? null : await prefillAudio(tokens, count, durationSeconds, listener, options)
  return {
    durationSeconds,
    coveredSeconds: cutAtSeconds ?? durationSeconds,
    audioTokens: count,
    audioIds: tokens.ids,
    transcript,
    transcriptText: tokenizer.decode(tokens.ids).trim(),
    timings: { encodeMs, prefillMs: performance.now() - prefillStartMs },
    prefix,
  }
}

async function encodeWindows(
  samples: Float32Array,
  listener: Listener,
  options: ListenOptions,
): Promise<AudioTokens> {
  const { manifest, encoder } = listener
  const sampleRate = manifest.frontEnd.sampleRate
  const heard: AudioTokens[] = []
  for (const window of planWindows(samples, manifest)) {
    throwIfAborted(options)
    if (hasSound(samples.subarray(window.startSample, window.endSample)))
      heard.push(await encoder.encode(samples, window))
    options.onProgress?.({
      stage: 'encode',
      doneSeconds: window.endSample / sampleRate,
      totalSeconds: samples.length / sampleRate,
    })
  }
  return joinTokens(heard)
}

function joinTokens(parts: readonly AudioTokens[]): AudioTokens {
  const vectors = new Float32Array(parts.reduce((sum, part) => sum + part.vectors.length, 0))
  let at = 0
  for (const part of parts) {
    vectors.set(part.vectors, at)
    at += part.vectors.length
  }
  return {
    vectors,
    ids: parts.flatMap((part) => part.ids),
    probabilities: parts.flatMap((part) => part.probabilities),
    seconds: parts.flatMap((part) => part.seconds),
  }
}

async function prefillAudio(
  tokens: AudioTokens,
  count: number,
  totalSeconds: number,
  listener: Listener,
  options: ListenOptions,
): Promise<KvState> {
  const { decoder, template } = listener
  const size = decoder.spec.hiddenSize
  let state = template
  for (let row = 0; row < count; row += PREFILL_CHUNK_ROWS) {
    const end = Math.min(count, row + PREFILL_CHUNK_ROWS)
    try {
      throwIfAborted(options)
      const { state: next } = await decoder.extend(
        state,
        tokens.vectors.subarray(row * size, end * size),
        'nothing',
      )
      if (state !== template) state.release()
      state = next
    } catch (fault) {
      if (state !== template) state.release()
      throw fault
    }
    options.onProgress?.({ stage: 'prefill', doneSeconds: tokens.seconds[end] ?? totalSeconds, totalSeconds })
  }
  return state
}

function throwIfAborted(options: ListenOptions): void {
  if (options.signal?.aborted) throw new EarshotError('aborted', 'Listening was stopped.')
}
