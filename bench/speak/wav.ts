/** Mono samples in -1..1 as a 16-bit PCM wav file. */
export function encodeWav(samples: Float32Array, sampleRate: number): Uint8Array {
  const HEADER_BYTES = 44
  const dataBytes = samples.length * 2
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes)
  const view = new DataView(bytes.buffer)
  const ascii = (offset: number, text: string) => bytes.set(new TextEncoder().encode(text), offset)
  ascii(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true)
  ascii(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true) // PCM
  view.setUint16(22, 1, true) // channels
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  ascii(36, 'data')
  view.setUint32(40, dataBytes, true)
  for (const [i, sample] of samples.entries()) {
    view.setInt16(HEADER_BYTES + i * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true)
  }
  return bytes
}

/** 24 kHz to 16 kHz by a windowed-sinc low-pass at 7.6 kHz, read at every 1.5th sample. */
export function from24To16kHz(samples: Float32Array): Float32Array {
  const HALF_WIDTH = 48
  const CUTOFF = 7600 / 24000 // cycles a sample
  const out = new Float32Array(Math.floor((samples.length * 2) / 3))
  for (let i = 0; i < out.length; i++) {
    const centre = i * 1.5
    let sum = 0
    for (let n = Math.ceil(centre - HALF_WIDTH); n <= centre + HALF_WIDTH; n++) {
      const distance = n - centre
      const angle = 2 * Math.PI * CUTOFF * distance
      const sinc = distance === 0 ? 2 * CUTOFF : Math.sin(angle) / (Math.PI * distance)
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / HALF_WIDTH)
      sum += (samples[n] ?? 0) * sinc * window
    }
    out[i] = sum
  }
  return out
}
