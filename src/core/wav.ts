/** Reading and writing RIFF WAVE. Layout: https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html */
import { EarshotError } from './errors.ts'

export interface WavAudio {
  /** Samples a second. */
  readonly sampleRate: number
  /** One array a channel, of one length, -1..1. */
  readonly channels: Float32Array[]
  /** The file ends before the data that it announces; what is there was read. */
  readonly truncated: boolean
}

/** Sizes from here on are what programs write that stream and do not know the length (sox, arecord, ffmpeg). */
const UNKNOWN_SIZE = 0x7fff_f000

const PCM = 1
const FLOAT = 3
const A_LAW = 6
const MU_LAW = 7
const EXTENSIBLE = 0xfffe

interface WavFormat {
  readonly coding: number
  readonly channelCount: number
  readonly sampleRate: number
  readonly sampleBytes: number
}

/**
 * The samples of a WAV file: PCM of 8, 16, 24 or 32 bits, float of 32 or 64, mu-law or A-law, any number of
 * channels. Throws 'audio-empty' when there is no sample in it and 'audio-unreadable' when it is something else.
 */
export function readWav(bytes: ArrayBuffer): WavAudio {
  const view = new DataView(bytes)
  if (view.byteLength === 0) throw new EarshotError('audio-empty', 'This file is empty: open another.')
  const riff = view.byteLength >= 12 ? tag(view, 0) : ''
  if ((riff !== 'RIFF' && riff !== 'RF64') || tag(view, 8) !== 'WAVE') {
    throw unreadable('it is not a WAV recording')
  }

  let format: WavFormat | undefined
  let at = 12
  while (at + 8 <= view.byteLength) {
    const id = tag(view, at)
    const announced = view.getUint32(at + 4, true)
    const start = at + 8
    const available = Math.min(announced, view.byteLength - start)
    if (id === 'fmt ') format = readFormat(view, start, available)
    if (id === 'data') {
      if (format === undefined) throw unreadable('it does not say how its samples are stored')
      const channels = readSamples(view, start, available, format)
      const truncated = announced > available && announced < UNKNOWN_SIZE
      return { sampleRate: format.sampleRate, channels, truncated }
    }
    at = start + announced + (announced & 1) // chunks begin at even places
  }
  throw unreadable('it ends before its samples begin')
}

function readFormat(view: DataView, start: number, size: number): WavFormat {
  if (size < 16) throw unreadable('its header is cut short')
  const declared = view.getUint16(start, true)
  // the extensible form keeps the coding in the first bytes of its sub-format GUID
  const coding = declared === EXTENSIBLE && size >= 26 ? view.getUint16(start + 24, true) : declared
  const channelCount = view.getUint16(start + 2, true)
  const sampleRate = view.getUint32(start + 4, true)
  const sampleBytes = view.getUint16(start + 12, true) / channelCount
  if (channelCount === 0 || sampleRate === 0) throw unreadable('its header is damaged')
  return { coding, channelCount, sampleRate, sampleBytes }
}

function readSamples(view: DataView, start: number, size: number, format: WavFormat): Float32Array[] {
  const { channelCount, sampleBytes } = format
  const read = sampleReader(view, format)
  const frames = Math.floor(size / (channelCount * sampleBytes))
  if (frames === 0) throw new EarshotError('audio-empty', 'This recording has no sound in it: open another.')
  return Array.from({ length: channelCount }, (_, channel) => {
    const samples = new Float32Array(frames)
    for (let i = 0; i < frames; i++) samples[i] = read(start + (i * channelCount + channel) * sampleBytes)
    return samples
  })
}

/** The function that reads one sample at a byte offset as -1..1. */
function sampleReader(view: DataView, { coding, sampleBytes }: WavFormat): (offset: number) => number {
  switch (`${coding}/${sampleBytes}`) {
    case `${PCM}/1`:
      return (offset) => (view.getUint8(offset) - 128) / 2 ** 7
    case `${PCM}/2`:
      return (offset) => view.getInt16(offset, true) / 2 ** 15
    case `${PCM}/3`:
      return (offset) => (view.getInt8(offset + 2) * 2 ** 16 + view.getUint16(offset, true)) / 2 ** 23
    case `${PCM}/4`:
      return (offset) => view.getInt32(offset, true) / 2 ** 31
    case `${FLOAT}/4`:
      return (offset) => view.getFloat32(offset, true)
    case `${FLOAT}/8`:
      return (offset) => view.getFloat64(offset, true)
    case `${MU_LAW}/1`:
      return (offset) => fromMuLaw(view.getUint8(offset))
    case `${A_LAW}/1`:
      return (offset) => fromALaw(view.getUint8(offset))
    default:
      throw unreadable(
        `its coding (${coding}, ${sampleBytes * 8} bits) is not among PCM, float, mu-law and A-law`,
      )
  }
}

/** ITU-T G.711: inverted bits; sign, three bits of exponent, four of mantissa, a bias of 33 (here times 4). */
function fromMuLaw(code: number): number {
  const bits = ~code & 0xff
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits >> 4) & 7)) - 0x84
  return (bits & 0x80 ? -magnitude : magnitude) / 2 ** 15
}

/** ITU-T G.711: every other bit inverted; as mu-law but linear in its lowest segment, and 1 is positive. */
function fromALaw(code: number): number {
  const bits = code ^ 0x55
  const exponent = (bits >> 4) & 7
  const mantissa = ((bits & 0x0f) << 4) + 8
  const magnitude = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1)
  return (bits & 0x80 ? magnitude : -magnitude) / 2 ** 15
}

function tag(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(offset + i)))
}

function unreadable(reason: string): EarshotError {
  return new EarshotError('audio-unreadable', `This file cannot be read: ${reason}. Open another audio file.`)
}

/** `samples` (mono, clipped to -1..1) as a 16-bit PCM WAV file. */
export function writeWav(samples: Float32Array, sampleRate: number): ArrayBuffer {
  const headerBytes = 44
  const sampleBytes = 2
  const dataBytes = samples.length * sampleBytes
  const view = new DataView(new ArrayBuffer(headerBytes + dataBytes))
  const writeTag = (offset: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(offset + i, text.charCodeAt(i))
  }
  writeTag(0, 'RIFF')
  view.setUint32(4, headerBytes - 8 + dataBytes, true)
  writeTag(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, PCM, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * sampleBytes, true)
  view.setUint16(32, sampleBytes, true)
  view.setUint16(34, sampleBytes * 8, true)
  writeTag(36, 'data')
  view.setUint32(40, dataBytes, true)
  for (let i = 0; i < samples.length; i++) {
    const value = Math.round((samples[i] as number) * 2 ** 15)
    view.setInt16(headerBytes + i * sampleBytes, Math.max(-(2 ** 15), Math.min(2 ** 15 - 1, value)), true)
  }
  return view.buffer as ArrayBuffer
}
