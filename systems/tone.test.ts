import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { tone } from './tone.ts'

/** SHA-256 of the samples as little-endian int16, as numpy computes them in training/oracle/systems/clips.py. */
const ORACLE_HASHES = [
  [16_000, '4fc507449b2b1ccf70fbc1f3965a62744f91d3429d1bb788c1220f40b2d78fb8'],
  [40_123, 'a735848bb48163db1ba8342123fd7c69dd9d895a995d3d9069776e993bdfcd61'],
  [496_000, '7d6f58b4ae671a45aea5815374fcfede93206e61d95f69b68e5767f90bf7c880'],
  [1_520_000, 'a4a7f845e78bf967a40107b5a615a508f4044a207270dbdc485733d6914d8171'],
] as const

test.each(ORACLE_HASHES)('%i samples are those of the oracle, bit for bit', (count, expected) => {
  const samples = Int16Array.from(tone(count), (value) => value * 32_768)
  expect(createHash('sha256').update(samples).digest('hex')).toBe(expected)
})
