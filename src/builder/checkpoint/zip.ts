import { configure, type Entry, Reader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import type { ByteSource } from './byte-source.ts'
import { badCheckpoint, type ByteRange } from './checkpoint.ts'

/** A file's bytes as zip.js reads them. */
export class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource

  constructor(source: ByteSource) {
    super(source)
    this.#source = source
    this.size = source.size
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.#source.read(offset, Math.min(length, this.size - offset)) as Uint8Array<ArrayBuffer>
  }
}

export type FileEntry = Extract<Entry, { directory: false }>

export function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory
}

/**
 * Where the bytes of each file of a zip archive lie. Files must be stored uncompressed, as PyTorch stores
 * them, so that they can be read in place.
 */
export async function storedFiles(source: ByteSource): Promise<ReadonlyMap<string, ByteRange>> {
  configure({ useWebWorkers: false })
  const files = new Map<string, ByteRange>()
  for (const entry of (await zipEntries(source)).filter(isFile)) {
    const { filename, uncompressedSize: bytes } = entry
    if (files.has(filename)) throw badCheckpoint(source.name, `names its file ${filename} twice`)
    if (entry.compressionMethod !== 0 || entry.compressedSize !== bytes || entry.encrypted) {
      throw badCheckpoint(source.name, `has compressed its file ${filename}; save it again with torch.save`)
    }
    const offset = await dataOffset(source, entry)
    if (offset + bytes > source.size)
      throw badCheckpoint(source.name, `places its file ${filename} past its end`)
    files.set(filename, { offset, bytes })
  }
  return files
}

async function zipEntries(source: ByteSource): Promise<readonly Entry[]> {
  try {
    return await new ZipReader(new SourceReader(source)).getEntries()
  } catch (cause) {
    throw badCheckpoint(source.name, 'is truncated or damaged: its zip directory cannot be read', { cause })
  }
}

/** Reads the file's local header, whose length differs from file to file. */
async function dataOffset(source: ByteSource, entry: FileEntry): Promise<number> {
  try {
    await entry.getData(new Uint8ArrayWriter(), { checkOverlappingEntryOnly: true })
    if (entry.localDirectory) return entry.localDirectory.dataOffset
  } catch (cause) {
    throw badCheckpoint(source.name, `has a damaged or overlapping file ${entry.filename}`, { cause })
  }
  throw badCheckpoint(source.name, `has no local header of its file ${entry.filename}`)
}
