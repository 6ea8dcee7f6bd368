/** The table of the systems, in a terminal and in README.md. */
import { EarshotError } from '../src/core/errors.ts'
import { COLUMNS, type Column, type SystemRow } from './cells.ts'

const TITLES: Readonly<Record<Column, string>> = {
  builds: 'builds',
  features: 'features',
  audioTokens: 'audio tokens',
  ids: 'ids',
  node: 'Node',
  wasm: 'wasm',
  webgpu: 'WebGPU',
}

const START = '<!-- systems: written by "npm run systems -- --write" -->'
const END = '<!-- /systems -->'

/** As a Markdown table. */
export function formatTable(rows: readonly SystemRow[]): string {
  const lines = [
    ['system', ...COLUMNS.map((column) => TITLES[column])],
    ['---', ...COLUMNS.map(() => '---')],
    ...rows.map((row) => [row.system, ...COLUMNS.map((column) => row[column].replaceAll('|', '\\|'))]),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** `markdown` with `content` between the table's marks. Throws 'bad-option' where it has none. */
export function withTable(markdown: string, content: string): string {
  const { before, after } = around(markdown)
  return `${before}\n${content}\n${after}`
}

/** The rows that stand between the table's marks. */
export function readTable(markdown: string): SystemRow[] {
  const { between } = around(markdown)
  const lines = between.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(2).map((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
    const [, system = '', ...rest] = cells
    const columns = COLUMNS.map((column, i) => [column, rest[i] ?? ''] as const)
    return { system, ...(Object.fromEntries(columns) as Record<Column, string>) }
  })
}

function around(markdown: string): { before: string; between: string; after: string } {
  const [start, end] = [markdown.indexOf(START), markdown.indexOf(END)]
  if (start < 0 || end < start) {
    throw new EarshotError(
      'bad-option',
      `There is no place for the table: put ${START} and ${END} around it.`,
    )
  }
  const from = start + START.length
  return { before: markdown.slice(0, from), between: markdown.slice(from, end), after: markdown.slice(end) }
}
