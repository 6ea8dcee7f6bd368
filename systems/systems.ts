/**
 * `npm run systems`: every system from its checkpoint to the answer, held to what PyTorch computed, in Node and in
 * Chromium. Builds the app anew, so that what is checked there is what the sources say.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArguments } from '../src/cli/arguments.ts'
import { EXIT_BROKEN, EXIT_OK, exitCodeOf } from '../src/cli/command.ts'
import { EarshotError } from '../src/core/errors.ts'
import { runInBrowser } from './browser.ts'
import { type BrowserDevice, COLUMNS, hasPassed, type SystemRow } from './cells.ts'
import { openSystemsBrowser, type SystemsBrowser } from './chromium.ts'
import { type BuiltRow, type Measured, runInNode } from './node.ts'
import { measuredNote } from './report.ts'
import { ROWS, type Row } from './rows.ts'
import { formatTable, withTable } from './table.ts'

const USAGE = `Usage: npm run systems [-- <options>]

  --json          print {"rows": [{"system", "builds", "features", ...}]} and nothing else
  --write         put the table into README.md
  --row <system>  only this row; may be given several times
  --no-browser    Node alone`

const README = fileURLToPath(new URL('../README.md', import.meta.url))

process.exitCode = await exitCodeOf(async () => {
  const { values } = parseArguments(process.argv.slice(2), {
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    row: { type: 'string', multiple: true },
    'no-browser': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    console.log(USAGE)
    return EXIT_OK
  }
  const isPart = values.row !== undefined || values['no-browser'] === true
  if (values.write && isPart) {
    throw new EarshotError('bad-option', 'README.md takes the whole table: leave --row and --no-browser out.')
  }
  const wanted = rowsNamed(values.row)
  const work = await mkdtemp(join(tmpdir(), 'earshot-systems-'))
  try {
    const { rows, measured } = await runAll(wanted, work, values['no-browser'] === true)
    const table = `${formatTable(rows)}\n\n${measuredNote(measured)}`
    if (values.write) await writeFile(README, withTable(await readFile(README, 'utf8'), `\n${table}\n`))
    console.log(values.json ? JSON.stringify({ rows }) : table)
    return rows.every((row) => COLUMNS.every((column) => hasPassed(row[column]))) ? EXIT_OK : EXIT_BROKEN
  } finally {
    await rm(work, { recursive: true, force: true })
  }
})

function rowsNamed(names: readonly string[] | undefined): readonly Row[] {
  const unknown = names?.find((name) => !ROWS.some(({ system }) => system === name))
  if (unknown !== undefined) {
    const known = ROWS.map(({ system }) => system).join(', ')
    throw new EarshotError('bad-option', `There is no row "${unknown}": the rows are ${known}.`)
  }
  return names ? ROWS.filter(({ system }) => names.includes(system)) : ROWS
}

async function runAll(
  wanted: readonly Row[],
  work: string,
  nodeAlone: boolean,
): Promise<{ rows: SystemRow[]; measured: Measured[] }> {
  const browser = nodeAlone ? null : await openSystemsBrowser(work)
  const rows: SystemRow[] = []
  const measured: Measured[] = []
  try {
    for (const row of wanted) {
      console.error(`${row.system}: Node`)
      const run = await runInNode(row, work)
      measured.push(run.measured)
      const wasm = await browserCell(run.built, 'wasm', browser)
      const webgpu = await browserCell(run.built, 'webgpu', browser)
      rows.push({ system: row.system, ...run.cells, wasm, webgpu })
    }
    return { rows, measured }
  } finally {
    await browser?.close()
  }
}

async function browserCell(
  built: BuiltRow | null,
  device: BrowserDevice,
  browser: SystemsBrowser | null,
): Promise<string> {
  if (!browser) return 'Not checked, because --no-browser was given.'
  if (!built) return 'Not checked, because there is no bundle.'
  console.error(`${built.row.system}: ${device}`)
  return await runInBrowser(built, device, browser.workers[device], browser.site.bundleUrl(built.row.system))
}
