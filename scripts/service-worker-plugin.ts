/** Builds the service worker after everything else, with the list of what was built: the shell that it keeps. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { DOCUMENT_POLICY } from '../src/service-worker/headers.ts'
import type { Shell, ShellFile } from '../src/service-worker/shell.ts'

const SCRIPT = 'service-worker.js'

/** The engine keeps model files in its own storage; notes beside the samples are for people who read the source. */
function belongsToShell(path: string): boolean {
  return !path.startsWith('models/') && !path.endsWith('.md') && path !== SCRIPT
}

export function serviceWorker(): Plugin {
  let root = ''
  let folder = ''
  return {
    name: 'earshot-service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      folder = resolve(config.root, config.build.outDir)
    },
    // Before the service worker has taken over, a static host's page has only this policy.
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: DOCUMENT_POLICY },
        injectTo: 'head-prepend',
      },
    ],
    async closeBundle() {
      const shell = await describeShell(folder)
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { SHELL: JSON.stringify(shell) },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2023',
          rolldownOptions: {
            input: 'src/service-worker/service-worker.ts',
            output: { format: 'iife', entryFileNames: SCRIPT },
          },
        },
      })
    },
  }
}

async function describeShell(folder: string): Promise<Shell> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(belongsToShell)
    .sort()
  const files: ShellFile[] = []
  for (const path of paths) {
    files.push({ path, integrity: `sha256-${sha256(await readFile(join(folder, path)), 'base64')}` })
  }
  return { version: sha256(JSON.stringify(files), 'hex').slice(0, 12), files }
}

function sha256(data: Uint8Array | string, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(data).digest(encoding)
}
