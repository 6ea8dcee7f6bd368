/** The production server: the built app and its model, with the app's headers on every response. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import { APP_HEADERS } from '../src/service-worker/headers.ts'

/** Vite puts a hash of the content into the names of these. */
const HASHED = /\/assets\//

const BINARY = /\.(onnx|onnx_data(_\d+)?)$/

/** Answers a request itself and returns true, or leaves it to the files. */
export type Interceptor = (request: IncomingMessage, response: ServerResponse) => boolean

export interface AppServerOptions {
  /** The path under which the app lies, with a slash at both ends. */
  readonly basePath?: string
  /** Without the app's headers: what a plain static host sends. */
  readonly plain?: boolean
  readonly intercept?: Interceptor
}

/** Serves `folder`. A file that is not there is a 404, never the page in its place. */
export function createAppServer(folder: string, options: AppServerOptions = {}): Server {
  const { basePath = '/', plain = false, intercept } = options
  const files = sirv(folder, {
    // Looks at the disk at each request, so that a rebuild needs no restart.
    dev: true,
    etag: true,
    extensions: [],
    setHeaders(response, path) {
      if (HASHED.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      if (BINARY.test(path)) response.setHeader('Content-Type', 'application/octet-stream')
    },
  })
  return createServer((request, response) => {
    if (!plain) for (const [name, value] of Object.entries(APP_HEADERS)) response.setHeader(name, value)
    const path = request.url ?? '/'
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, 405, `${request.method} is not answered here`)
    }
    if (!path.startsWith(basePath)) return refuse(response, 404, `Nothing at ${path}`)
    request.url = `/${path.slice(basePath.length)}`
    if (request.url === '/') request.url = '/index.html'
    if (intercept?.(request, response)) return
    files(request, response, () => refuse(response, 404, `Nothing at ${path}`))
  })
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

/** Listens on this machine only; port 0 takes a free one. Resolves with the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Stops at once, cutting what is under way. */
export function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
