/** A row on onnxruntime-node: built, heard, asked. */
import { openBundleFiles } from '#bundle-files'
import { openRuntime } from '#ort'
import type { BundleManifest } from '../src/core/manifest.ts'
import type { BundleFiles } from '../src/engine/bundle-files.ts'
import { AudioLLM } from '../src/engine/engine.ts'
import { openTokenizer, type Tokenizer } from '../src/engine/tokenizer.ts'
import { cellOf, hasPassed, type NodeCells } from './cells.ts'
import { checkAnswers, type Expected } from './check-answers.ts'
import {
  checkAudioTokens,
  checkCounts,
  checkFeatures,
  type HeardClip,
  hearClip,
  type OpenEncoder,
} from './check-hearing.ts'
import { checkPrompts } from './check-prompt.ts'
import { Mismatch } from './compare.ts'
import type { Oracle } from './oracle.ts'
import type { Row } from './rows.ts'

/** The largest differences from the oracle. */
export interface Measured {
  feature: number
  /** Relative: see `Difference`. */
  audioTokens: number
  /** Logits. */
  margin: number
}

/** A bundle that was built, and what it is held to. */
export interface BuiltRow {
  readonly row: Row
  readonly folder: string
  readonly files: BundleFiles
  readonly manifest: BundleManifest
  readonly tokenizer: Tokenizer
  readonly oracle: Oracle
}

export interface NodeRun {
  readonly cells: NodeCells
  /** Null where nothing was built. */
  readonly built: BuiltRow | null
  readonly measured: Measured
}

/** `work`: the folder in which bundles are built. */
export async function runInNode(row: Row, work: string): Promise<NodeRun> {
  const oracle = row.oracle()
  const measured: Measured = { feature: 0, audioTokens: 0, margin: 0 }
  const cell = (check: () => Promise<void>) => cellOf(oracle.layoutAssumed, check)

  const building = buildRow(row, oracle, work)
  const builds = await cell(async () => {
    await building
  })
  if (!hasPassed(builds)) {
    const nothing = 'Not checked, because there is no bundle.'
    const cells = { builds, features: nothing, audioTokens: nothing, ids: nothing, node: nothing }
    return { cells, built: null, measured }
  }
  const built = await building
  const hearing = hearAll(built)
  const features = await cell(async () => {
    for (const heard of await hearing)
      measured.feature = Math.max(measured.feature, checkFeatures(heard).largest)
  })
  const audioTokens = await cell(async () => {
    for (const heard of await hearing)
      measured.audioTokens = Math.max(measured.audioTokens, checkAudioTokens(heard).relative)
    await withEncoder(built, (encoder) => checkCounts(oracle, encoder))
  })
  const ids = await cell(async () => {
    await checkPrompts(oracle, built.tokenizer, built.manifest, row.promptOf)
    const model = await AudioLLM.open(built.folder, { format: row.format, secondEar: false })
    try {
      for (const expected of expectedOf(built, 'node')) {
        measured.margin = Math.max(measured.margin, await checkAnswers(model, expected))
      }
    } finally {
      await model.dispose()
    }
  })
  const node = await cell(async () => {
    const fault = [builds, features, audioTokens, ids].find((result) => !hasPassed(result))
    if (fault !== undefined) throw new Mismatch(fault)
  })
  return { cells: { builds, features, audioTokens, ids, node }, built, measured }
}

/** What a model that runs the bundle must answer there, clip by clip. */
export function expectedOf({ row, oracle, tokenizer }: BuiltRow, where: keyof Row['asked']): Expected[] {
  const { clips, steps } = row.asked[where]
  const { endIds } = oracle
  return oracle.clips.slice(0, clips).map((clip) => ({
    clip: { ...clip, answerIds: clip.answerIds.slice(0, steps) },
    endIds,
    decode: tokenizer.decode,
  }))
}

/** Builds the row's bundle and reads its manifest and tokenizer, which must be those of a bundle. */
export async function buildRow(row: Row, oracle: Oracle, work: string): Promise<BuiltRow> {
  const folder = await row.bundle(work)
  const files = await openBundleFiles(folder)
  return { row, folder, files, manifest: files.manifest, tokenizer: await openTokenizer(files), oracle }
}

function hearAll(built: BuiltRow): Promise<HeardClip[]> {
  return withEncoder(built, async (encoder) => {
    const heard: HeardClip[] = []
    for (const clip of built.oracle.clips) heard.push(await hearClip(clip, encoder))
    return heard
  })
}

async function withEncoder<T>(
  { row, files, manifest }: BuiltRow,
  use: (opened: OpenEncoder) => Promise<T>,
): Promise<T> {
  const graphs = manifest.formats[row.format]
  if (!graphs) throw new Mismatch(`The bundle has no ${row.format} weights.`)
  const runtime = await openRuntime('cpu')
  const session = await runtime.createSession(await files.graph(graphs.audio_encoder))
  try {
    return await use({ session, runtime, manifest })
  } finally {
    await session.release()
  }
}
