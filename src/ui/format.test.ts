import { describe, expect, it } from 'vitest'
import { formatBytes, formatClock, formatMs, speakDuration } from './format.ts'

describe('formatClock', () => {
  it('writes minutes and seconds, and hours when there are any', () => {
    expect([0, 7.9, 65, 3725].map(formatClock)).toEqual(['0:00', '0:07', '1:05', '1:02:05'])
  })
})

describe('speakDuration', () => {
  it('reads as it is said', () => {
    expect([0, 1, 61, 600].map(speakDuration)).toEqual([
      '0 seconds',
      '1 second',
      '1 minute 1 second',
      '10 minutes',
    ])
  })
})

describe('formatBytes', () => {
  it('uses decimal units', () => {
    expect([512, 34_000, 1_500_000, 173_000_000].map(formatBytes)).toEqual([
      '512 B',
      '34 kB',
      '1.5 MB',
      '173 MB',
    ])
  })
})

describe('formatMs', () => {
  it('changes to seconds at one second', () => {
    expect([85.4, 1400].map(formatMs)).toEqual(['85 ms', '1.4 s'])
  })
})
