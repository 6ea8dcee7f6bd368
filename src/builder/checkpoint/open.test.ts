import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { ByteWriter } from '../testing/bytes.ts'
import { openCheckpoint } from './open.ts'

const root = mkdtempSync(join(tmpdir(), 'earshot-open-'))
let folder = root
let count = 0
beforeEach(() => {
  folder = join(root, `${count++}`)
  mkdirSync(folder)
})
afterAll(() => rmSync(root, { recursive: true }))

const write = (name: string, content: Uint8Array | string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** A safetensors file of one-element fp32 tensors. */
function safetensors(tensors: Readonly<Record<string, number>>): Uint8Array {
  const header = Object.fromEntries(
    Object.keys(tensors).map((name, index) => [
      name,
      { dtype: 'F32', shape: [1], data_offsets: [4 * index, 4 * index + 4] },
    ]),
  )
  const text = JSON.stringify(header)
  return new ByteWriter()
    .uint64(text.length)
    .text(text)
    .float32(...Object.values(tensors))
    .done()
}

const index = (map: Readonly<Record<string, unknown>>) => JSON.stringify({ metadata: {}, weight_map: map })

const INDEX = 'model.safetensors.index.json'
const torchFixture = fileURLToPath(new URL('fixtures/flat.pt', import.meta.url))

const gguf = new ByteWriter().text('GGUF').uint32(3).uint64(0).uint64(0).done()
const ctranslate2 = new ByteWriter().uint32(6).uint16(12).text('WhisperSpec\0').uint32(3).uint32(0).done()

test('a file is told by its content, whatever its name', async () => {
  const weights = write('weights', safetensors({ w: 1 }))
  expect([...(await openCheckpoint(weights)).read('w')]).toEqual([1])
  expect((await openCheckpoint(write('a', gguf))).tensors.size).toBe(0)
  expect((await openCheckpoint(write('b', ctranslate2))).metadata.get('spec')).toBe('WhisperSpec')
  copyFileSync(torchFixture, join(folder, 'c'))
  expect([...(await openCheckpoint(join(folder, 'c'))).tensors.keys()]).toEqual(['weight', 'bias'])
})

test('a folder is opened by the usual name, or by the only checkpoint in it', async () => {
  write('config.json', '{}')
  write('some.gguf', gguf)
  expect((await openCheckpoint(folder)).name).toBe('some.gguf')
  write('other.gguf', gguf)
  await expect(openCheckpoint(folder)).rejects.toThrow(
    'has other.gguf, some.gguf; name the one that is meant.',
  )
  write('model.safetensors', safetensors({ w: 1 }))
  expect((await openCheckpoint(folder)).name).toBe('model.safetensors')
})

test('a sharded checkpoint is one, of its folder or its index', async () => {
  write('1.safetensors', safetensors({ a: 1, b: 2 }))
  write('2.safetensors', safetensors({ c: 3 }))
  const path = write(INDEX, index({ a: '1.safetensors', b: '1.safetensors', c: '2.safetensors' }))
  for (const checkpoint of [await openCheckpoint(folder), await openCheckpoint(path)]) {
    expect(['a', 'b', 'c'].map((name) => checkpoint.read(name)[0])).toEqual([1, 2, 3])
    expect(() => checkpoint.read('d')).toThrow(`${INDEX} has no tensor d.`)
    checkpoint.close()
  }
})

test('a sharded PyTorch checkpoint is one', async () => {
  copyFileSync(torchFixture, join(folder, 'pytorch_model-00001-of-00001.bin'))
  const shard = 'pytorch_model-00001-of-00001.bin'
  write('pytorch_model.bin.index.json', index({ weight: shard, bias: shard }))
  expect([...(await openCheckpoint(folder)).read('bias')]).toEqual([2.25])
})

test.each([
  ['no JSON', '{', 'is not JSON.'],
  ['no object', '7', 'is not a JSON object.'],
  ['no map', '{}', 'has no weight_map of tensors to files.'],
  ['an empty map', index({}), 'places no tensor in any file.'],
  ['a missing file', index({ a: '3.safetensors' }), 'names 3.safetensors, which is not beside it.'],
  [
    'a path above its folder',
    index({ a: '../1.safetensors' }),
    'places a in "../1.safetensors", which is no file',
  ],
  ['an absolute path', index({ a: '/etc/passwd' }), 'places a in "/etc/passwd", which is no file beside it.'],
  ['a number for a file', index({ a: 7 }), 'places a in 7, which is no file beside it.'],
  ['its own folder', index({ a: '..' }), 'places a in "..", which is no file beside it.'],
  [
    'a tensor that its file lacks',
    index({ z: '1.safetensors' }),
    'places z in 1.safetensors, which has no such',
  ],
])('an index with %s is refused in one sentence', async (_, json, sentence) => {
  write('1.safetensors', safetensors({ a: 1 }))
  const path = write(INDEX, json)
  await expect(openCheckpoint(path)).rejects.toThrow(`${INDEX} ${sentence}`)
  await expect(openCheckpoint(path)).rejects.toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
})

test('a tensor in two shards is refused', async () => {
  write('1.safetensors', safetensors({ a: 1 }))
  write('2.safetensors', safetensors({ a: 1, b: 2 }))
  const path = write(INDEX, index({ a: '1.safetensors', b: '2.safetensors' }))
  await expect(openCheckpoint(path)).rejects.toThrow('2.safetensors has a, which 1.safetensors has too.')
})

test.each([
  [
    'text',
    'hello, world: no weights here',
    'is no checkpoint of a known kind; safetensors, GGUF, PyTorch zip and',
  ],
  ['nothing', '', 'is no checkpoint of a known kind'],
  [
    'an old PyTorch file',
    new ByteWriter().bytes(0x80, 2, 0x8a, 10).done(),
    'is a bare pickle of an old PyTorch;',
  ],
  ['the head of a zip', 'PK\x03\x04', 'is truncated or damaged: its zip directory cannot be read.'],
])('a file of %s is refused in one sentence', async (_, content, sentence) => {
  const path = write('weights.bin', content)
  await expect(openCheckpoint(path)).rejects.toThrow(`weights.bin ${sentence}`)
  await expect(openCheckpoint(path)).rejects.toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
})

test('a path with nothing there, and a folder without a checkpoint, are refused', async () => {
  await expect(openCheckpoint(join(folder, 'x'))).rejects.toThrow('x does not exist.')
  await expect(openCheckpoint(folder)).rejects.toThrow('has no checkpoint in it; safetensors, GGUF')
})
