import { EarshotError } from '../core/errors.ts'
import { mixToMono, resample, SPEECH_SAMPLE_RATE } from '../core/resample.ts'
import { readWav } from '../core/wav.ts'
import { type ContainerKind, sniffContainer } from './sniff.ts'

/** A file shorter than this holds nothing to hear: one frame of the front end is 25 ms. */
const SHORTEST_SECONDS = 0.05

const FORMATS_THAT_WORK = 'WAV, MP3, M4A, OGG, Opus, FLAC and WebM work.'

export interface DecodedAudio {
  /** Mono, 16 kHz, -1..1. */
  readonly samples: Float32Array
  /** Something worth telling about the file, as a sentence; null when it was whole. */
  readonly note: string | null
}

/**
 * Decodes a sound or video file to mono at 16 kHz: a wav by our own reader, so that it gives the same numbers as
 * the command line; everything else, and what that reader refuses, by the browser.
 * Throws EarshotError `audio-empty` or `audio-unreadable`.
 */
export async function decodeAudio(file: Blob, name: string): Promise<DecodedAudio> {
  if (file.size === 0)
    throw new EarshotError('audio-empty', `“${name}” is empty: it has no bytes. Open another file.`)
  const bytes = await file.arrayBuffer()
  const kind = sniffContainer(new Uint8Array(bytes))
  if (kind === 'text') {
    throw new EarshotError(
      'audio-unreadable',
      `“${name}” holds text, not sound, whatever its name says. Open an audio file: ${FORMATS_THAT_WORK}`,
    )
  }
  const decoded = (kind === 'wav' && decodeWav(bytes, name)) || {
    samples: await decodeWithBrowser(bytes).catch((refusal: unknown) => {
      throw unreadable(name, kind, file.type, refusal)
    }),
    note: null,
  }
  if (decoded.samples.length < SHORTEST_SECONDS * SPEECH_SAMPLE_RATE) throw noSound(name)
  return decoded
}

/** Null when the wav's coding is none that our reader knows. */
function decodeWav(bytes: ArrayBuffer, name: string): DecodedAudio | null {
  try {
    const wav = readWav(bytes)
    const samples = resample(mixToMono(wav.channels), wav.sampleRate, SPEECH_SAMPLE_RATE)
    const seconds = (samples.length / SPEECH_SAMPLE_RATE).toFixed(1)
    const note = `“${name}” is cut short: the ${seconds} seconds that are in the file were opened.`
    return { samples, note: wav.truncated ? note : null }
  } catch (thrown) {
    if (!(thrown instanceof EarshotError)) throw thrown
    if (thrown.code === 'audio-empty') throw noSound(name)
    return null
  }
}

async function decodeWithBrowser(bytes: ArrayBuffer): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 1, SPEECH_SAMPLE_RATE)
  const decoded = await context.decodeAudioData(bytes)
  return mixToMono(Array.from({ length: decoded.numberOfChannels }, (_, at) => decoded.getChannelData(at)))
}

function noSound(name: string): EarshotError {
  return new EarshotError(
    'audio-empty',
    `“${name}” has no sound in it: it is zero seconds long. Open another file.`,
  )
}

function unreadable(name: string, kind: ContainerKind, type: string, cause: unknown): EarshotError {
  const isVideo = type.startsWith('video/') && (kind === 'mp4' || kind === 'webm')
  const what = isVideo
    ? `“${name}” has no audio track that this browser can read.`
    : `This browser cannot read “${name}”: it is damaged or in a format it does not know.`
  return new EarshotError('audio-unreadable', `${what} ${FORMATS_THAT_WORK}`, { cause })
}
