/** IEEE binary16 and bfloat16 to fp32 and back, by table where it pays. */

let halfValues: Float32Array | undefined

function halfTable(): Float32Array {
  if (halfValues) return halfValues
  const table = new Float32Array(65536)
  for (let bits = 0; bits < 65536; bits++) {
    const sign = bits & 0x8000 ? -1 : 1
    const exponent = (bits >> 10) & 31
    const fraction = bits & 1023
    if (exponent === 31) table[bits] = fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
    else if (exponent === 0) table[bits] = sign * fraction * 2 ** -24
    else table[bits] = sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
  }
  halfValues = table
  return table
}

/** One half from its bits. */
export function halfToFloat(bits: number): number {
  return halfTable()[bits] as number
}

/** One little-endian half at a place in a block of bytes. */
export function halfAt(bytes: Uint8Array, at: number): number {
  return halfToFloat((bytes[at] as number) | ((bytes[at + 1] as number) << 8))
}

/** The floats lie in `floats`, which has as many places. */
export function halvesToFloats(
  halves: Uint16Array,
  floats: Float32Array = new Float32Array(halves.length),
): Float32Array {
  const table = halfTable()
  for (let index = 0; index < halves.length; index++) {
    floats[index] = table[halves[index] as number] as number
  }
  return floats
}

const HIGH_HALF = 0xffff0000

/**
 * The floats lie in `floats`, which has as many places. `bfloats` must start on a multiple of four bytes: two are
 * converted at a time, in half the time.
 */
export function bfloatsToFloats(
  bfloats: Uint16Array,
  floats: Float32Array = new Float32Array(bfloats.length),
): Float32Array {
  const bits = new Int32Array(floats.buffer, floats.byteOffset, floats.length)
  const pairs = new Int32Array(bfloats.buffer, bfloats.byteOffset, bfloats.length >> 1)
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index] as number
    bits[2 * index] = pair << 16
    bits[2 * index + 1] = pair & HIGH_HALF
  }
  if (bfloats.length % 2 === 1) bits[bfloats.length - 1] = (bfloats.at(-1) as number) << 16
  return floats
}

/** Rounds to the nearest half, ties to even; what is too large becomes infinity. */
export function floatsToHalves(floats: Float32Array): Uint16Array {
  const bits = new Uint32Array(floats.buffer, floats.byteOffset, floats.length)
  const halves = new Uint16Array(floats.length)
  for (let index = 0; index < floats.length; index++) {
    const word = bits[index] as number
    const sign = (word >>> 16) & 0x8000
    const magnitude = word & 0x7fffffff
    let half: number
    if (magnitude > 0x7f800000) half = 0x7e00
    else if (magnitude >= 0x477ff000) half = 0x7c00
    else if (magnitude >= 0x38800000) {
      // Normal: drop 13 fraction bits; the carry of rounding runs into the exponent as it should.
      half = (magnitude - 0x38000000 + 0xfff + ((magnitude >>> 13) & 1)) >>> 13
    } else {
      // Subnormal: count in units of 2^-24. The product is exact, so rounding happens once.
      half = roundHalfToEven(Math.abs(floats[index] as number) * 2 ** 24)
    }
    halves[index] = sign | half
  }
  return halves
}

/** For |value| < 2^51. Adding and taking away 1.5 * 2^52 leaves the double rounded to a whole number. */
export function roundHalfToEven(value: number): number {
  return value + 6755399441055744 - 6755399441055744
}
