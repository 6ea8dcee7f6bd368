/** All that one evaluation measured, and the targets it is held to. */
import type { ModelInfo } from '../src/core/interface.ts'
import type { Figure } from './figure.ts'
import {
  answerFigures,
  inventionRate,
  type Result,
  soundFigures,
  tokensPerSecond,
  wordErrorRate,
  wordErrorRateOf,
} from './figures.ts'
import type { HeldOutClip, Transcripts } from './held-out.ts'
import type { Parity } from './parity.ts'
import type { Target } from './targets.ts'

export interface FormatRun {
  readonly info: Pick<ModelInfo, 'format' | 'device' | 'totalBytes' | 'threads'>
  readonly results: readonly Result[]
}

export interface Evaluation {
  readonly date: string
  readonly cpu: string
  readonly model: Pick<ModelInfo, 'name' | 'version'>
  /** The recommended format in Node: all clips, all sources. */
  readonly main: FormatRun
  /** Every format of the bundle on the same fifth of the clips; `main` among them. */
  readonly formats: readonly FormatRun[]
  /** The same fifth in Chromium, and what Node gave on it in that format; null until it was run. */
  readonly browser: { readonly chromium: FormatRun; readonly node: FormatRun } | null
  /** What the second recogniser heard of the clips. */
  readonly secondEar: Transcripts | null
  readonly parity: readonly Parity[]
}

export const aboutAudio = ({ source }: Result) => source === 'audio'
export const inSet = (set: HeldOutClip['set']) => (result: Result) =>
  result.clip.set === set && aboutAudio(result)
export const cleanly = ({ clip }: Result) => clip.condition === 'clean'

/** The rows of the word error table: what is said, by whom. */
export const SPOKEN: readonly { name: string; has(clip: HeldOutClip): boolean }[] = [
  {
    name: 'WordNet examples, Kokoro, unseen voices',
    has: ({ kind, family }) => kind === 'wordnet' && family === 'kokoro',
  },
  { name: 'WordNet examples, Piper', has: ({ kind, family }) => kind === 'wordnet' && family === 'piper' },
  { name: 'WordNet examples, flite', has: ({ kind, family }) => kind === 'wordnet' && family === 'flite' },
  { name: 'everyday messages, Kokoro, unseen voices', has: ({ kind }) => kind === 'everyday' },
  { name: 'hand-written clips of other kinds, Kokoro, unseen voices', has: ({ set }) => set === 'answers' },
  { name: 'human recordings by telephone', has: ({ set }) => set === 'human' },
]

export function wordErrorsOf(results: readonly Result[], row: string, condition?: string): Figure | null {
  const spoken = SPOKEN.find(({ name }) => name === row)
  return wordErrorRate(
    results.filter(
      ({ clip, source }) =>
        source === 'audio' && spoken?.has(clip) && (condition === undefined || clip.condition === condition),
    ),
  )
}

export function targetsOf({ main, parity, secondEar }: Evaluation): Target[] {
  const { results, info } = main
  const answers = answerFigures(results.filter(inSet('answers')))
  const ceiling = answerFigures(results.filter(({ source }) => source === 'text'))
  const sounds = results.filter(inSet('sounds'))
  const human = results.filter(inSet('human')).map(({ clip }) => clip)
  const wordErrors = (row: string, condition?: string) => wordErrorsOf(results, row, condition)?.value ?? null
  const percent = { unit: 'percent' } as const
  return [
    {
      name: 'word error rate, unseen WordNet examples, unseen natural voices',
      measured: wordErrors('WordNet examples, Kokoro, unseen voices', 'clean'),
      ...{ bound: 0.15, side: 'at most', ...percent },
    },
    {
      name: 'word error rate, unseen everyday messages, unseen voices',
      measured: wordErrors('everyday messages, Kokoro, unseen voices', 'clean'),
      ...{ bound: 0.02, side: 'at most', ...percent },
    },
    {
      name: 'word error rate, human telephone-quality recordings',
      measured: wordErrors('human recordings by telephone'),
      ...{ bound: 0.2, side: 'at most', ...percent },
    },
    {
      name: 'the same with the second ear',
      measured: secondEar ? (wordErrorRateOf(human, secondEar)?.value ?? null) : null,
      ...{ bound: 0.07, side: 'at most', ...percent },
    },
    {
      name: 'answers, extractive, unseen kinds: token-F1',
      measured: answers?.f1.value ?? null,
      ...{ bound: 0.75, side: 'at least', unit: 'score' },
    },
    {
      name: 'the same as a part of what the true text gives',
      measured: answers && ceiling ? answers.f1.value / ceiling.f1.value : null,
      ...{ bound: 0.9, side: 'at least', ...percent },
    },
    {
      name: 'clips without speech on which words are invented',
      measured: inventionRate(sounds)?.value ?? null,
      ...{ bound: 0.02, side: 'at most', ...percent },
    },
    {
      name: 'sound labels, unseen sources',
      measured: soundFigures(sounds)?.label.value ?? null,
      ...{ bound: 0.7, side: 'at least', ...percent },
    },
    {
      name: 'audio tokens per second of speech',
      measured:
        tokensPerSecond(results.filter((result) => aboutAudio(result) && result.clip.text !== ''))?.value ??
        null,
      ...{ bound: 5, side: 'at most', unit: 'per second' },
    },
    ...parity.map(
      ({ format, positions, partings }): Target => ({
        name: `positions at which the app agrees with PyTorch (${format})`,
        measured: 1 - partings.length / positions,
        ...{ bound: 0.995, side: 'at least', ...percent },
      }),
    ),
    {
      name: 'bytes of the bundle, as run in Node',
      measured: info.totalBytes,
      ...{ bound: 180e6, side: 'at most', unit: 'megabytes' },
    },
  ]
}
