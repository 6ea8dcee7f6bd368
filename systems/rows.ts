/** The systems that are held to PyTorch, and where each one's bundle and oracle come from. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBundle, planBundle } from '../src/builder/build.ts'
import type { PromptSpec, WeightFormat } from '../src/core/manifest.ts'
import type { BrowserDevice } from './cells.ts'
import { type Oracle, readStackOracle, readTinyOracle } from './oracle.ts'

/** The first clips of an oracle, and the first steps of their answers. */
export interface Part {
  readonly clips: number
  readonly steps: number
}

export interface Row {
  readonly system: string
  /** The format that computes what the oracle computed. */
  readonly format: WeightFormat
  /** What is asked where. */
  readonly asked: Readonly<Record<'node' | BrowserDevice, Part>>
  /** Gives the folder of the bundle, building it into `folder` where none is committed. */
  bundle(folder: string): Promise<string>
  /** The prompt that the builder gives for another of the system's wordings. */
  promptOf(wording: string): Promise<PromptSpec>
  oracle(): Oracle
}

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

const EVERYTHING: Part = { clips: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY }
/** Longer ones would take minutes on the software adapter. */
const BOTH_SHORT_CLIPS: Part = { clips: 2, steps: 32 }

/** A seeded checkpoint with the published names and layout at a small geometry, built anew. */
function stackingRow(system: string, onWebGpu = BOTH_SHORT_CLIPS): Row {
  const golden = path(`training/golden/systems/${system}`)
  const checkpoint = join(golden, 'checkpoint')
  return {
    system,
    format: 'fp32',
    asked: { node: EVERYTHING, wasm: EVERYTHING, webgpu: onWebGpu },
    async bundle(folder) {
      const out = join(folder, system)
      await buildBundle(checkpoint, out, { formats: ['fp32'] })
      return out
    },
    async promptOf(wording) {
      const { manifest } = await planBundle(checkpoint, { formats: ['fp32'], choices: { wording } })
      return manifest.prompt
    },
    oracle: () => readStackOracle(golden),
  }
}

const EARSHOT_TINY = path('public/models/earshot-tiny')

const ONE_CLIP: Part = { clips: 1, steps: 24 }

/**
 * The bundle that ships; its oracle computes in fp32 on the same 8-bit weights. It is large: src/engine/golden.test.ts
 * asks about all of its clips.
 */
const earshotTiny: Row = {
  system: 'earshot-tiny',
  format: 'q8',
  asked: { node: ONE_CLIP, wasm: ONE_CLIP, webgpu: { clips: 1, steps: 4 } },
  bundle: async () => EARSHOT_TINY,
  promptOf: (wording) => Promise.reject(new Error(`earshot-tiny has no wording "${wording}"`)),
  oracle: () => readTinyOracle(path('training/golden')),
}

export const ROWS: readonly Row[] = [
  stackingRow('gazelle-first'),
  stackingRow('gazelle-v0.1'),
  stackingRow('gazelle-v0.2'),
  stackingRow('gazelle-hierarchal'),
  stackingRow('ultravox-v0.3'),
  stackingRow('ultravox-v0.4.1'),
  stackingRow('ultravox-v0.5'),
  stackingRow('ultravox-v0.6'),
  // Every clip is 30 s of log-mel at least.
  stackingRow('voxtral-mini', { clips: 1, steps: 32 }),
  earshotTiny,
]
