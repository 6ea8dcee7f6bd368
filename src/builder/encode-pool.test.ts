import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EarshotError } from '../core/errors.ts'
import { buildBundle } from './build.ts'
import { BundleWriter } from './bundle.ts'
import { withEncoder } from './encode-pool.ts'
import { blocks4, blocks8, fp16, fp32, rows8, symmetricBlocks4 } from './encoding.ts'
import { copyOf, seededFolder } from './testing/checkpoint-folder.ts'
import { seededCheckpoint } from './testing/memory-checkpoint.ts'
import { WeightStore } from './weight-store.ts'
import { type Writer, WriteQueue, writeNow } from './writing.ts'

const ROW = 'ultravox-v0.5'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earshot-pool-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Writes matrices of several pieces, the last shorter, in every encoding. */
function fill(bundle: BundleWriter, write: Writer): void {
  const shapes = { a: [700, 1024], b: [3, 1024], norm: [1024], c: [9, 40] }
  const checkpoint = seededCheckpoint('x', shapes, 3)
  for (const encoding of [fp32, fp16, rows8, blocks8, blocks4, symmetricBlocks4]) {
    const shard = bundle.shard(`${encoding.key}.onnx_data`)
    const store = new WeightStore(checkpoint, () => shard, encoding, write)
    store.float32('norm', [1024])
    store.matrix(
      'ab',
      [
        ['a', 700],
        ['b', 3],
      ],
      1024,
    )
    store.matrix('c', [['c', 9]], 40)
  }
}

test('the files are the same whatever the number of threads', async () => {
  const plain = new BundleWriter(join(root, 'plain'))
  fill(plain, writeNow)
  const expected = plain.finish()
  for (const threads of [0, 1, 2, 3]) {
    const bundle = new BundleWriter(join(root, `${threads}`))
    const queue = new WriteQueue()
    fill(bundle, queue.add)
    await withEncoder(threads, (encoder) => queue.run(encoder))
    expect(bundle.finish()).toEqual(expected)
  }
})

test('a whole bundle is the same from one thread, from two and from none', async () => {
  const hashes = async (threads: number) =>
    (await buildBundle(seededFolder(ROW), join(root, 'bundle'), { threads })).files
  const expected = await hashes(0)
  expect(await hashes(1)).toEqual(expected)
  expect(await hashes(2)).toEqual(expected)
})

test('a number that is not finite is refused in the same sentence, and nothing is left', async () => {
  const source = await copyOf(ROW, join(root, 'source'), (tensors) => {
    tensors.get('multi_modal_projector.linear_1.weight')?.values.fill(Number.NaN, 5, 6)
  })
  const faults = []
  for (const threads of [0, 2]) {
    faults.push(await buildBundle(source, join(root, 'bundle'), { threads }).catch((fault: unknown) => fault))
    expect(readdirSync(root)).toEqual(['source'])
  }
  for (const fault of faults) {
    expect(fault).toBeInstanceOf(EarshotError)
    expect(fault).toMatchObject({
      code: 'bad-checkpoint',
      message:
        'model.safetensors has a value in multi_modal_projector.linear_1.weight that is not a finite number.',
    })
  }
})

test('a build that is given up rejects with the reason and leaves nothing', async () => {
  for (const threads of [0, 2]) {
    const controller = new AbortController()
    const onPart = () => controller.abort(new Error('enough'))
    const options = { threads, onPart, signal: controller.signal }
    await expect(buildBundle(seededFolder(ROW), join(root, 'bundle'), options)).rejects.toThrow('enough')
    expect(readdirSync(root)).toEqual([])
  }
})

test('a fault that the input is not to blame for arrives too', async () => {
  const rows = {
    encoding: 'no such encoding' as 'rows8',
    ...{ matrix: 'm', file: 'f', tensor: 't', columns: 2, values: Float32Array.of(1, 2) },
  }
  await withEncoder(1, async ({ encode }) => {
    await expect(encode(rows)).rejects.toMatchObject({ code: 'internal' })
  })
})
