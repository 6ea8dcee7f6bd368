import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { elementCount } from '../checkpoint/checkpoint.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import { ByteWriter } from './bytes.ts'

const SYSTEMS = join(import.meta.dirname, '../../../training/golden/systems')

export interface HeldTensor {
  readonly shape: readonly number[]
  readonly values: Float32Array
}

/** A seeded checkpoint of the oracle. */
export function seededFolder(row: string): string {
  return join(SYSTEMS, row, 'checkpoint')
}

/** All tensors of a folder's checkpoint. */
export async function tensorsIn(folder: string): Promise<Map<string, HeldTensor>> {
  const checkpoint = await openCheckpoint(folder)
  const tensors = new Map(
    [...checkpoint.tensors].map(([name, { shape }]) => [name, { shape, values: checkpoint.read(name) }]),
  )
  checkpoint.close()
  return tensors
}

/** Writes tensors as model.safetensors in fp32. */
export function writeSafetensors(folder: string, tensors: ReadonlyMap<string, HeldTensor>): void {
  let offset = 0
  const header = Object.fromEntries(
    [...tensors].map(([name, { shape }]) => {
      const start = offset
      offset += 4 * elementCount(shape)
      return [name, { dtype: 'F32', shape, data_offsets: [start, offset] }]
    }),
  )
  const text = JSON.stringify(header)
  const file = new ByteWriter().uint64(new TextEncoder().encode(text).length).text(text)
  for (const { values } of tensors.values()) file.float32s(values)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'model.safetensors'), file.done())
}

/** A copy of a seeded checkpoint in `folder`, its weights in one file of fp32 after `change`. */
export async function copyOf(
  row: string,
  folder: string,
  change: (tensors: Map<string, HeldTensor>) => void = () => undefined,
): Promise<string> {
  cpSync(seededFolder(row), folder, { recursive: true })
  const tensors = await tensorsIn(folder)
  change(tensors)
  for (const file of ['model.safetensors.index.json', 'pytorch_model.bin'])
    rmSync(join(folder, file), { force: true })
  writeSafetensors(folder, tensors)
  return folder
}

/** Changes fields of a JSON file; undefined removes one. */
export function changeJson(path: string, fields: Readonly<Record<string, unknown>>): void {
  const old = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, JSON.stringify({ ...old, ...fields }))
}
