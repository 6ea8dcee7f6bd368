/** `npm start [-- port]`: serves the built app on this machine and prints its address. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createAppServer, listen } from './app-server.ts'

const DEFAULT_PORT = 4173
const folder = fileURLToPath(new URL('../dist', import.meta.url))

function wantedPort(): number {
  const given = process.argv[2] ?? process.env.PORT ?? DEFAULT_PORT
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  console.error(`"${given}" is not a port: give a number from 0 to 65535.`)
  process.exit(2)
}

if (!existsSync(`${folder}/index.html`)) {
  console.error('There is no built app in dist: run "npm run build" first.')
  process.exit(2)
}
const server = createAppServer(folder)
const wanted = wantedPort()
const port = await listen(server, wanted).catch((fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EADDRINUSE') throw fault
  console.error(`Port ${wanted} is taken; using a free one.`)
  return listen(server, 0)
})
console.log(`Earshot is running at http://localhost:${port}/`)
