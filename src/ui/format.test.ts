import { describe, expect, it } from 'vitest'
import { speakDuration } from './format.ts'

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
