import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { parseManifest } from '../core/manifest-read.ts'
import { fileSha256 } from './sources.ts'

const bundle = join(import.meta.dirname, '../../public/models/earshot-tiny')
const manifest = parseManifest(JSON.parse(readFileSync(join(bundle, 'earshot.json'), 'utf8')))

const MAX_FILE_BYTES = 50e6
/** Without the second ear, which is optional, and with it. */
const MAX_FIRST_EAR_BYTES = 180e6
const MAX_BUNDLE_BYTES = 235e6

test('the committed bundle is what earshot.json lists, hash by hash', async () => {
  const present = readdirSync(bundle, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(bundle, join(entry.parentPath, entry.name)))
  expect(present.sort()).toEqual(['earshot.json', ...manifest.files.map(({ path }) => path)].sort())
  for (const { path, bytes, sha256 } of manifest.files) {
    expect.soft({ path, bytes: statSync(join(bundle, path)).size }).toEqual({ path, bytes })
    expect.soft({ path, sha256: await fileSha256(join(bundle, path)) }).toEqual({ path, sha256 })
  }
})

test('no file is over 50 MB, and all together are at most 235 MB, 180 MB without the second ear', () => {
  const total = (files: typeof manifest.files) => files.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(Math.max(...manifest.files.map(({ bytes }) => bytes))).toBeLessThan(MAX_FILE_BYTES)
  expect(total(manifest.files)).toBeLessThanOrEqual(MAX_BUNDLE_BYTES)
  const firstEar = manifest.files.filter(({ path }) => !path.includes('second_ear'))
  expect(total(firstEar)).toBeLessThanOrEqual(MAX_FIRST_EAR_BYTES)
})
