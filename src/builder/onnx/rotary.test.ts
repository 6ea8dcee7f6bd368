import { expect, test } from 'vitest'
import { inverseFrequencies, type RopeScaling, rotaryTables } from './rotary.ts'

/*
 * The numbers are `inv_freq` of transformers 5.23's LlamaRotaryEmbedding (ROPE_INIT_FUNCTIONS['llama3'] and
 * ['linear'] of modeling_rope_utils.py) with the rope fields of the published configs, printed as doubles.
 */
const LLAMA_3_2_1B = [
  1, 0.663601279258728, 0.44036662578582764, 0.2922278344631195, 0.193922758102417, 0.12868738174438477,
  0.08539710193872452, 0.05666961893439293, 0.03760603070259094, 0.02495540864765644, 0.016560440883040428,
  0.010989529080688953, 0.00729266507551074, 0.00483942124992609, 0.0032114461064338684,
  0.0012905480107292533, 0.000429556705057621, 9.708286233944818e-5, 1.9461638657958247e-5,
  1.291476746700937e-5, 8.570255886297673e-6, 5.687232260243036e-6, 3.7740544485131977e-6,
  2.504467147446121e-6, 1.6619674170215148e-6, 1.1028836297555245e-6, 7.318749339901842e-7,
  4.856731266045244e-7, 3.2229328894572973e-7, 2.1387423032592778e-7, 1.4192720243499934e-7,
  9.418306490260875e-8,
]

/** Every fourth, from the first on, and the blended ones. */
const LLAMA_3_1_8B = new Map([
  [0, 1],
  [4, 0.44036662578582764],
  [8, 0.193922758102417],
  [12, 0.08539710193872452],
  [16, 0.03760603070259094],
  [20, 0.016560440883040428],
  [24, 0.00729266507551074],
  [27, 0.003942275885492563],
  [28, 0.0032114461064338684],
  [29, 0.0021665706299245358],
  [30, 0.0013718936825171113],
  [31, 0.0008567514596506953],
  [32, 0.0005248460220173001],
  [33, 0.0003126936499029398],
  [34, 0.0001785077911335975],
  [35, 9.556212171446532e-5],
  [36, 7.784655463183299e-5],
  [40, 3.428102354519069e-5],
  [44, 1.5096217794052791e-5],
  [48, 6.647869668086059e-6],
  [52, 2.927499735960737e-6],
  [56, 1.289173155782919e-6],
  [60, 5.677088097399974e-7],
  [63, 3.068925877869333e-7],
])

const LINEAR_4 = [
  0.25, 0.07905694097280502, 0.02500000037252903, 0.007905694656074047, 0.0024999999441206455,
  0.0007905694656074047, 0.0002500000118743628, 7.905694656074047e-5,
]

const llama3 = (factor: number): RopeScaling => ({
  kind: 'llama3',
  factor,
  lowFrequencyFactor: 1,
  highFrequencyFactor: 4,
  originalContextTokens: 8192,
})

test("Llama 3.2's frequencies are those that transformers computes", () => {
  const frequencies = inverseFrequencies(64, 500_000, llama3(32))
  expect(Array.from(frequencies)).toEqual(LLAMA_3_2_1B)
})

test("Llama 3.1's frequencies are those that transformers computes", () => {
  const frequencies = inverseFrequencies(128, 500_000, llama3(8))
  for (const [pair, wanted] of LLAMA_3_1_8B) expect(frequencies[pair]).toBe(wanted)
})

test('linear scaling slows every frequency alike', () => {
  const frequencies = inverseFrequencies(16, 10_000, { kind: 'linear', factor: 4 })
  expect(Array.from(frequencies)).toEqual(LINEAR_4)
})

test('tables have a row for each position and a column for each pair', () => {
  const { cos, sin } = rotaryTables(3, 4, 10_000)
  const angles = [0, 0, 1, 0.01, 2, 0.02]
  angles.forEach((angle, index) => {
    expect(cos[index]).toBeCloseTo(Math.cos(angle), 6)
    expect(sin[index]).toBeCloseTo(Math.sin(angle), 6)
  })
  expect(cos.length).toBe(angles.length)
})
