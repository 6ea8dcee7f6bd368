/**
 * Makes the wav files of the held-out clips and of the samples from their recipes.
 *
 *   npx tsx bench/speak/speak.ts --model kokoro.onnx --voices voices \
 *     --recipes e2e/clips/texts.json --out e2e/clips
 *
 * e2e/clips/README.md says where the model and the voices come from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EarshotError } from '../../src/core/errors.ts'
import { resample, SPEECH_SAMPLE_RATE } from '../../src/core/resample.ts'
import { writeWav } from '../../src/core/wav.ts'
import { KOKORO_SAMPLE_RATE, Kokoro, type VoiceMix } from './kokoro.ts'
import { phonemize } from './phonemes.ts'

interface Recipe {
  readonly name: string
  readonly voice: VoiceMix
  readonly text: string
  /** 1 unless given. */
  readonly speed?: number
}

const EDGE_SILENCE_SECONDS = 0.15

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    voices: { type: 'string' },
    recipes: { type: 'string' },
    out: { type: 'string' },
  },
})
if (!values.model || !values.voices || !values.recipes || !values.out) {
  throw new EarshotError('bad-option', 'Give --model file, --voices folder, --recipes file and --out folder.')
}

const recipes: Recipe[] = JSON.parse(readFileSync(values.recipes, 'utf8'))
const kokoro = await Kokoro.open(values.model, values.voices)
for (const { name, text, voice, speed = 1 } of recipes) {
  const spoken = await kokoro.speak(phonemize(text, accentOf(voice)), voice, speed)
  const samples = framed(resample(spoken, KOKORO_SAMPLE_RATE))
  writeFileSync(join(values.out, `${name}.wav`), new Uint8Array(writeWav(samples, SPEECH_SAMPLE_RATE)))
  console.log(`${name} ${(samples.length / SPEECH_SAMPLE_RATE).toFixed(2)} s`)
}

/** The accent of the heaviest voice: names beginning with b are British. */
function accentOf(voice: VoiceMix): 'en-us' | 'en-gb' {
  const [heaviest] = Object.entries(voice).sort(([, a], [, b]) => b - a)
  return heaviest?.[0].startsWith('b') ? 'en-gb' : 'en-us'
}

/** Speech cut at its own edges, brought to one loudness, between two short silences. */
function framed(speech: Float32Array): Float32Array {
  const AUDIBLE = 0.01
  const PEAK = 0.7
  const first = Math.max(
    0,
    speech.findIndex((sample) => Math.abs(sample) > AUDIBLE),
  )
  const last = speech.findLastIndex((sample) => Math.abs(sample) > AUDIBLE)
  const peak = speech.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const pad = Math.round(EDGE_SILENCE_SECONDS * SPEECH_SAMPLE_RATE)
  const out = new Float32Array(last - first + 1 + 2 * pad)
  for (let i = first; i <= last; i++) out[pad + i - first] = ((speech[i] as number) * PEAK) / peak
  return out
}
