import type { ModelFolder } from './model-folder.ts'

/** What the front matter of a model's README.md says; https://huggingface.co/docs/hub/model-cards */
export interface ModelCard {
  readonly licence: string | undefined
  /** Language tags. */
  readonly languages: readonly string[]
}

/** Empty where there is no README.md, or none with front matter. */
export function readModelCard(folder: ModelFolder): ModelCard {
  const text = folder.has('README.md') ? folder.text('README.md') : ''
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  // "license: other" is named by the next field.
  const [licence] = [...values(frontMatter, 'license_name'), ...values(frontMatter, 'license')]
  return { licence, languages: values(frontMatter, 'language') }
}

/** A field's values in YAML: `field: a`, `field: [a, b]`, or a list of lines that begin with a dash. */
function values(frontMatter: string, field: string): readonly string[] {
  const lines = frontMatter.split(/\r?\n/)
  const at = lines.findIndex((line) => line.startsWith(`${field}:`))
  if (at < 0) return []
  const inline = (lines[at] as string).slice(field.length + 1).trim()
  if (inline !== '')
    return inline
      .replace(/^\[|\]$/g, '')
      .split(',')
      .map(plain)
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => !/^\s*- /.test(line))
  return rest.slice(0, end < 0 ? rest.length : end).map((line) => plain(line.replace(/^\s*- /, '')))
}

function plain(value: string): string {
  return value.trim().replace(/^(['"])(.*)\1$/, '$2')
}
