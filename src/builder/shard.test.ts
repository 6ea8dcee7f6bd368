import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BundleWriter } from './bundle.ts'
import { Shard } from './shard.ts'
import { writeTensor } from './testing/write-tensor.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-shard-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a tensor may come in pieces, and must come whole', () => {
  mkdirSync(join(folder, 'onnx'))
  const shard = new Shard(folder, 'onnx', 'weights')
  const pieces = [Uint8Array.of(1), Uint8Array.of(2, 3, 4).subarray(1), Uint8Array.of(5)]
  writeTensor(shard, 'uint8', [2, 2], ...pieces)
  expect(() => writeTensor(shard, 'float32', [2], Float32Array.of(1))).toThrow(
    'was given 4 bytes for a float32 tensor [2]',
  )
  expect(() => shard.finish()).toThrow('has 68 bytes of 72')
  shard.close()
  expect([...readFileSync(join(folder, 'onnx/weights')).subarray(0, 4)]).toEqual([1, 3, 4, 5])
})

test('weights are split into files under a size; a tensor never spans two, a large one has a file alone', () => {
  const bundle = new BundleWriter(folder)
  const shardOf = bundle.shards('decoder', 1000)
  const stored = [600, 300, 200, 5000, 100].map((bytes) =>
    writeTensor(shardOf('w'), 'uint8', [bytes], new Uint8Array(bytes)),
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

test('tensors are placed ahead, each where it would be if it were written at once, and written in that order', () => {
  mkdirSync(join(folder, 'onnx'))
  const shard = new Shard(folder, 'onnx', 'weights')
  const placed = [3, 5].map((bytes) => shard.place('uint8', [bytes]))
  expect(placed.map(({ tensor }) => tensor.offset)).toEqual([0, 64])
  placed.forEach(({ tensor, write, finish }, index) => {
    write(new Uint8Array(tensor.bytes).fill(index + 1))
    finish()
  })
  expect(shard.finish().bytes).toBe(69)
  expect([...readFileSync(join(folder, 'onnx/weights')).subarray(62)]).toEqual([0, 0, 2, 2, 2, 2, 2])
})

test('no file is begun before there is something to put into it', () => {
  const bundle = new BundleWriter(folder)
  bundle.shards('decoder', 1000)
  expect(bundle.finish()).toEqual([])
})

test('a tensor of over 2 GB is refused by name', () => {
  const shardOf = new BundleWriter(undefined).shards('decoder', 1e9)
  expect(() => shardOf('lm_head.weight').place('float32', [151936, 4096])).toThrow(
    'lm_head.weight takes 2.5 GB as float32 [151936, 4096], and a file can carry 2 GB: build it with fewer bits.',
  )
})

test('a dry run gives the places and sizes of a real one and writes nothing', () => {
  const sizes = [5, 70_000, 3]
  const real = new BundleWriter(folder)
  const shard = real.shard('weights')
  const written = sizes.map((bytes) => writeTensor(shard, 'uint8', [bytes], new Uint8Array(bytes)))
  const [file] = real.finish()
  rmSync(join(folder, 'onnx'), { recursive: true })

  const dry = new BundleWriter(undefined)
  const dryShard = dry.shard('weights')
  expect(sizes.map((bytes) => dryShard.place('uint8', [bytes]).tensor)).toEqual(written)
  dry.json('config.json', {})
  expect(dry.finish().map(({ path, bytes }) => ({ path, bytes }))).toEqual([
    { path: 'config.json', bytes: 3 },
    { path: 'onnx/weights', bytes: file?.bytes },
  ])
  expect(readdirSync(folder)).toEqual([])
})
