/** From what the engine said to the figures of the report. */
import {
  containsAnswer,
  isRefusal,
  scoreAnswer,
  soundLabels,
  withoutSoundLabels,
  wordErrors,
  yesOrNo,
} from '../src/core/text-score.ts'
import { normaliseText } from '../src/core/normalise-words.ts'
import { type Figure, figureOf, type Share } from './figure.ts'
import type { HeldOutClip, HeldOutQuestion } from './held-out.ts'
import { type Measured, questionsOf, type Source } from './measure.ts'

export interface Result {
  readonly clip: HeldOutClip
  readonly source: Source
  readonly measured: Measured
}

export const CONDITIONS = ['clean', 'noise', 'telephone', 'fast'] as const

/** Word error rate of some results, their references the clips' texts. */
export function wordErrorRate(results: readonly Result[]): Figure | null {
  return figureOf(
    results.map(({ clip, measured }) => {
      const { errors, words } = wordErrors(clip.text, withoutSoundLabels(measured.transcript))
      return { top: errors, bottom: words }
    }),
  )
}

/** The same for texts that stand beside the clips. */
export function wordErrorRateOf(
  clips: readonly HeldOutClip[],
  heard: ReadonlyMap<string, string>,
): Figure | null {
  return figureOf(
    clips.flatMap(({ id, text }) => {
      const transcript = heard.get(id)
      if (transcript === undefined) return []
      const { errors, words } = wordErrors(text, transcript)
      return [{ top: errors, bottom: words }]
    }),
  )
}

export interface AnswerFigures {
  readonly exact: Figure
  readonly f1: Figure
  readonly contains: Figure
}

type Choose = (question: HeldOutQuestion, clip: HeldOutClip) => boolean

export const isExtractive: Choose = ({ kind }) => kind !== 'yes-no' && kind !== 'refusal' && kind !== 'sound'
export const isYesNo: Choose = ({ kind }) => kind === 'yes-no'
export const isUnanswerable: Choose = ({ kind }) => kind === 'refusal'
export const isAnswerable: Choose = (question, clip) =>
  isExtractive(question, clip) || isYesNo(question, clip)
export const isFollowUp: Choose = ({ follows }) => follows !== undefined

/** Answers to extractive questions against the accepted ones. */
export function answerFigures(
  results: readonly Result[],
  choose: Choose = isExtractive,
): AnswerFigures | null {
  const both: Choose = (question, clip) => isExtractive(question, clip) && choose(question, clip)
  const score = (part: 'exact' | 'f1' | 'contains') =>
    over(results, both, ({ answers }, reply) => scoreAnswer(answers, reply)[part])
  const [exact, f1, contains] = [score('exact'), score('f1'), score('contains')]
  return exact && f1 && contains ? { exact, f1, contains } : null
}

/** Yes-no questions whose answer begins with the right word. */
export function yesNoRate(results: readonly Result[]): Figure | null {
  return over(results, isYesNo, ({ answers }, reply) => Number(yesOrNo(reply) === answers[0]))
}

/** How often the model says that the clip does not say. */
export function refusalRate(results: readonly Result[], choose: Choose): Figure | null {
  return over(results, choose, (_, reply) => Number(isRefusal(reply)))
}

function over(
  results: readonly Result[],
  choose: Choose,
  score: (question: HeldOutQuestion, reply: string) => number,
): Figure | null {
  return figureOf(
    results.map(({ clip, measured }): Share => {
      const scores = questionsOf(clip).flatMap((question, i) =>
        choose(question, clip) ? [score(question, measured.replies[i]?.text ?? '')] : [],
      )
      return { top: scores.reduce((total, value) => total + value, 0), bottom: scores.length }
    }),
  )
}

/** Clips without speech whose transcript has words besides sound labels. */
export function inventionRate(results: readonly Result[]): Figure | null {
  return figureOf(
    results.map(({ measured }) => ({
      top: Number(normaliseText(withoutSoundLabels(measured.transcript)).length > 0),
      bottom: 1,
    })),
  )
}

export interface SoundFigures {
  /** The first label of the transcript is the right one. */
  readonly label: Figure
  /** The answer to "What do you hear?" has the label's word. */
  readonly answer: Figure
}

export function soundFigures(results: readonly Result[]): SoundFigures | null {
  const sounds = results.filter(({ clip }) => clip.kind === 'sound')
  const label = figureOf(
    sounds.map(({ clip, measured }) => ({
      top: Number(soundLabels(measured.transcript)[0] === clip.label),
      bottom: 1,
    })),
  )
  const answer = figureOf(
    sounds.map(({ clip, measured }) => {
      const reply = measured.replies[0]?.text ?? ''
      return {
        top: Number([clip.label, `${clip.label}s`].some((word) => containsAnswer(word, reply))),
        bottom: 1,
      }
    }),
  )
  return label && answer ? { label, answer } : null
}

/** Audio tokens for each second of the clips. */
export function tokensPerSecond(results: readonly Result[]): Figure | null {
  return figureOf(results.map(({ measured }) => ({ top: measured.audioTokens, bottom: measured.seconds })))
}

/** Means over results: how long listening took for each second of sound, and the speed of answering. */
export function speed(results: readonly Result[]): { listenShare: number; tokensPerSecond: number } | null {
  const seconds = results.reduce((sum, { measured }) => sum + measured.seconds, 0)
  const listenMs = results.reduce((sum, { measured }) => sum + measured.listenMs, 0)
  const speeds = results
    .flatMap(({ measured }) => measured.replies.map((reply) => reply.tokensPerSecond))
    .filter((value) => value > 0)
    .sort((a, b) => a - b)
  const middle = speeds[Math.floor(speeds.length / 2)]
  return seconds === 0 || middle === undefined
    ? null
    : { listenShare: listenMs / 1000 / seconds, tokensPerSecond: middle }
}
