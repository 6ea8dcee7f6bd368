import type { LicenceNote } from '../core/manifest.ts'
import { readModelCard } from './model-card.ts'
import type { ModelConfig } from './model-config.ts'
import type { ModelFolder } from './model-folder.ts'

/** What a model's files say about where it comes from. */
export interface ModelDescription {
  readonly languages: readonly string[]
  readonly licences: readonly LicenceNote[]
}

/** A part whose origin the bundle names. */
export interface DescribedPart {
  readonly part: string
  /** Its own folder, where it has one. */
  readonly folder: ModelFolder | undefined
  /** Its own config, or its part of the source's. */
  readonly config: ModelConfig
}

const UNKNOWN = 'unknown'

/** Licences and languages from the model cards. What no card tells is said to be unknown. */
export function describeModel(
  source: ModelFolder,
  config: ModelConfig,
  parts: readonly DescribedPart[],
): ModelDescription {
  const card = readModelCard(source)
  const own = {
    part: 'projector',
    source: publishedName(config) ?? source.name,
    licence: card.licence ?? UNKNOWN,
  }
  const others = parts.map(({ part, folder, config: partConfig }) => ({
    part,
    source: publishedName(partConfig) ?? folder?.name ?? own.source,
    licence: (folder && readModelCard(folder).licence) ?? UNKNOWN,
  }))
  return { languages: card.languages, licences: [own, ...others] }
}

/** The repository that transformers noted in a config; local paths tell nobody anything. */
function publishedName(config: ModelConfig): string | undefined {
  const name = config.raw('_name_or_path')
  return typeof name === 'string' && /^[\w.-]+\/[\w.-]+$/.test(name) ? name : undefined
}
