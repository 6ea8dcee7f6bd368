/** A bundle in a folder on disk. Every file that is used is checked against the manifest's size and hash. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EarshotError } from '../core/errors.ts'
import { parseManifest } from '../core/manifest-read.ts'
import {
  type BundleFiles,
  faultOf,
  listedFile,
  MANIFEST_FILE,
  type OpenBundleOptions,
  parseJson,
} from './bundle-files.ts'

export async function openBundleFiles(folder: string, options: OpenBundleOptions = {}): Promise<BundleFiles> {
  const manifest = parseManifest(parseJson(MANIFEST_FILE, await readOrExplain(folder, MANIFEST_FILE)))
  const checked = new Set<string>()

  async function read(path: string): Promise<Uint8Array> {
    const bytes = await readOrExplain(folder, path)
    const fault = await faultOf(listedFile(manifest, path), bytes)
    if (fault) throw new EarshotError('model-damaged', `${fault}: restore it or rebuild the bundle.`)
    checked.add(path)
    options.onFile?.(path, bytes.length, 'read')
    return bytes
  }

  return {
    manifest,
    storedOffline: () => true,
    json: async (path) => parseJson(path, await read(path)),
    async graph(graph) {
      for (const path of [graph.path, ...graph.externalData]) if (!checked.has(path)) await read(path)
      return { model: join(folder, graph.path), externalData: [] }
    },
  }
}

async function readOrExplain(folder: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(join(folder, path))
  } catch (cause) {
    throw new EarshotError(
      'model-missing',
      `The model file ${path} is missing from ${folder}: restore it or rebuild the bundle.`,
      { cause },
    )
  }
}
