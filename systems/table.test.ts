import { expect, test } from 'vitest'
import type { SystemRow } from './cells.ts'
import { formatTable, readTable, withTable } from './table.ts'

const rows: SystemRow[] = [
  {
    system: 'one',
    builds: 'pass',
    features: 'pass',
    audioTokens: 'pass (layout assumed)',
    ids: 'Prompt "a|b": id 3 is 4, the oracle\'s 5.',
    node: 'pass',
    wasm: 'pass',
    webgpu: 'Not checked.',
  },
  {
    system: 'two',
    builds: 'pass',
    features: 'pass',
    audioTokens: 'pass',
    ids: 'pass',
    node: 'pass',
    wasm: 'pass',
    webgpu: 'pass',
  },
]
const EMPTY =
  '# Title\n\n<!-- systems: written by "npm run systems -- --write" -->\nold\n<!-- /systems -->\n\nMore.\n'

test('a table in a text is read back as it was written, and the text around it stays', () => {
  const written = withTable(EMPTY, `${formatTable(rows)}\n\nA note.`)
  expect(readTable(written)).toEqual(rows)
  expect(written.startsWith('# Title\n\n<!-- systems')).toBe(true)
  expect(written.endsWith('A note.\n<!-- /systems -->\n\nMore.\n')).toBe(true)
  expect(withTable(written, 'old')).toBe(EMPTY)
})

test('a text without a place for the table is named as such', () => {
  expect(() => withTable('# Title', 'x')).toThrow(/put <!-- systems: .* around it/)
})
