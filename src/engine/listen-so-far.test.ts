/** The shipped model on a recording that goes on, as the microphone's does. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { concat } from '../core/concat.ts'
import { readWav } from '../core/wav.ts'
import { AudioLLM } from './engine.ts'

const TIMEOUT_MS = 120_000
const RATE = 16_000
const QUESTION = 'When will Laura finish the drawings?'

test(
  'a recording that was heard while it was made has the words and the answer of one heard at once',
  async () => {
    const names = ['planning-note', 'gate-announcement', 'bee-lecture']
    const recording = concat(names.map(samplesOf)) // 41 s: one window before its end, and a rest
    const model = await AudioLLM.open('public/models/earshot-tiny')
    try {
      const atOnce = await model.listen(recording)
      const { text } = await atOnce.ask(QUESTION).done

      let next = 0
      for (let seconds = 10; seconds <= 40; seconds += 10) {
        next = await model.listenSoFar(recording.subarray(next, seconds * RATE), next)
      }
      expect(next).toBeGreaterThan(19 * RATE)
      const recorded = await model.listen(recording)
      expect(recorded.transcript).toEqual(atOnce.transcript)
      expect((await recorded.ask(QUESTION).done).text).toBe(text)
    } finally {
      await model.dispose()
    }
  },
  TIMEOUT_MS,
)

function samplesOf(name: string): Float32Array {
  const { buffer } = new Uint8Array(readFileSync(`public/samples/${name}.wav`))
  const { channels, sampleRate } = readWav(buffer)
  expect(sampleRate).toBe(RATE)
  return channels[0] as Float32Array
}
