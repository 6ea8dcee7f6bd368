import { expect, test } from 'vitest'
import { concat } from './concat.ts'
import { createResampler, mixToMono, resample } from './resample.ts'

function tone(hz: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: Math.round(rate * seconds) }, (_, n) =>
    Math.sin((2 * Math.PI * hz * n) / rate),
  )
}

/** Largest value away from the ends, where the clip is cut off. */
function level(samples: Float32Array): number {
  const edge = Math.floor(samples.length / 8)
  return samples.subarray(edge, -edge).reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)
}

for (const rate of [8000, 11025, 22050, 24000, 44100, 48000, 96000, 44056]) {
  test(`a tone at ${rate} Hz is the same tone at 16 kHz`, () => {
    const resampled = resample(tone(1000, rate, 0.4), rate)
    const expected = tone(1000, 16000, 0.4)
    expect(resampled).toHaveLength(expected.length)
    expect(level(resampled.map((value, n) => value - (expected[n] as number)))).toBeLessThan(1e-3)
  })
}

test('what lies above the new Nyquist frequency is gone by 70 dB', () => {
  for (const hz of [8100, 10000, 15000, 23000]) {
    expect(level(resample(tone(hz, 48000, 0.3), 48000))).toBeLessThan(10 ** (-70 / 20))
  }
})

test('upsampling makes no mirror images', () => {
  const resampled = resample(tone(3000, 8000, 0.3), 8000)
  const expected = tone(3000, 16000, 0.3)
  expect(level(resampled.map((value, n) => value - (expected[n] as number)))).toBeLessThan(1e-3)
})

test('the length is the rounded ratio, down to nothing', () => {
  expect(resample(new Float32Array(44101), 44100)).toHaveLength(16000)
  expect(resample(new Float32Array(1), 8000)).toHaveLength(2)
  expect(resample(new Float32Array(0), 44100)).toHaveLength(0)
})

test('a constant stays what it is', () => {
  const resampled = resample(new Float32Array(4410).fill(0.5), 44100)
  expect(resampled[800]).toBeCloseTo(0.5, 6)
})

test('samples at 16 kHz come back untouched', () => {
  const samples = tone(440, 16000, 0.1)
  expect(resample(samples, 16000)).toBe(samples)
})

for (const rate of [8000, 16000, 44100, 48000]) {
  test(`sound at ${rate} Hz that comes in pieces is that which comes at once`, () => {
    const whole = tone(300, rate, 0.5).map((value, n) => value + ((n * 7919) % 997) / 997)
    const resampler = createResampler(rate)
    const parts: Float32Array[] = []
    for (let at = 0, length = 1; at < whole.length; at += length, length = (length * 7) % 1013) {
      parts.push(resampler.push(whole.subarray(at, at + length)))
    }
    const beforeTheEnd = concat(parts).length
    expect(beforeTheEnd).toBeGreaterThan(0.9 * resample(whole, rate).length)
    expect(concat([...parts, resampler.finish()])).toEqual(resample(whole, rate))
  })
}

test('a sample rate that is none is refused', () => {
  expect(() => resample(new Float32Array(10), 0)).toThrow('0 Hz')
})

test('channels are averaged', () => {
  expect(mixToMono([Float32Array.of(1, 0.5), Float32Array.of(0, -0.5)])).toEqual(Float32Array.of(0.5, 0))
})

test('no channel at all is an empty clip', () => {
  expect(() => mixToMono([])).toThrow(expect.objectContaining({ code: 'audio-empty' }))
})
