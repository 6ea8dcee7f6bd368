import { expect, test } from 'vitest'
import { melFramesFor, planWindows } from './windows.ts'

const limits = {
  windowSeconds: 30,
  frontEnd: { sampleRate: 16000 as const, hopSamples: 160 as const },
  projector: { trailingSilenceSeconds: 0.3, melFrameMultiple: 8 },
}
const longestSamples = 29.7 * 16000

function noise(seconds: number): Float32Array {
  return new Float32Array(seconds * 16000).map((_, n) => ((n * 7919) % 997) / 997 - 0.5)
}

test('a clip that fits is one window, unpadded', () => {
  expect(planWindows(noise(3), limits)).toEqual([{ startSample: 0, endSample: 48000 }])
  expect(planWindows(noise(29.7), limits)).toHaveLength(1)
  expect(planWindows(new Float32Array(0), limits)).toEqual([])
})

test('a long clip is cut in its pause, within the last third of the window', () => {
  const samples = noise(45)
  samples.fill(0, 10 * 16000, 11 * 16000) // too early to be the cut
  samples.fill(0, 24 * 16000, 24 * 16000 + 1600)
  const [first, second] = planWindows(samples, limits)
  expect(first?.endSample).toBeGreaterThan(24 * 16000)
  expect(first?.endSample).toBeLessThan(24 * 16000 + 1600)
  expect(second).toEqual({ startSample: first?.endSample, endSample: samples.length })
})

for (const seconds of [29.8, 30, 35, 59.4, 60, 89.2, 600]) {
  test(`${seconds} s are covered without gaps, by windows neither too long nor tiny`, () => {
    const samples = noise(seconds)
    const windows = planWindows(samples, limits)
    let covered = 0
    for (const { startSample, endSample } of windows) {
      expect(startSample).toBe(covered)
      expect(endSample - startSample).toBeLessThanOrEqual(longestSamples)
      expect(endSample - startSample).toBeGreaterThan(longestSamples / 7)
      covered = endSample
    }
    expect(covered).toBe(samples.length)
  })
}

test('the windows of a clip that goes on are those of the whole', () => {
  const samples = noise(150)
  for (const pause of [25, 49.5, 80, 108]) samples.fill(0, pause * 16000, pause * 16000 + 1600)
  const all = planWindows(samples, limits)
  for (const seconds of [29, 30, 34, 35, 70, 110, 149]) {
    const samplesSoFar = seconds * 16000
    const settled = all.filter(({ startSample }) => startSample + longestSamples * (7 / 6) <= samplesSoFar)
    expect(planWindows(samples.subarray(0, samplesSoFar), limits, true)).toEqual(settled)
  }
})

test('mel frames are whole hops of the window and its silence, cut to the multiple', () => {
  const frames = (samples: number) => melFramesFor(samples, limits.frontEnd, limits.projector)
  expect(frames(46000)).toBe(312)
  expect(frames(16000)).toBe(128)
  expect(frames(10)).toBe(24)
})

test('even an empty window has one multiple of mel frames', () => {
  const projector = { trailingSilenceSeconds: 0, melFrameMultiple: 8 }
  expect(melFramesFor(0, limits.frontEnd, projector)).toBe(8)
})
