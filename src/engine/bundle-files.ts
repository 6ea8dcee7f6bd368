/** Where a bundle's files come from: a folder (`bundle-files-node.ts`) or a site (`bundle-files-web.ts`). */
import { EarshotError } from '../core/errors.ts'
import type { BundleFile, BundleManifest, GraphFile } from '../core/manifest.ts'
import type { GraphSource } from './ort.ts'

export interface BundleFiles {
  readonly manifest: BundleManifest
  /** False when the browser refused to keep the files: they must be fetched again next time. */
  readonly storedOffline: () => boolean
  json(path: string): Promise<unknown>
  graph(graph: GraphFile): Promise<GraphSource>
}

export interface OpenBundleOptions {
  /** `loadedBytes` of the file at `path` have arrived, from the network or from storage. */
  readonly onFile?: (path: string, loadedBytes: number, stage: 'download' | 'read') => void
  readonly signal?: AbortSignal
}

export const MANIFEST_FILE = 'earshot.json'

/** How a graph's protobuf names its external data: relative to the graph's own folder. */
export function pathInGraph(graph: GraphFile, externalPath: string): string {
  const folder = graph.path.slice(0, graph.path.lastIndexOf('/') + 1)
  return externalPath.startsWith(folder) ? externalPath.slice(folder.length) : externalPath
}

/** What the manifest says of a file; a bundle may use no file that it does not list. */
export function listedFile(manifest: BundleManifest, path: string): BundleFile {
  const file = manifest.files.find((entry) => entry.path === path)
  if (!file)
    throw new EarshotError('model-damaged', `${MANIFEST_FILE} does not list ${path}: rebuild the bundle.`)
  return file
}

/** Null when the bytes are the listed ones, else the sentence that says what is wrong. */
export async function faultOf(file: BundleFile, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (bytes.length !== file.bytes) {
    return `The model file ${file.path} has ${bytes.length} bytes where ${file.bytes} are expected`
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return sha256 === file.sha256
    ? null
    : `The model file ${file.path} was altered (its SHA-256 does not match)`
}

export function parseJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new EarshotError(
      'model-damaged',
      `The model file ${path} is not JSON: restore it or rebuild the bundle.`,
      { cause },
    )
  }
}
