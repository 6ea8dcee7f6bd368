import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { type ByteSource, fileSource } from './byte-source.ts'
import { badCheckpoint, type Checkpoint } from './checkpoint.ts'
import { openCTranslate2 } from './ctranslate2.ts'
import { openGguf } from './gguf.ts'
import { openSafetensors } from './safetensors.ts'
import { parseShardIndex, shardedCheckpoint } from './sharded.ts'
import { openTorch } from './torch.ts'

const KNOWN = 'safetensors, GGUF, PyTorch zip and CTranslate2 files'

/** What a folder's checkpoint may be called, the first found first. */
const USUAL_NAMES = [
  'model.safetensors.index.json',
  'model.safetensors',
  'pytorch_model.bin.index.json',
  'pytorch_model.bin',
  'model.bin',
]

const EXTENSIONS = ['.safetensors', '.gguf', '.pt', '.pth', '.bin']

/**
 * Opens a checkpoint: a file of any known kind, told by its content; the index of a sharded one; or a folder
 * with one of these. Only tables are read now. Tensors keep the names that the file gives them. Throws
 * `bad-checkpoint` when the path holds no checkpoint or a damaged one.
 */
export async function openCheckpoint(path: string): Promise<Checkpoint> {
  if (!existsSync(path)) throw badCheckpoint(path, 'does not exist')
  const file = statSync(path).isDirectory() ? fileInFolder(path) : path
  return file.endsWith('.index.json') ? openSharded(file) : openFile(file)
}

function fileInFolder(folder: string): string {
  const files = readdirSync(folder)
  const usual = USUAL_NAMES.find((name) => files.includes(name))
  if (usual) return join(folder, usual)
  const candidates = files.filter((name) => EXTENSIONS.includes(extname(name)))
  const [only, another] = candidates
  if (another) throw badCheckpoint(folder, `has ${candidates.join(', ')}; name the one that is meant`)
  if (!only) throw badCheckpoint(folder, `has no checkpoint in it; ${KNOWN} can be read`)
  return join(folder, only)
}

async function openSharded(indexPath: string): Promise<Checkpoint> {
  const name = basename(indexPath)
  const index = parseShardIndex(name, readFileSync(indexPath, 'utf8'))
  const shards = new Map<string, Checkpoint>()
  try {
    for (const file of new Set(index.values())) {
      const path = join(dirname(indexPath), file)
      if (!existsSync(path)) throw badCheckpoint(name, `names ${file}, which is not beside it`)
      shards.set(file, await openFile(path))
    }
    return shardedCheckpoint(name, index, shards)
  } catch (thrown) {
    for (const shard of shards.values()) shard.close()
    throw thrown
  }
}

async function openFile(path: string): Promise<Checkpoint> {
  const source = fileSource(path)
  try {
    return await openerOf(source)(source)
  } catch (thrown) {
    source.close()
    throw thrown
  }
}

/** Tells the kind of a file by its first bytes. */
function openerOf(source: ByteSource): (source: ByteSource) => Checkpoint | Promise<Checkpoint> {
  const head = source.read(0, Math.min(16, source.size))
  const startsWith = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (startsWith(...ascii('GGUF'))) return openGguf
  if (startsWith(...ascii('PK'), 3, 4)) return openTorch
  // A pickle of protocol 2 to 5, as torch.save wrote before PyTorch 1.6.
  if (head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5) {
    throw badCheckpoint(
      source.name,
      'is a bare pickle of an old PyTorch; load it and save it again with torch.save',
    )
  }
  // The length of a JSON header in 8 bytes, then the header.
  if (head[8] === ascii('{')[0]) return openSafetensors
  // A version in 4 bytes, then the length and letters of a spec's name.
  if (startsWith(head[0] ?? 0, 0, 0, 0) && head[5] === 0 && /[A-Z]/.test(String.fromCharCode(head[6] ?? 0))) {
    return openCTranslate2
  }
  throw badCheckpoint(source.name, `is no checkpoint of a known kind; ${KNOWN} can be read`)
}

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
