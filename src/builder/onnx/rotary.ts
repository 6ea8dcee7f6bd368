/** Cosines and sines of rotary position embeddings in half-split form (Su et al. 2021). */
export interface RotaryTables {
  /** [positions, headSize / 2] */
  readonly cos: Float32Array
  readonly sin: Float32Array
}

/** Frequencies and angles are rounded to fp32 as PyTorch's are, so that the tables equal the oracle's. */
export function rotaryTables(positions: number, headSize: number, theta: number): RotaryTables {
  const half = headSize / 2
  const cos = new Float32Array(positions * half)
  const sin = new Float32Array(positions * half)
  for (let pair = 0; pair < half; pair++) {
    const frequency = Math.fround(1 / Math.fround(theta ** ((2 * pair) / headSize)))
    for (let position = 0; position < positions; position++) {
      const angle = Math.fround(position * frequency)
      cos[position * half + pair] = Math.cos(angle)
      sin[position * half + pair] = Math.sin(angle)
    }
  }
  return { cos, sin }
}
