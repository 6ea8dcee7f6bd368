import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APP_HEADERS } from '../src/service-worker/headers.ts'
import { close, createAppServer, listen } from './app-server.ts'

let parent: string
let folder: string
let server: Server
let address: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'earshot-'))
  folder = join(parent, 'dist')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(folder, 'models/tiny/onnx'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<title>Earshot</title>')
  await writeFile(join(folder, 'assets/ort-1a2b3c.wasm'), 'wasm')
  await writeFile(join(folder, 'models/tiny/onnx/encoder.onnx_data'), '0123456789')
  await writeFile(join(parent, 'outside.txt'), 'not served')
  server = createAppServer(folder)
  address = `http://127.0.0.1:${await listen(server, 0)}`
})

afterAll(async () => {
  await close(server)
  await rm(parent, { recursive: true })
})

describe('the production server', () => {
  it.each([
    ['the page', '/', 200],
    ['a wasm file', '/assets/ort-1a2b3c.wasm', 200],
    ['what is missing', '/models/tiny/onnx/decoder.onnx', 404],
    ['a folder', '/models/tiny/', 404],
    ['what lies outside', '/..%2foutside.txt', 404],
  ])('sends every header with %s', async (_, path, status) => {
    const response = await fetch(address + path)
    expect(response.status).toBe(status)
    for (const [name, value] of Object.entries(APP_HEADERS)) expect(response.headers.get(name)).toBe(value)
  })

  it('answers a missing model file with 404 and not with the page', async () => {
    const response = await fetch(`${address}/models/tiny/onnx/decoder.onnx`)
    expect(response.headers.get('content-type')).toContain('text/plain')
  })

  it('names the types that browsers insist on', async () => {
    const typeOf = async (path: string) => (await fetch(address + path)).headers.get('content-type')
    expect(await typeOf('/')).toBe('text/html;charset=utf-8')
    expect(await typeOf('/assets/ort-1a2b3c.wasm')).toBe('application/wasm')
    expect(await typeOf('/models/tiny/onnx/encoder.onnx_data')).toBe('application/octet-stream')
  })

  it('sends the rest of a file to whoever has its beginning', async () => {
    const response = await fetch(`${address}/models/tiny/onnx/encoder.onnx_data`, {
      headers: { Range: 'bytes=4-' },
    })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 4-9/10')
    expect(await response.text()).toBe('456789')
  })

  it('lets hashed files be kept for ever, and asks again for the others', async () => {
    const cachingOf = async (path: string) => (await fetch(address + path)).headers.get('cache-control')
    expect(await cachingOf('/assets/ort-1a2b3c.wasm')).toContain('immutable')
    expect(await cachingOf('/')).toBe('no-cache')
  })

  it('answers reading only', async () => {
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405)
  })

  it('serves under a path of its own when told to', async () => {
    const below = createAppServer(folder, { basePath: '/a/b/' })
    const port = await listen(below, 0)
    expect((await fetch(`http://127.0.0.1:${port}/a/b/`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
    await close(below)
  })
})
