/** The loudest excursion in each of `count` equal stretches of the samples, 0..1, for drawing. */
export function computePeaks(samples: Float32Array, count: number): Float32Array {
  const peaks = new Float32Array(count) // (count)
  for (let bar = 0; bar < count; bar++) {
    const start = Math.floor((bar * samples.length) / count)
    const end = Math.max(start + 1, Math.floor(((bar + 1) * samples.length) / count))
    let peak = 0
    for (let at = start; at < Math.min(end, samples.length); at++) {
      const size = Math.abs(samples[at] as number)
      if (size > peak) peak = size
    }
    peaks[bar] = Math.min(1, peak)
  }
  return peaks
}
