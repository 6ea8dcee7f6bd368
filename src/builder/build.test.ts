import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseManifest } from '../core/manifest-read.ts'
import { buildBundle } from './build.ts'

const SYSTEMS = join(import.meta.dirname, '../../training/golden/systems')
const rows = readdirSync(SYSTEMS).filter((name) => name !== 'published')

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earshot-build-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

test.each(rows)('%s becomes a bundle whose earshot.json is valid and lists every file', async (row) => {
  const out = join(root, 'bundle')
  const report = await buildBundle(join(SYSTEMS, row, 'checkpoint'), out, { formats: ['fp32'] })
  const manifest = parseManifest(JSON.parse(readFileSync(join(out, 'earshot.json'), 'utf8')))
  expect(manifest).toEqual(report.manifest)
  expect(manifest.recommended).toEqual({ webgpu: 'fp32', wasm: 'fp32', cpu: 'fp32' })
  const listed = manifest.files.map(({ path }) => path)
  expect(filesOf(out)).toEqual([...listed, 'earshot.json'].sort())
  for (const { path, bytes } of manifest.files) expect(statSync(join(out, path)).size).toBe(bytes)
  for (const graph of ['audio_encoder', 'embed_tokens', 'decoder_model_merged']) {
    expect(listed).toContain(`onnx/${graph}_fp32.onnx`)
  }
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'generation_config.json']) {
    expect(readFileSync(join(out, file))).toEqual(readFileSync(join(SYSTEMS, row, 'checkpoint', file)))
  }
})
