/**
 * A bundle on a web site: downloaded once, resumed where it stopped, checked by hash, kept in the browser's
 * storage and read from there afterwards, also without a network.
 */
import { EarshotError } from '../core/errors.ts'
import type { BundleFile, BundleManifest } from '../core/manifest.ts'
import { parseManifest } from '../core/manifest-read.ts'
import {
  type BundleFiles,
  faultOf,
  listedFile,
  MANIFEST_FILE,
  type OpenBundleOptions,
  parseJson,
  pathInGraph,
} from './bundle-files.ts'
import { type ModelStore, openModelStore } from './model-store.ts'

/** Stored manifests carry this prefix, stored files are bare hashes. */
const MANIFEST_PREFIX = 'manifest-'

export async function openBundleFiles(url: string, options: OpenBundleOptions = {}): Promise<BundleFiles> {
  const base = url.endsWith('/') ? url : `${url}/`
  const store = await openModelStore()
  const manifest = await openManifest(base, store, options)
  await removeUnlisted(store)
  let kept = store.persistent

  async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const file = listedFile(manifest, path)
    // One tab at a time writes a file; a second one waits and then finds it there.
    return navigator.locks.request(`earshot-file-${file.sha256}`, async () => {
      const stored = await store.read(file.sha256)
      if (stored?.length === file.bytes && (await faultOf(file, stored)) === null) {
        options.onFile?.(path, file.bytes, 'read')
        return stored
      }
      // As long as it should be and yet not what it should be: nothing of it can be trusted.
      if (stored && stored.length >= file.bytes) await store.remove(file.sha256)
      return await fetchFile(file)
    })
  }

  async function fetchFile(file: BundleFile): Promise<Uint8Array<ArrayBuffer>> {
    try {
      await download(base + file.path, file, store, options)
    } catch (fault) {
      if (!isQuota(fault)) throw fault
      // No room to keep it: answer now from memory, and say that offline use is not to be had.
      kept = false
      await store.remove(file.sha256)
      return await downloadToMemory(base + file.path, file, options)
    }
    const bytes = await store.read(file.sha256)
    const wrong = bytes ? await faultOf(file, bytes) : `The model file ${file.path} was not stored`
    if (bytes && wrong === null) return bytes
    await store.remove(file.sha256)
    throw new EarshotError(
      'model-damaged',
      `${wrong}: reload the model, and if this stays, the site's copy is damaged.`,
    )
  }

  return {
    manifest,
    storedOffline: () => kept,
    json: async (path) => parseJson(path, await read(path)),
    async graph(graph) {
      const externalData: { path: string; data: Uint8Array }[] = []
      for (const path of graph.externalData)
        externalData.push({ path: pathInGraph(graph, path), data: await read(path) })
      return { model: await read(graph.path), externalData }
    },
  }
}

/** The site's manifest where it can be had, else the one stored with the files. */
async function openManifest(
  base: string,
  store: ModelStore,
  options: OpenBundleOptions,
): Promise<BundleManifest> {
  const name = MANIFEST_PREFIX + encodeURIComponent(base)
  let response: Response
  try {
    response = await fetch(base + MANIFEST_FILE, { cache: 'no-cache', ...signalOf(options) })
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    const stored = await store.read(name)
    if (stored) return parseManifest(parseJson(MANIFEST_FILE, stored))
    throw new EarshotError(
      'download-failed',
      'The model could not be fetched: connect to the network once, then it works offline.',
      { cause },
    )
  }
  refuseWhatIsNotAFile(response, MANIFEST_FILE)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const manifest = parseManifest(parseJson(MANIFEST_FILE, bytes))
  try {
    await store.write(name, 0, once(bytes))
  } catch (fault) {
    if (!isQuota(fault)) throw fault
  }
  return manifest
}

async function download(
  url: string,
  file: BundleFile,
  store: ModelStore,
  options: OpenBundleOptions,
): Promise<void> {
  const have = await store.size(file.sha256)
  const response = await request(url, file, options, have)
  const offset = response.status === 206 ? have : 0
  await store.write(file.sha256, offset, arriving(response, file, offset, options))
}

async function downloadToMemory(
  url: string,
  file: BundleFile,
  options: OpenBundleOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await request(url, file, options, 0)
  const bytes = new Uint8Array(file.bytes)
  let at = 0
  for await (const chunk of arriving(response, file, 0, options)) {
    if (at + chunk.length <= bytes.length) bytes.set(chunk, at)
    at += chunk.length
  }
  const wrong = await faultOf(file, at === file.bytes ? bytes : bytes.subarray(0, Math.min(at, file.bytes)))
  if (wrong) throw new EarshotError('model-damaged', `${wrong}: reload the model.`)
  return bytes
}

async function request(
  url: string,
  file: BundleFile,
  options: OpenBundleOptions,
  offset: number,
): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, {
      ...signalOf(options),
      // The files are kept in our own storage: a second copy in the HTTP cache would only cost room.
      cache: 'no-store',
      headers: offset > 0 ? { Range: `bytes=${offset}-` } : {},
    })
  } catch (cause) {
    throw options.signal?.aborted ? cause : interrupted(file, cause)
  }
  refuseWhatIsNotAFile(response, file.path)
  return response
}

async function* arriving(
  response: Response,
  file: BundleFile,
  offset: number,
  options: OpenBundleOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  if (!reader) return
  let loaded = offset
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      loaded += value.length
      options.onFile?.(file.path, loaded, 'download')
      yield value
    }
  } catch (cause) {
    throw options.signal?.aborted ? cause : interrupted(file, cause)
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function interrupted(file: BundleFile, cause: unknown): EarshotError {
  const sentence = `The download of ${file.path} was interrupted: reload to go on where it stopped.`
  return new EarshotError('download-failed', sentence, { cause })
}

/** A static host may answer a missing file with a page. */
function refuseWhatIsNotAFile(response: Response, path: string): void {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  if (response.ok && !isPage) return
  const what = response.ok ? 'a web page came in its place' : `the site answered ${response.status}`
  throw new EarshotError(
    'model-missing',
    `The model file ${path} is missing (${what}): the site's copy of the model is incomplete.`,
  )
}

/** Drops stored files that no stored manifest lists: what an older version left. */
async function removeUnlisted(store: ModelStore): Promise<void> {
  const names = await store.names()
  const listed = new Set<string>()
  for (const name of names.filter((entry) => entry.startsWith(MANIFEST_PREFIX))) {
    const bytes = await store.read(name)
    try {
      if (bytes)
        for (const file of parseManifest(parseJson(MANIFEST_FILE, bytes)).files) listed.add(file.sha256)
    } catch {
      // A manifest of a format this version no longer reads keeps nothing alive.
      await store.remove(name)
    }
  }
  for (const name of names) {
    if (!name.startsWith(MANIFEST_PREFIX) && !listed.has(name)) await store.remove(name)
  }
}

function signalOf(options: OpenBundleOptions): { signal?: AbortSignal } {
  return options.signal ? { signal: options.signal } : {}
}

function isQuota(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'QuotaExceededError'
}

async function* once(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield bytes
}
