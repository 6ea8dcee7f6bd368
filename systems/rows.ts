/** The systems that are held to PyTorch, and where each one's bundle and oracle come from. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBundle, planBundle } from '../src/builder/build.ts'
import type { PromptSpec, WeightFormat } from '../src/core/manifest.ts'
import { type Oracle, readStackOracle, readTinyOracle } from './oracle.ts'

export interface Row {
  readonly system: string
  /** The format that computes what the oracle computed. */
  readonly format: WeightFormat
  /** Gives the folder of the bundle, building it into `folder` where none is committed. */
  bundle(folder: string): Promise<string>
  /** The prompt that the builder gives for another of the system's wordings. */
  promptOf(wording: string): Promise<PromptSpec>
  oracle(): Oracle
}

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

const STACKING_SYSTEMS = [
  'gazelle-first',
  'gazelle-v0.1',
  'gazelle-v0.2',
  'gazelle-hierarchal',
  'ultravox-v0.3',
  'ultravox-v0.4.1',
  'ultravox-v0.5',
  'ultravox-v0.6',
  'voxtral-mini',
]

/** A seeded checkpoint with the published names and layout at a small geometry, built anew. */
function stackingRow(system: string): Row {
  const golden = path(`training/golden/systems/${system}`)
  const checkpoint = join(golden, 'checkpoint')
  return {
    system,
    format: 'fp32',
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

/** The bundle that ships; its oracle computes in fp32 on the same 8-bit weights. */
const earshotTiny: Row = {
  system: 'earshot-tiny',
  format: 'q8',
  bundle: async () => EARSHOT_TINY,
  promptOf: (wording) => Promise.reject(new Error(`earshot-tiny has no wording "${wording}"`)),
  oracle: () => readTinyOracle(path('training/golden')),
}

export const ROWS: readonly Row[] = [...STACKING_SYSTEMS.map(stackingRow), earshotTiny]
