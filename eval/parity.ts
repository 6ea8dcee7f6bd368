/** The app's choices held to PyTorch's on the same weights, position by position (training/oracle/make_parity.py). */
import { readFile } from 'node:fs/promises'
import { EarshotError } from '../src/core/errors.ts'
import type { Prediction } from '../src/core/interface.ts'
import type { OpenedModel } from '../src/engine/engine.ts'

/** A clip of the oracle: what PyTorch, with one format's rounding, answers to one question. */
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
}

export interface Parity {
  readonly format: string
  readonly positions: number
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

/** Teacher forcing: each position sees the oracle's earlier tokens. */
export async function measureParity(
  model: Pick<OpenedModel, 'listen'>,
  format: string,
  clips: readonly ParityClip[],
  samplesOf: (path: string) => Promise<Float32Array>,
): Promise<Parity> {
  const partings: Parting[] = []
  let positions = 0
  let sameTranscripts = 0
  for (const clip of clips) {
    const heard = await model.listen(await samplesOf(clip.path))
    if (heard.transcriptText === clip.transcript.trim()) sameTranscripts += 1
    partings.push(...partingsOf(clip, await heard.predict(clip.question, clip.answer_ids)))
    positions += clip.answer_ids.length
    await heard.dispose()
  }
  return { format, positions, sameTranscripts, clips: clips.length, partings }
}

/** Where a clip's predictions part from the oracle. */
export function partingsOf(
  clip: Pick<ParityClip, 'id' | 'answer_ids' | 'margins'>,
  predictions: readonly Prediction[],
): Parting[] {
  return predictions.flatMap(({ tokenId, margin }, position) => {
    const expected = clip.answer_ids[position] as number
    const oracleMargin = clip.margins[position] as number
    return tokenId === expected
      ? []
      : [{ clip: clip.id, position, expected, chosen: tokenId, oracleMargin, appMargin: margin }]
  })
}
