/**
 * Keeps the app itself (page, scripts, wasm, sample clips) in the browser, so that it opens without a network. A newer
 * version serves the pages that are loaded from then on; an open one keeps the files that it began with. Model files
 * pass through: the engine stores those. On hosts that send no headers, the copies served from here carry them, so from
 * the second load on the page is isolated and wasm gets its threads.
 */
import { APP_HEADERS } from './headers.ts'
import type { Shell, ShellFile } from './shell.ts'

declare const self: ServiceWorkerGlobalScope
declare const SHELL: Shell
const shell = SHELL

const PAGE = 'index.html'

/** Here a file's name holds a digest of what is in it: whichever version stored it, it is the same file. */
const NAMED_BY_CONTENT = 'assets/'

/** Apps under other paths of the same origin share the cache storage: the scope keeps them apart. */
const CACHE_PREFIX = `earshot-shell ${self.registration.scope} `
const CACHE_NAME = CACHE_PREFIX + shell.version

const shellPaths = new Set(shell.files.map((file) => file.path))

self.addEventListener('install', (event) => event.waitUntil(storeShell().then(() => self.skipWaiting())))

self.addEventListener('activate', (event) => event.waitUntil(removeOlderShells()))

self.addEventListener('fetch', (event) => {
  const path = pathInScope(event.request)
  if (path === null || !(shellPaths.has(path) || path.startsWith(NAMED_BY_CONTENT))) return
  event.respondWith(serveFile(path, event.request))
})

/** All files or none: a version that is only partly there is removed, and the one before it goes on serving. */
async function storeShell(): Promise<void> {
  const cache = await caches.open(CACHE_NAME)
  try {
    await Promise.all(shell.files.map((file) => storeFile(cache, file)))
  } catch (fault) {
    await caches.delete(CACHE_NAME)
    throw fault
  }
}

async function storeFile(cache: Cache, { path, integrity }: ShellFile): Promise<void> {
  const url = addressOf(path)
  const response = await fetch(url, { integrity, cache: 'no-cache' })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  await cache.put(url, withAppHeaders(response))
}

/** The one before stays, for pages that were loaded from it: the browser lists caches in the order they were made in. */
async function removeOlderShells(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE_NAME)
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function serveFile(path: string, request: Request): Promise<Response> {
  const anyVersion = path.startsWith(NAMED_BY_CONTENT)
  const stored = await caches.match(addressOf(path), anyVersion ? {} : { cacheName: CACHE_NAME })
  // The browser may have thrown the copies away; a host without headers still gets them.
  return stored ?? withAppHeaders(await fetch(request))
}

/** A file's path relative to the scope; null for what is not ours to answer. */
function pathInScope(request: Request): string | null {
  if (request.method !== 'GET') return null
  const { origin, pathname } = new URL(request.url)
  const scope = new URL(self.registration.scope)
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null
  return decodeURI(pathname.slice(scope.pathname.length)) || PAGE
}

function addressOf(path: string): string {
  return new URL(encodeURI(path), self.registration.scope).href
}

function withAppHeaders(response: Response): Response {
  const headers = new Headers(response.headers)
  // The body arrives here decoded: what described its encoded form no longer holds.
  headers.delete('Content-Encoding')
  headers.delete('Content-Length')
  for (const [name, value] of Object.entries(APP_HEADERS)) headers.set(name, value)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
