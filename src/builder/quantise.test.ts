import { expect, test } from 'vitest'
import {
  dequantiseBlocks,
  dequantiseRows,
  quantiseBlocks4,
  quantiseBlocks8,
  quantiseRows,
} from './quantise.ts'

test("each row's largest magnitude becomes 127, stored with 128 added", () => {
  const { bytes, scales } = quantiseRows(Float32Array.of(-127, 63.5, 0, 2, 4, -8), 2, 3)
  expect([...scales]).toEqual([1, Math.fround(8 / 127)])
  // 63.5 lies half-way and goes to the even 64.
  expect([...bytes]).toEqual([1, 192, 128, 160, 192, 1])
})

test('a row of zeros has the scale 1', () => {
  const { bytes, scales } = quantiseRows(new Float32Array(4), 2, 2)
  expect([...scales]).toEqual([1, 1])
  expect([...bytes]).toEqual([128, 128, 128, 128])
})

test('a row too small for a scale of full precision counts as zeros', () => {
  const { bytes, scales } = quantiseRows(Float32Array.of(2 ** -140, -(2 ** -130)), 1, 2)
  expect([...scales]).toEqual([1])
  expect([...bytes]).toEqual([128, 128])
})

test('the least scale of full precision is kept, and no value leaves the range', () => {
  for (const scale of [2 ** -126, Math.fround(1.1 * 2 ** -126), 1e-20, 3]) {
    const largest = Math.fround(scale * 127)
    const { bytes } = quantiseRows(Float32Array.of(largest, -largest), 1, 2)
    expect([...bytes]).toEqual([255, 1])
  }
})

test('scales and quotients are rounded to fp32, as the training code does', () => {
  const values = Float32Array.of(0.1, 0.03, -0.07)
  const { bytes, scales } = quantiseRows(values, 1, 3)
  const scale = Math.fround((values[0] as number) / 127)
  expect(scales[0]).toBe(scale)
  expect([...bytes]).toEqual([255, 128 + 38, 128 - 89])
})

test('dequantised values lie within half a step of the originals', () => {
  const values = Float32Array.from({ length: 256 }, (_, index) => Math.sin(index * index))
  const quantised = quantiseRows(values, 4, 64)
  dequantiseRows(quantised).forEach((value, index) => {
    const step = quantised.scales[Math.floor(index / 64)] as number
    expect(Math.abs(value - (values[index] as number))).toBeLessThanOrEqual(step * 0.5001)
  })
})

/** A row of one block that starts with the given values. */
const block = (...values: number[]) => Float32Array.from({ length: 32 }, (_, index) => values[index] ?? 0)

test('symmetric 4 bits: the largest magnitude becomes 0 or its scale negative, zero is 8', () => {
  const { bytes, scales, zeroPoints } = quantiseBlocks4(block(-8, 7, 1, 0.5, 1.5), 1, 32, true)
  expect([...scales]).toEqual([1])
  expect(zeroPoints).toBeUndefined()
  // -8 -> 0, 7 -> 15, 1 -> 9; halves go up: 0.5 -> 9, 1.5 -> 10. The first of a pair lies low.
  expect([...bytes.subarray(0, 4)]).toEqual([0xf0, 0x99, 0x8a, 0x88])
  const positive = quantiseBlocks4(block(8, -8), 1, 32, true)
  expect([...positive.scales]).toEqual([1])
  expect(positive.bytes[0]).toBe(0x0f)
  expect([...quantiseBlocks4(block(16, -4), 1, 32, true).scales]).toEqual([-2])
})

test('4 bits with zero points span the block from its least to its greatest value', () => {
  const rows = Float32Array.of(...block(-5, 10, 1), ...block(3, 30), ...block(-15, -1))
  const { bytes, scales, zeroPoints } = quantiseBlocks4(rows, 1, 96, false)
  expect([...scales]).toEqual([1, 2, 1])
  // -low / scale is 5, 0 and 15, two a byte; the third has no partner.
  expect([...(zeroPoints ?? [])]).toEqual([0x05, 0x0f])
  expect([...bytes.subarray(0, 2)]).toEqual([0xf0, 0x56])
  // 3 / 2 lies half-way and goes to 2.
  expect([...bytes.subarray(16, 18)]).toEqual([0xf2, 0x00])
  expect([...bytes.subarray(32, 34)]).toEqual([0xe0, 0xff])
})

test('a block too small for a scale of full precision counts as zeros', () => {
  for (const symmetric of [true, false]) {
    const { bytes, scales, zeroPoints } = quantiseBlocks4(block(2 ** -140, -(2 ** -141)), 1, 32, symmetric)
    expect([...scales]).toEqual([1])
    expect(new Set(bytes)).toEqual(new Set([symmetric ? 0x88 : 0]))
    expect([...(zeroPoints ?? [0])]).toEqual([0])
  }
})

test('blocks of zeros have the scale 1 and give zeros', () => {
  for (const quantised of [
    quantiseBlocks4(block(), 1, 32, true),
    quantiseBlocks4(block(), 1, 32, false),
    quantiseBlocks8(block(), 1, 32),
  ]) {
    expect([...quantised.scales]).toEqual([1])
    expect(dequantiseBlocks(quantised).every((value) => value === 0)).toBe(true)
  }
})

test('dequantised blocks lie within their rounding of the originals, also where the last block is not full', () => {
  const values = Float32Array.from({ length: 3 * 40 }, (_, index) => Math.sin(index * index))
  // The symmetric codes reach 7 steps above zero and 8 below, so the far end may be off by a whole step.
  for (const [quantised, steps] of [
    [quantiseBlocks4(values, 3, 40, true), 1],
    [quantiseBlocks4(values, 3, 40, false), 0.5],
    [quantiseBlocks8(values, 3, 40), 0.5],
  ] as const) {
    dequantiseBlocks(quantised).forEach((value, index) => {
      const row = Math.floor(index / 40)
      const scale = Math.abs(quantised.scales[2 * row + (index % 40 < 32 ? 0 : 1)] as number)
      expect(Math.abs(value - (values[index] as number))).toBeLessThanOrEqual(steps * 1.0001 * scale)
    })
  }
})
