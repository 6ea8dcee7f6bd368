import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createLogMel } from './log-mel.ts'
import type { LogMelFrontEnd } from './manifest.ts'
import { createMelFilters } from './mel-filters.ts'
import { readWav } from './wav.ts'

const frontEnd: LogMelFrontEnd = {
  kind: 'log-mel',
  sampleRate: 16000,
  melBins: 80,
  fftSamples: 400,
  hopSamples: 160,
}

/** What the reference computes in 32 bits, this computes in 64. */
const TOLERANCE = 1e-4

function chirp(samples: number): Float32Array {
  return Float32Array.from({ length: samples }, (_, n) => 0.4 * Math.sin(n * (0.02 + n * 1e-5)))
}

/** Whisper's formula, term by term. */
function slowLogMel(samples: Float32Array, melBins: number): Float32Array {
  const frames = Math.floor(samples.length / 160)
  const last = samples.length - 1
  const filters = createMelFilters(melBins, 400, 16000)
  const logs = new Float64Array(melBins * frames)
  for (let t = 0; t < frames; t++) {
    const frame = Array.from({ length: 400 }, (_, i) => {
      const n = Math.abs(t * 160 + i - 200)
      const value = samples[n > last ? 2 * last - n : n] as number
      return value * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / 400))
    })
    const power = Array.from({ length: 201 }, (_, k) => {
      const re = frame.reduce((sum, value, i) => sum + value * Math.cos((2 * Math.PI * k * i) / 400), 0)
      const im = frame.reduce((sum, value, i) => sum + value * Math.sin((2 * Math.PI * k * i) / 400), 0)
      return re * re + im * im
    })
    filters.forEach(({ firstBin, weights }, mel) => {
      const energy = weights.reduce((sum, weight, i) => sum + weight * (power[firstBin + i] as number), 0)
      logs[mel * frames + t] = Math.log10(Math.max(energy, 1e-10))
    })
  }
  const floor = logs.reduce((a, b) => Math.max(a, b)) - 8
  return Float32Array.from(logs, (level) => (Math.max(level, floor) + 4) / 4)
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length)
  return a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (b[i] as number))), 0)
}

for (const melBins of [80, 128] as const) {
  test(`${melBins} bins are those of the formula computed term by term`, () => {
    const samples = chirp(3333)
    const features = createLogMel({ ...frontEnd, melBins }).compute(samples, 20)
    expect(largestDifference(features, slowLogMel(samples, melBins))).toBeLessThan(1e-6)
  })
}

test('128 bins have the values that WhisperFeatureExtractor of transformers 5.23 gives', () => {
  const padded = new Float32Array(3360)
  padded.set(chirp(3333))
  const features = createLogMel({ ...frontEnd, melBins: 128 }).compute(padded, 21)
  for (const [mel, frame, value] of [
    [0, 0, 1.2183995247],
    [5, 3, 1.049323082],
    [64, 10, -0.5582145452],
    [127, 20, -0.0521372557],
    [20, 20, 0.503200531],
    [30, 12, -0.5523762703],
  ] as const) {
    expect(Math.abs((features[mel * 21 + frame] as number) - value)).toBeLessThan(TOLERANCE)
  }
})

interface GoldenClip {
  readonly wav: string
  readonly tensors: string
  readonly mel_shape: [number, number]
}

const golden = new URL('../../training/golden/', import.meta.url)
const { clips, tail_samples: tailSamples } = JSON.parse(
  readFileSync(new URL('golden.json', golden), 'utf8'),
) as { clips: GoldenClip[]; tail_samples: number }

for (const clip of clips) {
  test(`${clip.wav} has the log-mel that the PyTorch reference computed`, () => {
    const wav = readFileSync(new URL(clip.wav, golden))
    const [samples] = readWav(new Uint8Array(wav).buffer).channels as [Float32Array]
    const padded = new Float32Array(samples.length + tailSamples)
    padded.set(samples)
    const features = createLogMel(frontEnd).compute(padded, clip.mel_shape[1])
    expect(largestDifference(features, readLogMel(new URL(clip.tensors, golden)))).toBeLessThan(TOLERANCE)
  })
}

/** The tensor 'log_mel' of a safetensors file: 8 bytes of header length, JSON, then the data. */
function readLogMel(file: URL): Float32Array {
  const bytes = new Uint8Array(readFileSync(file))
  const dataStart = 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true))
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, dataStart)))
  const [from, to] = header.log_mel.data_offsets as [number, number]
  return new Float32Array(bytes.slice(dataStart + from, dataStart + to).buffer)
}

test('silence gives the floor everywhere', () => {
  const features = createLogMel(frontEnd).compute(new Float32Array(3200), 16)
  expect(new Set(features)).toEqual(new Set([-1.5]))
})

test('the loudest value counts even where its frame is cut off', () => {
  const samples = chirp(4800)
  const loudEnd = samples.slice()
  loudEnd.fill(0, 0, 4000)
  const features = createLogMel(frontEnd).compute(loudEnd, 8)
  const whole = createLogMel(frontEnd).compute(loudEnd, 30)
  expect(features[0]).toBe(whole[0])
  expect(features[0]).toBeGreaterThan(-1.5)
})

test('a clip too short for the frames asked of it is refused', () => {
  expect(() => createLogMel(frontEnd).compute(new Float32Array(1600), 16)).toThrow('has 10 frames')
})
