import { describe, expect, it } from 'vitest'
import type { AnswerRecord, ClipRecord } from '../state/records.ts'
import { clipAsText, fileNameOf } from './export.ts'

const clip: ClipRecord = {
  id: 'a',
  title: 'Note',
  createdAtMs: 0,
  source: { kind: 'recording' },
  durationSeconds: 65,
  transcript: [{ text: 'hello', startSeconds: 1, endSeconds: 1.4, confidence: 1 }],
  coveredSeconds: 65,
  heardBy: 'earshot-tiny 1',
  suggestions: [],
}
const answer: AnswerRecord = {
  id: 'b',
  clipId: 'a',
  question: '',
  askedAtMs: 0,
  text: 'Hello to',
  status: 'stopped',
  answeredBy: { model: 'earshot-tiny', device: 'webgpu' },
  figures: null,
  error: null,
}

describe('clipAsText', () => {
  it('holds the transcript with its times and the answers with their model', () => {
    expect(clipAsText(clip, [answer]).split('\n')).toEqual([
      'Note',
      '1:05, 1970-01-01T00:00:00.000Z',
      '',
      'Transcript, as heard by earshot-tiny 1',
      '[0:01] hello',
      '',
      'Questions and answers',
      '',
      'Q: (the clip itself)',
      'A (earshot-tiny on WebGPU): Hello to [stopped]',
      '',
    ])
  })

  it('says what a follow-up goes on from', () => {
    const followUp = { ...answer, id: 'c', question: 'And then?', followsId: 'b' }
    const text = clipAsText(clip, [answer, followUp])
    expect(text).toContain('Q: And then? (goes on from: (the clip itself))\n')
    expect(clipAsText(clip, [followUp])).toContain('Q: And then?\n')
  })

  it('says so when nothing was heard', () => {
    expect(clipAsText({ ...clip, transcript: [] }, [])).toContain('(no speech was heard)')
  })

  it('says so when the model gives no transcript, or has not heard the clip yet', () => {
    expect(clipAsText({ ...clip, transcript: null }, [])).toContain('(this model gives no transcript)')
    expect(clipAsText({ ...clip, transcript: null, heardBy: null }, [])).toContain('(not heard yet)')
  })
})

describe('fileNameOf', () => {
  it('replaces what file systems refuse', () => expect(fileNameOf('a/b: "c"?')).toBe('a b c'))
  it('is never empty', () => expect(fileNameOf('///')).toBe('clip'))
})
