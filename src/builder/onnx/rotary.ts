/** Cosines and sines of rotary position embeddings in half-split form (Su et al. 2021). */
export interface RotaryTables {
  /** [positions, headSize / 2] */
  readonly cos: Float32Array
  readonly sin: Float32Array
}

/** How a model's frequencies were stretched after pretraining, for contexts longer than those it saw. */
export type RopeScaling =
  | { readonly kind: 'linear'; readonly factor: number }
  | {
      readonly kind: 'llama3'
      readonly factor: number
      readonly lowFrequencyFactor: number
      readonly highFrequencyFactor: number
      /** The context of the pretraining, before it was stretched. */
      readonly originalContextTokens: number
    }

const round = Math.fround

/**
 * Radians a position for each pair of a head's components: [headSize / 2]. Every step is rounded to fp32 as
 * PyTorch's is, so that the tables equal the oracle's.
 */
export function inverseFrequencies(headSize: number, theta: number, scaling?: RopeScaling): Float32Array {
  const plain = Float32Array.from(
    { length: headSize / 2 },
    (_, pair) => 1 / round(theta ** round((2 * pair) / headSize)),
  )
  if (!scaling) return plain
  if (scaling.kind === 'linear') return plain.map((frequency) => frequency / scaling.factor)
  return plain.map((frequency) => llama3Frequency(frequency, scaling))
}

/**
 * Llama 3.1's stretching: short waves stay, long ones are slowed by `factor`, those between are blended
 * (transformers' `_compute_llama3_parameters`, modeling_rope_utils.py).
 */
function llama3Frequency(frequency: number, scaling: RopeScaling & { readonly kind: 'llama3' }): number {
  const { factor, lowFrequencyFactor, highFrequencyFactor, originalContextTokens } = scaling
  const wavelength = round(round(2 * Math.PI) / frequency)
  if (wavelength > originalContextTokens / lowFrequencyFactor) return frequency / factor
  if (wavelength < originalContextTokens / highFrequencyFactor) return frequency
  const waves = round(originalContextTokens / wavelength)
  const share = round(round(waves - lowFrequencyFactor) / (highFrequencyFactor - lowFrequencyFactor))
  const slowed = round(round(round(1 - share) * frequency) / factor)
  return slowed + round(share * frequency)
}

/** Tables for `positions` positions. Angles are rounded to fp32 before their cosine and sine are taken. */
export function rotaryTables(
  positions: number,
  headSize: number,
  theta: number,
  scaling?: RopeScaling,
): RotaryTables {
  const half = headSize / 2
  const cos = new Float32Array(positions * half)
  const sin = new Float32Array(positions * half)
  inverseFrequencies(headSize, theta, scaling).forEach((frequency, pair) => {
    for (let position = 0; position < positions; position++) {
      const angle = round(position * frequency)
      cos[position * half + pair] = Math.cos(angle)
      sin[position * half + pair] = Math.sin(angle)
    }
  })
  return { cos, sin }
}
