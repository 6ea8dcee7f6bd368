import { expect, test } from 'vitest'
import { readWav, writeWav } from './wav.ts'

type Chunk = [id: string, data: readonly number[], announced?: number]

/** A RIFF file of the given chunks; `announced` replaces the true size of one. */
function riff(...chunks: Chunk[]): ArrayBuffer {
  const body = chunks.flatMap(([id, data, announced]) => [
    ...ascii(id),
    ...uint(announced ?? data.length, 4),
    ...data,
    ...(data.length % 2 === 1 ? [0] : []),
  ])
  return Uint8Array.from([...ascii('RIFF'), ...uint(4 + body.length, 4), ...ascii('WAVE'), ...body]).buffer
}

function fmt(coding: number, bits: number, channels = 1, rate = 16000, extra: number[] = []): Chunk {
  const frame = (channels * bits) / 8
  const bytes = [uint(coding, 2), uint(channels, 2), uint(rate, 4), uint(rate * frame, 4), uint(frame, 2)]
  return ['fmt ', [...bytes.flat(), ...uint(bits, 2), ...extra]]
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

function uint(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256)
}

function floats(array: Float32Array | Float64Array): number[] {
  return Array.from(new Uint8Array(array.buffer))
}

function only(bytes: ArrayBuffer): number[] {
  const { channels } = readWav(bytes)
  expect(channels).toHaveLength(1)
  return Array.from(channels[0] as Float32Array)
}

test('PCM of 8, 16, 24 and 32 bits spans -1 to 1', () => {
  expect(only(riff(fmt(1, 8), ['data', [0, 128, 192]]))).toEqual([-1, 0, 0.5])
  expect(only(riff(fmt(1, 16), ['data', [0x00, 0x80, 0x00, 0x40]]))).toEqual([-1, 0.5])
  expect(only(riff(fmt(1, 24), ['data', [0, 0, 0x80, 0, 0, 0x40, 0xff, 0xff, 0xff]]))).toEqual([
    -1,
    0.5,
    -(2 ** -23),
  ])
  expect(only(riff(fmt(1, 32), ['data', [0, 0, 0, 0x80, 0, 0, 0, 0x40]]))).toEqual([-1, 0.5])
})

test('floats of 32 and 64 bits are taken as they are', () => {
  expect(only(riff(fmt(3, 32), ['data', floats(Float32Array.of(0.25, -1))]))).toEqual([0.25, -1])
  expect(only(riff(fmt(3, 64), ['data', floats(Float64Array.of(0.25, -1))]))).toEqual([0.25, -1])
})

test('mu-law and A-law are expanded as ITU-T G.711 says', () => {
  const muLaw = only(riff(fmt(7, 8), ['data', [0xff, 0x7f, 0x80, 0x00, 0xef]]))
  expect(muLaw.map((value) => value * 2 ** 15)).toEqual([0, -0, 32124, -32124, 132])
  const aLaw = only(riff(fmt(6, 8), ['data', [0xd5, 0x55, 0xaa, 0x2a, 0xc5]]))
  expect(aLaw.map((value) => value * 2 ** 15)).toEqual([8, -8, 32256, -32256, 264])
})

test('channels are separated', () => {
  const { channels, sampleRate } = readWav(riff(fmt(1, 8, 2, 48000), ['data', [0, 192, 128, 64]]))
  expect(channels).toEqual([Float32Array.of(-1, 0), Float32Array.of(0.5, -0.5)])
  expect(sampleRate).toBe(48000)
})

test('the extensible format names its coding in a GUID', () => {
  const extension = [...uint(22, 2), ...uint(32, 2), ...uint(4, 4), ...uint(3, 2), ...new Array(14).fill(0)]
  const bytes = riff(fmt(0xfffe, 32, 1, 16000, extension), ['data', floats(Float32Array.of(0.75))])
  expect(only(bytes)).toEqual([0.75])
})

test('unknown chunks of odd length are skipped with their padding', () => {
  expect(only(riff(['LIST', [1, 2, 3]], fmt(1, 8), ['bext', [9]], ['data', [192]]))).toEqual([0.5])
})

test('a stream that did not know its length is read to its end, and that is not a fault', () => {
  for (const unknown of [0xffff_ffff, 0x8000_0000, 0x7fff_f000]) {
    const wav = readWav(riff(fmt(1, 8), ['data', [192, 64], unknown]))
    expect(wav.channels[0]).toEqual(Float32Array.of(0.5, -0.5))
    expect(wav.truncated).toBe(false)
  }
})

test('a file that ends early gives what it has, whole frames only, and says so', () => {
  const wav = readWav(riff(fmt(1, 16, 2), ['data', [0, 0x40, 0, 0x40, 0], 4000]))
  expect(wav.truncated).toBe(true)
  expect(wav.channels).toEqual([Float32Array.of(0.5), Float32Array.of(0.5)])
})

test('no bytes and no samples are an empty clip', () => {
  const empty = expect.objectContaining({ code: 'audio-empty' })
  expect(() => readWav(new ArrayBuffer(0))).toThrow(empty)
  expect(() => readWav(riff(fmt(1, 16), ['data', []]))).toThrow(empty)
  expect(() => readWav(riff(fmt(1, 16), ['data', [1]]))).toThrow(empty)
})

test.each([
  ['text renamed .wav', Uint8Array.from(ascii('Dear diary, today I recorded nothing.')).buffer, 'not a WAV'],
  ['three bytes', new ArrayBuffer(3), 'not a WAV'],
  ['samples without a header', riff(['data', [1, 2]]), 'how its samples are stored'],
  ['a header without samples', riff(fmt(1, 16)), 'ends before its samples'],
  ['a header cut short', riff(['fmt ', [1, 0, 1, 0]], ['data', [0, 0]]), 'cut short'],
  ['no channels', riff(fmt(1, 16, 0), ['data', [0, 0]]), 'damaged'],
  ['ADPCM', riff(fmt(2, 8), ['data', [0, 0]]), 'coding (2, 8 bits)'],
])('%s is said to be unreadable', (_, bytes, reason) => {
  expect(() => readWav(bytes)).toThrow(
    expect.objectContaining({ code: 'audio-unreadable', message: expect.stringContaining(reason) }),
  )
})

test('what is written is read back, clipped to full scale', () => {
  const { channels, sampleRate, truncated } = readWav(writeWav(Float32Array.of(0, 0.5, -1, 2, -2), 44100))
  expect(channels).toEqual([Float32Array.of(0, 0.5, -1, 32767 / 32768, -1)])
  expect({ sampleRate, truncated }).toEqual({ sampleRate: 44100, truncated: false })
})
