import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFolder } from './atomic-folder.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earshot-atomic-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const bundle = (name: string) => async (folder: string) => {
  writeFileSync(join(folder, 'earshot.json'), name)
}

test('a bundle stands in its place when it is whole, and replaces an older one', async () => {
  const target = join(root, 'above/bundle')
  await writeFolder(target, async (folder) => {
    await bundle('first')(folder)
    expect(existsSync(target)).toBe(false)
  })
  await writeFolder(target, async (folder) => {
    writeFileSync(join(folder, 'config.json'), '{}')
    await bundle('second')(folder)
    expect(readFileSync(join(target, 'earshot.json'), 'utf8')).toBe('first')
  })
  expect(readdirSync(join(root, 'above'))).toEqual(['bundle'])
  expect(readdirSync(target).sort()).toEqual(['config.json', 'earshot.json'])
  expect(readFileSync(join(target, 'earshot.json'), 'utf8')).toBe('second')
})

test('a build that fails leaves nothing, and an older bundle as it was', async () => {
  const failing = async (folder: string) => {
    await bundle('half')(folder)
    throw new Error('the disk is full')
  }
  await expect(writeFolder(join(root, 'above/bundle'), failing)).rejects.toThrow('the disk is full')
  expect(readdirSync(root)).toEqual([])
  const target = join(root, 'bundle')
  await writeFolder(target, bundle('first'))
  await expect(writeFolder(target, failing)).rejects.toThrow('the disk is full')
  expect(readdirSync(root)).toEqual(['bundle'])
  expect(readFileSync(join(target, 'earshot.json'), 'utf8')).toBe('first')
})

test('a folder or file that is no bundle is never replaced, an empty folder is', async () => {
  const folder = join(root, 'papers')
  mkdirSync(folder)
  await writeFolder(folder, bundle('new'))
  const file = join(root, 'notes')
  writeFileSync(file, 'notes')
  for (const target of [root, file]) {
    await expect(writeFolder(target, bundle('new'))).rejects.toThrow(`${target} is no bundle`)
  }
  expect(readFileSync(file, 'utf8')).toBe('notes')
  expect(readdirSync(root).sort()).toEqual(['notes', 'papers'])
})
