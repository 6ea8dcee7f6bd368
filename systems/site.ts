/** The production build with bundles beside it. */
import type { ServerResponse } from 'node:http'
import sirv from 'sirv'
import { DIST } from '../e2e/fixtures/site.ts'
import { close, createAppServer, listen } from '../scripts/app-server.ts'

/** Under which the bundles lie. */
const BUNDLES_PATH = '/systems/'

export interface SystemsSite {
  /** A document of the site that loads no model of its own. */
  readonly emptyPage: string
  /** Where a bundle that lies in `folder/<name>` can be opened; those that ship are there as well. */
  bundleUrl(name: string): string
  close(): Promise<void>
}

/** `folder` holds a folder a bundle. */
export async function serveSystems(folder: string): Promise<SystemsSite> {
  const bundles = sirv(folder, { dev: true, extensions: [] })
  const missing = (response: ServerResponse) => () => {
    response.writeHead(404).end()
  }
  const server = createAppServer(DIST, {
    intercept(request, response) {
      if (!request.url?.startsWith(BUNDLES_PATH)) return false
      request.url = `/${request.url.slice(BUNDLES_PATH.length)}`
      bundles(request, response, missing(response))
      return true
    },
  })
  const address = `http://localhost:${await listen(server, 0)}`
  return {
    emptyPage: `${address}/samples/samples.json`,
    bundleUrl: (name) => `${address}${name === 'earshot-tiny' ? '/models/' : BUNDLES_PATH}${name}/`,
    close: () => close(server),
  }
}
