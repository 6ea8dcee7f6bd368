/**
 * The samples of a clip with mean 0 and variance 1, as `Wav2Vec2FeatureExtractor` gives them:
 * (x - mean) / sqrt(variance + varianceEpsilon), over the whole clip, with the variance of the population.
 * https://github.com/huggingface/transformers/blob/main/src/transformers/models/wav2vec2/feature_extraction_wav2vec2.py
 */
export function normaliseWave(samples: Float32Array, varianceEpsilon: number): Float32Array {
  const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length
  const variance = samples.reduce((sum, value) => sum + (value - mean) ** 2, 0) / samples.length
  const scale = 1 / Math.sqrt(variance + varianceEpsilon)
  return samples.map((value) => (value - mean) * scale)
}
