import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWav } from '../core/wav.ts'
import { readClipFile } from './clip-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-clip-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

test('a wav of another rate comes back at 16 kHz', async () => {
  const path = await fileOf('tone.wav', new Uint8Array(writeWav(new Float32Array(24000).fill(0.25), 24000)))
  const { samples, truncated } = await readClipFile(path)
  expect(samples.length).toBe(16000)
  expect(samples[8000]).toBeCloseTo(0.25, 3)
  expect(truncated).toBe(false)
})

test('a wav cut off in the middle is read to where it ends, and says so', async () => {
  const whole = new Uint8Array(writeWav(new Float32Array(16000), 16000))
  const { samples, truncated } = await readClipFile(await fileOf('cut.wav', whole.subarray(0, 44 + 8000)))
  expect(samples.length).toBe(4000)
  expect(truncated).toBe(true)
})

test('a missing file, a folder, an empty file, another format and a damaged header each get their sentence', async () => {
  const headerOnly = new Uint8Array(writeWav(new Float32Array(8), 16000)).subarray(0, 20)
  await expect(readClipFile('nowhere.wav')).rejects.toThrow('There is no file nowhere.wav: check the path.')
  await expect(readClipFile(folder)).rejects.toThrow(`${folder} is a folder: give a wav file.`)
  await expect(readClipFile(await fileOf('empty.wav', ''))).rejects.toThrow('empty.wav is empty')
  await expect(readClipFile(await fileOf('song.wav', 'ID3 not a wav at all'))).rejects.toThrow(
    /song\.wav is not a wav file: Node reads wav only/,
  )
  await expect(readClipFile(await fileOf('head.wav', headerOnly))).rejects.toThrow(
    /head\.wav: This file cannot be read/,
  )
})
