import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { EarshotError } from '../core/errors.ts'

/**
 * Hands `use` an empty folder beside `target`, on the same disk, and removes it afterwards; so goes every folder
 * that had to be made above it, unless `target` now stands there.
 */
export async function withFolderBeside<T>(target: string, use: (folder: string) => Promise<T>): Promise<T> {
  const madeAbove = mkdirSync(dirname(target), { recursive: true })
  const folder = mkdtempSync(`${target}.building-`)
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    if (madeAbove !== undefined && !existsSync(target)) rmSync(madeAbove, { recursive: true })
  }
}

/**
 * Puts `built` in the place of `target`, which is then either what it was or the new folder, never a mixture.
 * `built` must lie on the same disk.
 */
export function replaceFolder(built: string, target: string): void {
  chmodSync(built, 0o755)
  const replaced = `${built}.replaced`
  const old = existsSync(target)
  if (old) renameSync(target, replaced)
  try {
    renameSync(built, target)
  } catch (cause) {
    if (old) renameSync(replaced, target)
    throw cause
  }
  rmSync(replaced, { recursive: true, force: true })
}

/** Throws `bad-option` when `target` holds anything but an older bundle, which a new one may replace. */
export function assertReplaceable(target: string): void {
  if (!existsSync(target) || existsSync(join(target, 'earshot.json'))) return
  if (statSync(target).isDirectory() && readdirSync(target).length === 0) return
  throw new EarshotError(
    'bad-option',
    `${target} is no bundle, and building would replace it: name another folder with --out.`,
  )
}

/** Builds a bundle's folder beside `target` and moves it there when it is whole; on failure nothing changes. */
export async function writeFolder<T>(target: string, write: (folder: string) => Promise<T>): Promise<T> {
  assertReplaceable(target)
  return withFolderBeside(target, async (folder) => {
    const result = await write(folder)
    replaceFolder(folder, target)
    return result
  })
}
