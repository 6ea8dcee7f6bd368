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
} from './figures.ts'
import type { HeldOutClip, Transcripts } from './held-out.ts'
import type { Source } from './measure.ts'
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
  /** The recommended format in Node, by the audio tokens alone: all clips, and the texts of those with questions. */
  readonly main: FormatRun
  /** The same with the bundle's second ear, on the clips that speak; null where it has none. */
  readonly secondEar: FormatRun | null
  /** Every format of the bundle on the same fifth of the clips; `main` among them. */
  readonly formats: readonly FormatRun[]
  /** That fifth in Chromium, and what Node gave on it in the same format; null until it was run. */
  readonly browser: { readonly chromium: FormatRun; readonly node: FormatRun } | null
  /** What another recogniser heard of the clips. */
  readonly transcripts: Transcripts | null
  readonly parity: readonly Parity[]
}

/** Chooses the results of one set, as they were heard by the audio tokens alone unless told otherwise. */
export const inSet =
  (set: HeldOutClip['set'], wanted: Source = 'audio') =>
  ({ clip, source }: Result) =>
    clip.set === set && source === wanted

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

/** Word error rate of a row of the table, in one condition or in all. */
export function wordErrorsOf(
  results: readonly Result[],
  row: string,
  condition?: string,
  wanted: Source = 'audio',
): Figure | null {
  const spoken = SPOKEN.find(({ name }) => name === row)
  const inRow = ({ clip, source }: Result) =>
    source === wanted && spoken?.has(clip) && (condition === undefined || clip.condition === condition)
  return wordErrorRate(results.filter(inRow))
}

export function targetsOf({ main, secondEar, parity }: Evaluation): Target[] {
  const { results, info } = main
  const answers = answerFigures(results.filter(inSet('answers')))
  const ceiling = answerFigures(results.filter(({ source }) => source === 'text'))
  const sounds = results.filter(inSet('sounds'))
  const wordErrors = (row: string, condition?: string) => wordErrorsOf(results, row, condition)?.value ?? null
  const percent = { unit: 'percent' } as const
  const targets: Target[] = [
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
      measured:
        wordErrorsOf(secondEar?.results ?? [], 'human recordings by telephone', undefined, 'second ear')
          ?.value ?? null,
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
        tokensPerSecond(results.filter(({ clip, source }) => source === 'audio' && clip.text !== ''))
          ?.value ?? null,
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
  if (secondEar) {
    const measured = secondEar.info.totalBytes
    const name = 'bytes of the bundle with the second ear'
    targets.push({ name, measured, bound: 235e6, side: 'at most', unit: 'megabytes' })
  }
  return targets
}
