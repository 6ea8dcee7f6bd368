import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeJson, copyOf, type HeldTensor, seededFolder } from '../builder/testing/checkpoint-folder.ts'
import { main } from './earshot.ts'

const ROW = 'ultravox-v0.5'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earshot-build-command-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function build(...args: readonly string[]) {
  const printed: string[] = []
  const noted: string[] = []
  const terminal = {
    print: (line: string) => void printed.push(line),
    note: (line: string) => void noted.push(line),
  }
  return { code: await main(['build', ...args], terminal), printed, noted }
}

test('the table goes to stdout, progress and cost to stderr', async () => {
  const out = join(root, 'bundle')
  const { code, printed, noted } = await build(seededFolder(ROW), '--out', out, '--format', 'int8,q8')
  expect(code).toBe(0)
  expect(printed[0]).toMatch(/^format +part +parameters +bytes +type$/)
  expect(printed.slice(1).map((line) => line.split(/ {2,}/).slice(0, 3))).toEqual([
    ['int8, q8', 'audio encoder', '199,936'],
    ['int8, q8', 'projector', '70,208'],
    ['int8, q8', 'token embedding', '26,688'],
    ['int8, q8', 'decoder', '74,048'],
    ['int8, q8', 'in all', '370,880'],
  ])
  expect(noted.slice(0, 3)).toEqual([
    'Writing audio_encoder_int8',
    'Writing embed_tokens_int8',
    'Writing decoder_model_merged_int8',
  ])
  expect(noted.at(-2)).toBe(
    'Options (change one with --option): processing=v0.5, chat=llama-3.1, date=26 Jul 2024.',
  )
  expect(noted.at(-1)).toMatch(
    /^Built .*bundle in [\d.]+ s: read .* GB\/s\), wrote .*, peak memory [\d.]+ GB\.$/,
  )
  expect(existsSync(join(out, 'earshot.json'))).toBe(true)
})

test('a dry run prints the table of a build and writes nothing', async () => {
  const dry = await build(seededFolder(ROW), '--dry-run', '--out', join(root, 'bundle'))
  expect(readdirSync(root)).toEqual([])
  expect(dry.printed.length).toBe(11)
  const real = await build(seededFolder(ROW), '--out', join(root, 'bundle'))
  expect(dry.printed).toEqual(real.printed)
})

test('every kind of bad input is one sentence and exit code 2, and nothing is left', async () => {
  const source = join(root, 'source')
  const inputs: readonly [change: (tensors: Map<string, HeldTensor>) => unknown, sentence: RegExp][] = [
    [(tensors) => tensors.delete('audio_tower.conv1.bias'), /has no tensor audio_tower\.conv1\.bias\.$/],
    [
      (tensors) => tensors.set('audio_tower.conv3.bias', { shape: [1], values: new Float32Array(1) }),
      /has audio_tower\.conv3\.bias, for which this architecture has no place\.$/,
    ],
    [
      (tensors) => tensors.set('audio_tower.conv1.bias', { shape: [3], values: new Float32Array(3) }),
      /has audio_tower\.conv1\.bias with shape \[3\] where \[64\] is needed\.$/,
    ],
    [
      (tensors) => tensors.get('audio_tower.conv1.bias')?.values.fill(Number.NaN),
      /has a value in audio_tower\.conv1\.bias that is not a finite number\.$/,
    ],
  ]
  for (const [change, sentence] of inputs) {
    await copyOf(ROW, source, change)
    const { code, printed, noted } = await build(source, '--out', join(root, 'bundle'))
    expect(code).toBe(2)
    expect(printed).toEqual([])
    expect(noted.at(-1)).toMatch(sentence)
    expect(noted.at(-1)).toMatch(/^model\.safetensors /)
    expect(readdirSync(root)).toEqual(['source'])
  }
})

test('a pickle that calls something is refused by its name before it could', async () => {
  const source = await copyOf(ROW, join(root, 'source'))
  rmSync(join(source, 'model.safetensors'))
  // cos\nsystem, a mark, 'touch ...', a tuple, REDUCE: what torch.load without weights_only would run.
  const pickle = Buffer.from('\x80\x02cos\nsystem\n(X\x04\x00\x00\x00truetR.', 'latin1')
  writeFileSync(join(source, 'pytorch_model.bin'), await zipped('archive/data.pkl', pickle))
  const { code, noted } = await build(source, '--out', join(root, 'bundle'))
  expect(code).toBe(2)
  expect(noted.at(-1)).toMatch(/^pytorch_model\.bin .*os\.system/)
})

test('the command itself ends with the code', () => {
  mkdirSync(join(root, 'empty'))
  const bin = join(import.meta.dirname, 'bin.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, 'build', join(root, 'empty'), '--dry-run'],
    {
      encoding: 'utf8',
    },
  )
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toBe(`${join(root, 'empty')} has no config.json.\n`)
})

/** A checkpoint whose embedding takes a second or so to write. */
async function largeVocabulary(folder: string): Promise<string> {
  const words = 300_000
  await copyOf(ROW, folder, (tensors) =>
    tensors.set('language_model.model.embed_tokens.weight', {
      shape: [words, 64],
      values: new Float32Array(words * 64),
    }),
  )
  const { text_config: text } = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))
  changeJson(join(folder, 'config.json'), { text_config: { ...text, vocab_size: words } })
  return folder
}

test('a build that is interrupted ends with the code of the signal and leaves nothing', async () => {
  const source = await largeVocabulary(join(root, 'source'))
  const bin = join(import.meta.dirname, 'bin.js')
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const child = spawn(process.execPath, [bin, 'build', source, '--out', join(root, 'bundle')])
    const ended = once(child, 'exit')
    let noted = ''
    for await (const chunk of child.stderr) {
      noted += chunk
      if (!child.killed && noted.includes('Writing embed_tokens_q4')) {
        expect(readdirSync(root).length).toBe(2)
        child.kill(signal)
      }
    }
    expect(await ended).toEqual([code, null])
    expect(noted).not.toContain('Built')
    expect(readdirSync(root)).toEqual(['source'])
  }
}, 60_000)

async function zipped(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0 })
  await writer.add(name, new Uint8ArrayReader(bytes))
  return writer.close()
}
