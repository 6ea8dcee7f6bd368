import { EarshotError } from '../../core/errors.ts'
import type { ModelConfig } from '../model-config.ts'
import { gazelle } from './gazelle.ts'
import type { System } from './system.ts'
import { ultravox } from './ultravox.ts'
import { voxtral } from './voxtral.ts'

/** The systems that can be built, by their config's `model_type`. */
export const SYSTEMS: Readonly<Record<string, System>> = { gazelle, ultravox, voxtral }

/** The system that a config.json names. Throws `model-unknown` with the known ones for another. */
export function systemOf(config: ModelConfig): System {
  const modelType = config.text('model_type')
  const system = Object.hasOwn(SYSTEMS, modelType) ? SYSTEMS[modelType] : undefined
  if (system) return system
  const known = Object.keys(SYSTEMS).join(', ')
  throw new EarshotError(
    'model-unknown',
    `${config.file} has model_type "${modelType}"; those that can be built are ${known}.`,
  )
}
