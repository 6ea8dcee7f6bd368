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
  /** The same with the bundle's second ear, in no more than one condition a sentence; null where it has none. */
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
  const percent = { unit: 'percent' } as const
  const speech = results.filter(({ clip, source }) => source === 'audio' && clip.text !== '')
  const twice = secondEar?.results ?? []
  return [
    {
      name: 'word error rate, unseen WordNet examples, unseen natural voices',
      measured: wordErrorsOf(results, 'WordNet examples, Kokoro, unseen voices', 'clean')?.value ?? null,
      ...{ bound: 0.15, side: 'at most', ...percent },
    },
    {
      name: 'word error rate, unseen everyday messages, unseen voices',
      measured: wordErrorsOf(results, 'everyday messages, Kokoro, unseen voices', 'clean')?.value ?? null,
      ...{ bound: 0.02, side: 'at most', ...percent },
    },
    {
      name: 'word error rate, human telephone-quality recordings',
      measured: wordErrorsOf(results, 'human recordings by telephone')?.value ?? null,
      ...{ bound: 0.2, side: 'at most', ...percent },
    },
    {
      name: 'word error rate, human telephone-quality recordings, with the second ear',
      measured: wordErrorsOf(twice, 'human recordings by telephone', undefined, 'second ear')?.value ?? null,
      ...{ bound: 0.07, side: 'at most', ...percent },
    },
    ...understandingTargets(results, 'audio', results, ''),
    ...(secondEar ? understandingTargets(twice, 'second ear', results, ', with the second ear') : []),
    {
      name: 'audio tokens per second of speech',
      measured: tokensPerSecond(speech)?.value ?? null,
      ...{ bound: 5, side: 'at most', unit: 'per second' },
    },
    ...parity
      .filter(({ format, oracle }) => format === oracle)
      .map(
        ({ format, positions, partings }): Target => ({
          name: `positions at which the app agrees with PyTorch in ${format}`,
          measured: 1 - partings.length / positions,
          ...{ bound: 0.995, side: 'at least', ...percent },
        }),
      ),
    {
      name: 'bytes loaded in Node, without the second ear',
      measured: info.totalBytes,
      ...{ bound: 180e6, side: 'at most', unit: 'megabytes' },
    },
    {
      name: 'bytes loaded in Node, with the second ear',
      measured: secondEar?.info.totalBytes ?? null,
      ...{ bound: 235e6, side: 'at most', unit: 'megabytes' },
    },
  ]
}

/** What the clips are held to however they were heard; `texts` has the answers to the true texts. */
function understandingTargets(
  heard: readonly Result[],
  source: Source,
  texts: readonly Result[],
  suffix: string,
): Target[] {
  const answers = answerFigures(heard.filter(inSet('answers', source)))
  const ceiling = answerFigures(texts.filter(inSet('answers', 'text')))
  const sounds = heard.filter(inSet('sounds', source))
  return [
    {
      name: `answers, extractive, unseen kinds: token-F1${suffix}`,
      measured: answers?.f1.value ?? null,
      ...{ bound: 0.75, side: 'at least', unit: 'score' },
    },
    {
      name: `answers as a part of what the true text gives${suffix}`,
      measured: answers && ceiling ? answers.f1.value / ceiling.f1.value : null,
      ...{ bound: 0.9, side: 'at least', unit: 'percent' },
    },
    {
      name: `clips without speech on which words are invented${suffix}`,
      measured: inventionRate(sounds)?.value ?? null,
      ...{ bound: 0.02, side: 'at most', unit: 'percent' },
    },
    {
      name: `sound labels, unseen sources${suffix}`,
      measured: soundFigures(sounds)?.label.value ?? null,
      ...{ bound: 0.7, side: 'at least', unit: 'percent' },
    },
  ]
}
