import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BundleWriter } from './bundle.ts'
import { Shard } from './shard.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-shard-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a tensor may come in pieces, and must come whole', () => {
  mkdirSync(join(folder, 'onnx'))
  const shard = new Shard(folder, 'onnx', 'weights')
  shard.add('uint8', [2, 2], [Uint8Array.of(1), Uint8Array.of(2, 3, 4).subarray(1), Uint8Array.of(5)])
  expect(() => shard.add('float32', [2], [Float32Array.of(1)])).toThrow(
    'was given 4 bytes for a float32 tensor [2]',
  )
  shard.finish()
  expect([...readFileSync(join(folder, 'onnx/weights')).subarray(0, 4)]).toEqual([1, 3, 4, 5])
})

test('weights are split into files under a size; a tensor never spans two, a large one has a file alone', () => {
  const bundle = new BundleWriter(folder)
  const shardOf = bundle.shards('decoder', 1000)
  const stored = [600, 300, 200, 5000, 100].map((bytes) =>
    shardOf('w').add('uint8', [bytes], new Uint8Array(bytes)),
  )
  // The second starts on a cache line at 640 and ends at 940.
  expect(stored.map(({ file, offset }) => `${file} ${offset}`)).toEqual([
    'decoder_0.onnx_data 0',
    'decoder_0.onnx_data 640',
    'decoder_1.onnx_data 0',
    'decoder_2.onnx_data 0',
    'decoder_3.onnx_data 0',
  ])
  const sizes = bundle.finish().map(({ path, bytes }) => [statSync(join(folder, path)).size, bytes])
  expect(sizes).toEqual([940, 200, 5000, 100].map((bytes) => [bytes, bytes]))
})

test('no file is begun before there is something to put into it', () => {
  const bundle = new BundleWriter(folder)
  bundle.shards('decoder', 1000)
  expect(bundle.finish()).toEqual([])
})

test('a tensor of over 2 GB is refused by name', () => {
  const shardOf = new BundleWriter(undefined).shards('decoder', 1e9)
  expect(() => shardOf('lm_head.weight').add('float32', [151936, 4096], [])).toThrow(
    'lm_head.weight takes 2.5 GB as float32 [151936, 4096], and a file can carry 2 GB: build it with fewer bits.',
  )
})

test('a dry run gives the places and sizes of a real one, asks for no values and writes nothing', () => {
  const sizes = [5, 70_000, 3]
  const real = new BundleWriter(folder)
  const shard = real.shard('weights')
  const written = sizes.map((bytes) => shard.add('uint8', [bytes], new Uint8Array(bytes)))
  const [file] = real.finish()
  rmSync(join(folder, 'onnx'), { recursive: true })

  const dry = new BundleWriter(undefined)
  const dryShard = dry.shard('weights')
  const unwanted: Iterable<Uint8Array> = {
    [Symbol.iterator]() {
      throw new Error('asked for values')
    },
  }
  expect(sizes.map((bytes) => dryShard.add('uint8', [bytes], unwanted))).toEqual(written)
  dry.json('config.json', {})
  expect(dry.finish().map(({ path, bytes }) => ({ path, bytes }))).toEqual([
    { path: 'config.json', bytes: 3 },
    { path: 'onnx/weights', bytes: file?.bytes },
  ])
  expect(readdirSync(folder)).toEqual([])
})
