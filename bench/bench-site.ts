import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { close, createAppServer, listen } from '../scripts/app-server.ts'
import app from '../vite.config.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export interface BenchSite {
  readonly url: string
  close(): Promise<void>
}

/** Builds the bench page as the app is built, with model and samples, and serves it with the app's headers. */
export async function serveBenchSite(): Promise<BenchSite> {
  const outDir = path('../.cache/bench-site')
  await build({
    configFile: false,
    root: path('page'),
    base: './',
    publicDir: path('../public'),
    logLevel: 'error',
    ...(app.resolve ? { resolve: app.resolve } : {}),
    ...(app.worker ? { worker: app.worker } : {}),
    build: { ...app.build, outDir, emptyOutDir: true },
  })
  const server = createAppServer(outDir)
  const port = await listen(server, 0)
  return { url: `http://localhost:${port}/`, close: () => close(server) }
}
