/** Power spectra of real frames, for the front ends. */
import { EarshotError } from './errors.ts'

/** Writes the power spectrum of `frame` (size) into `power` (size / 2 + 1). Leaves `frame` as it is. */
export type PowerSpectrum = (frame: Float64Array, power: Float64Array) => void

/**
 * |DFT|^2 of real frames of `size` samples; size / 2 must be a product of twos and fives (400 and 512 are).
 * A frame of N real samples is transformed as N / 2 complex ones, even samples real and odd ones imaginary, and
 * the two halves are separated afterwards.
 */
export function createPowerSpectrum(size: number): PowerSpectrum {
  const half = size / 2
  const transform = createComplexFft(half)
  const re = new Float64Array(half)
  const im = new Float64Array(half)
  const { cos, sin } = unitCircle(size, half + 1)

  return (frame, power) => {
    for (let i = 0; i < half; i++) {
      re[i] = frame[2 * i] as number
      im[i] = frame[2 * i + 1] as number
    }
    transform(re, im)
    for (let k = 0; k <= half; k++) {
      const a = k === half ? 0 : k
      const b = k === 0 ? 0 : half - k
      const evenRe = ((re[a] as number) + (re[b] as number)) / 2
      const evenIm = ((im[a] as number) - (im[b] as number)) / 2
      const oddRe = ((im[a] as number) + (im[b] as number)) / 2
      const oddIm = ((re[b] as number) - (re[a] as number)) / 2
      const c = cos[k] as number
      const s = sin[k] as number
      const sumRe = evenRe + oddRe * c + oddIm * s
      const sumIm = evenIm + oddIm * c - oddRe * s
      power[k] = sumRe * sumRe + sumIm * sumIm
    }
  }
}

/** Transforms `size` complex numbers in place. */
type ComplexFft = (re: Float64Array, im: Float64Array) => void

/** Stockham's self-sorting FFT in passes of radix 2 and 5: no bit reversal, twiddles made once. */
function createComplexFft(size: number): ComplexFft {
  const passes: { radix: number; blocks: number; stride: number; cos: Float64Array; sin: Float64Array }[] = []
  let remaining = size
  for (const radix of factors(size)) {
    const { cos, sin } = unitCircle(remaining, remaining)
    passes.push({ radix, blocks: remaining / radix, stride: size / remaining, cos, sin })
    remaining /= radix
  }
  const spareRe = new Float64Array(size)
  const spareIm = new Float64Array(size)

  return (re, im) => {
    let fromRe = re
    let fromIm = im
    let toRe: Float64Array = spareRe
    let toIm: Float64Array = spareIm
    for (const { radix, blocks, stride, cos, sin } of passes) {
      if (radix === 2) radix2(fromRe, fromIm, toRe, toIm, blocks, stride, cos, sin)
      else radix5(fromRe, fromIm, toRe, toIm, blocks, stride, cos, sin)
      ;[fromRe, toRe] = [toRe, fromRe]
      ;[fromIm, toIm] = [toIm, fromIm]
    }
    if (fromRe !== re) {
      re.set(fromRe)
      im.set(fromIm)
    }
  }
}

function factors(size: number): number[] {
  const found: number[] = []
  let rest = size
  for (const radix of [5, 2]) {
    while (rest > 1 && rest % radix === 0) {
      found.push(radix)
      rest /= radix
    }
  }
  if (rest !== 1) {
    throw new EarshotError('internal', `The FFT takes frames of 2^a * 5^b samples, not ${size * 2}.`)
  }
  return found
}

/** cos and sin of 2 pi k / size for k in 0..count-1. */
function unitCircle(size: number, count: number): { cos: Float64Array; sin: Float64Array } {
  const angle = (2 * Math.PI) / size
  return {
    cos: Float64Array.from({ length: count }, (_, k) => Math.cos(angle * k)),
    sin: Float64Array.from({ length: count }, (_, k) => Math.sin(angle * k)),
  }
}

type Pass = (
  fromRe: Float64Array,
  fromIm: Float64Array,
  toRe: Float64Array,
  toIm: Float64Array,
  blocks: number,
  stride: number,
  cos: Float64Array,
  sin: Float64Array,
) => void

const radix2: Pass = (fromRe, fromIm, toRe, toIm, blocks, stride, cos, sin) => {
  const leap = blocks * stride
  for (let p = 0; p < blocks; p++) {
    const c = cos[p] as number
    const s = sin[p] as number
    for (let q = 0; q < stride; q++) {
      const i = q + stride * p
      const o = q + stride * 2 * p
      const aRe = fromRe[i] as number
      const aIm = fromIm[i] as number
      const bRe = fromRe[i + leap] as number
      const bIm = fromIm[i + leap] as number
      toRe[o] = aRe + bRe
      toIm[o] = aIm + bIm
      const dRe = aRe - bRe
      const dIm = aIm - bIm
      toRe[o + stride] = dRe * c + dIm * s
      toIm[o + stride] = dIm * c - dRe * s
    }
  }
}

const COS_72 = Math.cos((2 * Math.PI) / 5)
const COS_144 = Math.cos((4 * Math.PI) / 5)
const SIN_72 = Math.sin((2 * Math.PI) / 5)
const SIN_144 = Math.sin((4 * Math.PI) / 5)

const radix5: Pass = (fromRe, fromIm, toRe, toIm, blocks, stride, cos, sin) => {
  const leap = blocks * stride
  for (let p = 0; p < blocks; p++) {
    const c1 = cos[p] as number
    const s1 = sin[p] as number
    const c2 = cos[2 * p] as number
    const s2 = sin[2 * p] as number
    const c3 = cos[3 * p] as number
    const s3 = sin[3 * p] as number
    const c4 = cos[4 * p] as number
    const s4 = sin[4 * p] as number
    for (let q = 0; q < stride; q++) {
      const i = q + stride * p
      const o = q + stride * 5 * p
      const re0 = fromRe[i] as number
      const im0 = fromIm[i] as number
      const re1 = fromRe[i + leap] as number
      const im1 = fromIm[i + leap] as number
      const re2 = fromRe[i + 2 * leap] as number
      const im2 = fromIm[i + 2 * leap] as number
      const re3 = fromRe[i + 3 * leap] as number
      const im3 = fromIm[i + 3 * leap] as number
      const re4 = fromRe[i + 4 * leap] as number
      const im4 = fromIm[i + 4 * leap] as number
      // sums and differences of the conjugate pairs (1, 4) and (2, 3)
      const sumRe14 = re1 + re4
      const sumIm14 = im1 + im4
      const difRe14 = re1 - re4
      const difIm14 = im1 - im4
      const sumRe23 = re2 + re3
      const sumIm23 = im2 + im3
      const difRe23 = re2 - re3
      const difIm23 = im2 - im3
      const midRe14 = re0 + COS_72 * sumRe14 + COS_144 * sumRe23
      const midIm14 = im0 + COS_72 * sumIm14 + COS_144 * sumIm23
      const midRe23 = re0 + COS_144 * sumRe14 + COS_72 * sumRe23
      const midIm23 = im0 + COS_144 * sumIm14 + COS_72 * sumIm23
      const turnRe14 = SIN_72 * difRe14 + SIN_144 * difRe23
      const turnIm14 = SIN_72 * difIm14 + SIN_144 * difIm23
      const turnRe23 = SIN_144 * difRe14 - SIN_72 * difRe23
      const turnIm23 = SIN_144 * difIm14 - SIN_72 * difIm23
      toRe[o] = re0 + sumRe14 + sumRe23
      toIm[o] = im0 + sumIm14 + sumIm23
      const out1Re = midRe14 + turnIm14
      const out1Im = midIm14 - turnRe14
      const out2Re = midRe23 + turnIm23
      const out2Im = midIm23 - turnRe23
      const out3Re = midRe23 - turnIm23
      const out3Im = midIm23 + turnRe23
      const out4Re = midRe14 - turnIm14
      const out4Im = midIm14 + turnRe14
      toRe[o + stride] = out1Re * c1 + out1Im * s1
      toIm[o + stride] = out1Im * c1 - out1Re * s1
      toRe[o + 2 * stride] = out2Re * c2 + out2Im * s2
      toIm[o + 2 * stride] = out2Im * c2 - out2Re * s2
      toRe[o + 3 * stride] = out3Re * c3 + out3Im * s3
      toIm[o + 3 * stride] = out3Im * c3 - out3Re * s3
      toRe[o + 4 * stride] = out4Re * c4 + out4Im * s4
      toIm[o + 4 * stride] = out4Im * c4 - out4Re * s4
    }
  }
}
