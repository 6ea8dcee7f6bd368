/** A clip's features and audio tokens, as the engine feeds them to a graph and takes them out of it. */
import { EarshotError } from '../src/core/errors.ts'
import type { BundleManifest } from '../src/core/manifest.ts'
import { planStack, stackTokenCount } from '../src/core/stack-plan.ts'
import { createEncoder } from '../src/engine/open-encoder.ts'
import { float32Of, type Runtime, type Session, type Tensor } from '../src/engine/ort.ts'
import { type Difference, differenceOf, Mismatch, requireAtMost } from './compare.ts'
import { type Oracle, type OracleClip, transposed } from './oracle.ts'
import { tone } from './tone.ts'

/** Largest difference of a feature: log-mel values span about -1.5 to 1.5, a wave's about -3 to 3. */
export const FEATURE_TOLERANCE = 2e-4
/** Of the audio tokens, relative: see `Difference`. */
export const TOKEN_TOLERANCE = 1e-4

/** An encoder's graph, opened. */
export interface OpenEncoder {
  readonly session: Session
  readonly runtime: Runtime
  readonly manifest: BundleManifest
}

export interface HeardClip {
  readonly clip: OracleClip
  /** (mel frames, mels) or (samples, 1): what the graph was fed, less what only fills it up. */
  readonly features: Float32Array
  /** (audio tokens, hidden) */
  readonly vectors: Float32Array
}

export async function hearClip(clip: OracleClip, opened: OpenEncoder): Promise<HeardClip> {
  const fed: Tensor[] = []
  const encoder = createEncoder(recording(opened.session, fed), opened.runtime, opened.manifest)
  const { vectors } = await encoder.hear(clip.samples)
  return { clip, features: featuresFed(fed, clip.samples.length, opened.manifest), vectors }
}

/** The largest difference of the features. Throws `Mismatch` above the tolerance. */
export function checkFeatures({ clip, features }: HeardClip): Difference {
  const found = differenceOf(`${clip.name}, features`, features, clip.features)
  requireAtMost(`${clip.name}: a feature`, found.largest, FEATURE_TOLERANCE)
  return found
}

export function checkAudioTokens({ clip, vectors }: HeardClip): Difference {
  const found = differenceOf(`${clip.name}, audio tokens`, vectors, clip.audioTokens)
  requireAtMost(`${clip.name}: audio tokens`, found.relative, TOKEN_TOLERANCE)
  return found
}

/** The number of audio tokens by the length of a clip: the oracle's, the formula's and the graph's, or refused by all. */
export async function checkCounts({ counts }: Oracle, opened: OpenEncoder): Promise<void> {
  const { frontEnd, projector, windowSeconds, decoder } = opened.manifest
  if (projector.kind !== 'stack') return
  const encoder = createEncoder(opened.session, opened.runtime, opened.manifest)
  for (const { seconds, samples, tokens } of counts) {
    const formula = tokensOrRefusal(() => stackTokenCount(samples, { frontEnd, projector, windowSeconds }))
    if (formula !== tokens) throw new Mismatch(countSentence(seconds, 'the formula', formula, tokens))
    const graph =
      tokens === null ? null : (await encoder.hear(tone(samples))).vectors.length / decoder.hiddenSize
    if (graph !== tokens) throw new Mismatch(countSentence(seconds, 'the graph', graph, tokens))
  }
}

function tokensOrRefusal(count: () => number): number | null {
  try {
    return count()
  } catch (fault) {
    if (fault instanceof EarshotError && fault.code === 'audio-too-long') return null
    throw fault
  }
}

function countSentence(seconds: number, who: string, ours: number | null, oracle: number | null): string {
  const said = (tokens: number | null) => (tokens === null ? 'refuses' : `gives ${tokens} audio tokens`)
  return `${seconds} s: ${who} ${said(ours)} where the oracle ${said(oracle)}.`
}

/** `session`, keeping the features that it is fed. */
function recording(session: Session, fed: Tensor[]): Session {
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    run(feeds, fetches) {
      const features = feeds.input_features ?? feeds.input_values
      if (features) fed.push(features)
      return session.run(feeds, fetches)
    },
    release: () => session.release(),
  }
}

/** The inputs of all runs, time first, without those that only fill a run up. */
function featuresFed(fed: readonly Tensor[], samples: number, manifest: BundleManifest): Float32Array {
  const { frontEnd, projector, windowSeconds } = manifest
  const runs =
    projector.kind === 'stack' ? planStack(samples, { frontEnd, projector, windowSeconds }).runs : []
  const parts = fed.map((tensor, i) => {
    const values = float32Of(tensor, 'features')
    const channels = frontEnd.kind === 'log-mel' ? frontEnd.melBins : 1
    const run = runs[i]
    const heard = run ? run.endInput - run.startInput : values.length / channels
    return transposed(values, channels).subarray(0, heard * channels)
  })
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
