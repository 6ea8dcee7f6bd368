import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { EarshotError } from '../../src/core/errors.ts'

/** Kokoro's output rate. */
export const KOKORO_SAMPLE_RATE = 24000

const STYLE_SIZE = 256
/** The longest phoneme string the model takes, and the number of rows in a style file. */
const MAX_PHONEMES = 510

/** Kokoro-82M's symbols in the order of its token ids; gaps are ids that no symbol has. */
const SYMBOL_IDS = symbolIds([
  [1, ';:,.!?'],
  [9, '—…"()“” \u0303ʣʥʦʨᵝꭧAI'],
  [31, 'O'],
  [33, 'Q'],
  [35, 'ST'],
  [39, 'W'],
  [41, 'Yᵊabcdef'],
  [50, 'hijklmnopqrstuvwxyzɑɐɒæ'],
  [75, 'βɔɕç'],
  [80, 'ɖðʤə'],
  [85, 'ɚɛɜ'],
  [90, 'ɟ'],
  [92, 'ɡ'],
  [99, 'ɥ'],
  [101, 'ɨɪʝ'],
  [110, 'ɯɰŋɳɲɴø'],
  [118, 'ɸθœ'],
  [123, 'ɹ'],
  [125, 'ɾɻ'],
  [128, 'ʁɽʂʃʈʧ'],
  [135, 'ʊʋ'],
  [138, 'ʌɣɤ'],
  [142, 'χʎ'],
  [147, 'ʒʔ'],
  [156, 'ˈˌː'],
  [162, 'ʰ'],
  [164, 'ʲ'],
  [169, '↓'],
  [171, '→↗↘'],
  [177, 'ᵻ'],
])

/** Weights by voice name; several voices make a speaker that none of them is. */
export type VoiceMix = Readonly<Record<string, number>>

/** The Kokoro-82M speech synthesiser on ONNX Runtime. */
export class Kokoro {
  readonly #session: InferenceSession
  readonly #voicesFolder: string

  private constructor(session: InferenceSession, voicesFolder: string) {
    this.#session = session
    this.#voicesFolder = voicesFolder
  }

  /** modelPath: the int8 ONNX file; voicesFolder: the style files `<voice>.bin`. */
  static async open(modelPath: string, voicesFolder: string): Promise<Kokoro> {
    const session = await InferenceSession.create(modelPath, { intraOpNumThreads: 1 })
    return new Kokoro(session, voicesFolder)
  }

  /** Mono samples at 24 kHz. */
  async speak(phonemes: string, voice: VoiceMix, speed: number): Promise<Float32Array> {
    const ids = [...phonemes].flatMap((symbol) => SYMBOL_IDS.get(symbol) ?? [])
    if (ids.length === 0 || ids.length > MAX_PHONEMES) {
      throw new EarshotError(
        'bad-option',
        `Kokoro speaks 1 to ${MAX_PHONEMES} phonemes at once, not ${ids.length}.`,
      )
    }
    const padded = BigInt64Array.from([0, ...ids, 0], BigInt)
    const outputs = await this.#session.run({
      tokens: new Tensor('int64', padded, [1, padded.length]),
      style: new Tensor('float32', this.#style(voice, ids.length), [1, STYLE_SIZE]),
      speed: new Tensor('float32', Float32Array.of(speed), [1]),
    })
    const samples = outputs.audio?.data
    if (!(samples instanceof Float32Array)) {
      throw new EarshotError('bad-checkpoint', 'The speech model has no float32 output named audio.')
    }
    return samples
  }

  /** The weighted mean of the voices' styles for a phoneme count: (256). */
  #style(voice: VoiceMix, phonemeCount: number): Float32Array {
    const mixed = new Float32Array(STYLE_SIZE)
    const totalWeight = Object.values(voice).reduce((sum, weight) => sum + weight, 0)
    for (const [name, weight] of Object.entries(voice)) {
      const bytes = readFileSync(join(this.#voicesFolder, `${name}.bin`))
      const row = (phonemeCount - 1) * STYLE_SIZE
      for (let i = 0; i < STYLE_SIZE; i++) {
        mixed[i] = (mixed[i] as number) + (bytes.readFloatLE((row + i) * 4) * weight) / totalWeight
      }
    }
    return mixed
  }
}

function symbolIds(runs: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    runs.flatMap(([first, symbols]) => [...symbols].map((symbol, i) => [symbol, first + i] as const)),
  )
}
