/** The app's choices held to PyTorch's on the same weights, position by position (training/oracle/make_parity.py). */
import { readFile } from 'node:fs/promises'
import { EarshotError } from '../src/core/errors.ts'
import type { Prediction } from '../src/core/interface.ts'
import type { OpenedModel } from '../src/engine/engine.ts'

/** A clip of the oracle: what PyTorch, with one format's rounding, answers to one question, going on past the answer's end. */
export interface ParityClip {
  readonly id: string
  readonly path: string
  readonly question: string
  readonly format: string
  readonly transcript: string
  readonly answer_ids: readonly number[]
  /** Of the oracle's best logit over its second best, at each position. */
  readonly margins: readonly number[]
}

export interface Parting {
  readonly clip: string
  readonly position: number
  /** What the oracle and the app choose. */
  readonly expected: number
  readonly chosen: number
  readonly oracleMargin: number
  readonly appMargin: number
  /** False past the end of the oracle's answer, where the app never goes. */
  readonly inAnswer: boolean
}

export interface Parity {
  readonly format: string
  /** The format whose rounding the oracle did. */
  readonly oracle: string
  readonly positions: number
  /** Of these, those up to the end of an answer, the token that ends it included. */
  readonly answerPositions: number
  /** Clips on which both heard the same words. */
  readonly sameTranscripts: number
  readonly clips: number
  readonly partings: readonly Parting[]
}

export async function readParityClips(path: string): Promise<ParityClip[]> {
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as { clips: ParityClip[] }).clips
  } catch (cause) {
    throw new EarshotError(
      'bad-option',
      `${path} cannot be read: make it with "python -m oracle.make_parity".`,
      {
        cause,
      },
    )
  }
}

/** Teacher forcing: each position sees the oracle's earlier tokens. The clips are of one oracle. */
export async function measureParity(
  model: Pick<OpenedModel, 'listen'>,
  format: string,
  clips: readonly ParityClip[],
  stopTokenIds: readonly number[],
  samplesOf: (path: string) => Promise<Float32Array>,
): Promise<Parity> {
  const partings: Parting[] = []
  let positions = 0
  let answerPositions = 0
  let sameTranscripts = 0
  for (const clip of clips) {
    const heard = await model.listen(await samplesOf(clip.path))
    if (heard.transcriptText === clip.transcript.trim()) sameTranscripts += 1
    partings.push(
      ...partingsOf(
        clip,
        await heard.predict(clip.question, clip.answer_ids),
        answerLength(clip, stopTokenIds),
      ),
    )
    positions += clip.answer_ids.length
    answerPositions += answerLength(clip, stopTokenIds)
    await heard.dispose()
  }
  const oracle = clips[0]?.format ?? format
  return { format, oracle, positions, answerPositions, sameTranscripts, clips: clips.length, partings }
}

/** Tokens of the oracle's answer, the one that ends it included. */
export function answerLength(
  { answer_ids }: Pick<ParityClip, 'answer_ids'>,
  stopTokenIds: readonly number[],
): number {
  const end = answer_ids.findIndex((id) => stopTokenIds.includes(id))
  return end === -1 ? answer_ids.length : end + 1
}

/** Where a clip's predictions part from the oracle. */
export function partingsOf(
  clip: Pick<ParityClip, 'id' | 'answer_ids' | 'margins'>,
  predictions: readonly Prediction[],
  answerTokens: number,
): Parting[] {
  return predictions.flatMap(({ tokenId, margin }, position) => {
    const expected = clip.answer_ids[position] as number
    const oracleMargin = clip.margins[position] as number
    return tokenId === expected
      ? []
      : [
          {
            ...{ clip: clip.id, position, expected, chosen: tokenId },
            ...{ oracleMargin, appMargin: margin, inAnswer: position < answerTokens },
          },
        ]
  })
}
