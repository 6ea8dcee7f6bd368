import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BundleWriter } from './bundle.ts'
import { Graph } from './onnx/graph.ts'
import { memoryCheckpoint } from './testing/memory-checkpoint.ts'
import { writeTensor } from './testing/write-tensor.ts'
import { WeightStore } from './weight-store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-bundle-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (path: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex')

test('every file is listed with its size and hash, graphs with the weights they name', () => {
  const bundle = new BundleWriter(folder)
  const shard = bundle.shard('weights.onnx_data')
  const graph = new Graph('g')
  graph.output(
    'y',
    graph.external('w', writeTensor(shard, 'float32', [2], Float32Array.of(1, 2))),
    'float32',
    [2],
  )
  bundle.json('config.json', { a: 1 })
  expect(bundle.graph('g', graph)).toEqual({
    path: 'onnx/g.onnx',
    externalData: ['onnx/weights.onnx_data'],
  })
  const files = bundle.finish()
  expect(files.map(({ path }) => path)).toEqual(['config.json', 'onnx/g.onnx', 'onnx/weights.onnx_data'])
  for (const { path, bytes, sha256: listed } of files) {
    expect(readFileSync(join(folder, path)).length).toBe(bytes)
    expect(sha256(path)).toBe(listed)
  }
})

test('small tensors start on a cache line, large ones on a page', () => {
  const bundle = new BundleWriter(folder)
  const shard = bundle.shard('weights.onnx_data')
  const offsets = [3, 5, 1 << 16, 7].map(
    (bytes) => writeTensor(shard, 'uint8', [bytes], new Uint8Array(bytes)).offset,
  )
  bundle.finish()
  expect(offsets).toEqual([0, 64, 4096, 4096 + (1 << 16)])
})

test('a tensor that two graphs share is written once, one that none wants is refused', () => {
  const values = new Map([
    ['a', Float32Array.of(1, 2)],
    ['b', Float32Array.of(3)],
  ])
  const bundle = new BundleWriter(folder)
  const shard = bundle.shard('weights.onnx_data')
  const store = new WeightStore(memoryCheckpoint('x', values, { a: [1, 2], b: [1] }), () => shard)
  expect(store.matrix('a', [['a', 1]], 2)).toBe(store.matrix('a', [['a', 1]], 2))
  expect(() => store.assertAllUsed()).toThrow('x has b, for which this architecture has no place.')
  expect(store.float32('b', [1])).toBe(store.float32('b', [1]))
  store.assertAllUsed()
  bundle.finish()
})
