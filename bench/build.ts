/**
 * `npm run bench:build`: what `earshot build` costs for a checkpoint of 1.3 billion numbers, which is made on the
 * spot. Needs 5 GB in the temporary folder.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuildCost } from './build-once.ts'
import { writeOneBillion } from './one-billion.ts'

const FORMATS = ['q4', 'int8']

const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-build-'))
try {
  const source = join(folder, 'checkpoint')
  mkdirSync(source)
  const { parameters, bytes } = writeOneBillion(source)
  console.log(
    `${(parameters / 1e9).toFixed(2)} billion parameters, ${(bytes / 1e9).toFixed(2)} GB of bf16 in shards.\n`,
  )
  console.log(
    '| format | s | CPU s | read MB/s | read MB a CPU second | written GB | peak memory GB | load |',
  )
  console.log('| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const format of FORMATS) console.log(row(format, buildOnce(source, format)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function buildOnce(source: string, format: string): BuildCost {
  const out = join(folder, 'bundle')
  const script = join(import.meta.dirname, 'build-once.ts')
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, source, out, format], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  rmSync(out, { recursive: true, force: true })
  if (child.status !== 0) throw new Error(`The build of ${format} failed.`)
  return JSON.parse(child.stdout) as BuildCost
}

function row(format: string, { seconds, cpuSeconds, bytesRead, bytesWritten, peakBytes }: BuildCost): string {
  const cells = [
    format,
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    (bytesRead / 1e6 / seconds).toFixed(0),
    (bytesRead / 1e6 / cpuSeconds).toFixed(0),
    (bytesWritten / 1e9).toFixed(2),
    (peakBytes / 1e9).toFixed(2),
    (loadavg()[0] ?? 0).toFixed(1),
  ]
  return `| ${cells.join(' | ')} |`
}
