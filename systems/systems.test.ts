/** Every system on onnxruntime-node; the browser's cells are checked in e2e/systems.spec.ts. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { NODE_COLUMNS, PASS, PASS_ASSUMED } from './cells.ts'
import { type NodeRun, runInNode } from './node.ts'
import { ROWS } from './rows.ts'
import { readTable } from './table.ts'

/** Building, hearing seven lengths up to 95 s and answering, on a machine that may be busy. */
const ROW_TIMEOUT_MS = 240_000

const work = await mkdtemp(join(tmpdir(), 'earshot-systems-'))
afterAll(() => rm(work, { recursive: true }))
const table = readTable(await readFile(join(import.meta.dirname, '../README.md'), 'utf8'))

test('the README’s table names every system once', () => {
  expect(table.map(({ system }) => system)).toEqual(ROWS.map(({ system }) => system))
})

describe.each(ROWS)('$system', (row) => {
  let run: NodeRun
  beforeAll(async () => {
    run = await runInNode(row, work)
  }, ROW_TIMEOUT_MS)

  it('gives what PyTorch computed: features, audio tokens, their number, prompt and answer', () => {
    const passed = row.oracle().layoutAssumed ? PASS_ASSUMED : PASS
    expect(run.cells).toEqual(Object.fromEntries(NODE_COLUMNS.map((column) => [column, passed])))
  })

  it('stands in the README’s table as it ran', () => {
    expect(table.find(({ system }) => system === row.system)).toMatchObject(run.cells)
  })
})
