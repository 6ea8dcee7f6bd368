/** Type-checks every layer against its own tsconfig, so that core cannot touch the DOM nor a worker the page. */
import { spawnSync } from 'node:child_process'

const layers = ['core', 'engine', 'app', 'service-worker', 'node']
const failed = layers.filter((layer) => {
  const run = spawnSync('npx', ['tsc', '-p', `tsconfig/${layer}.json`], { stdio: 'inherit' })
  return run.status !== 0
})
if (failed.length > 0) {
  console.error(`types: ${failed.join(', ')} failed`)
  process.exit(1)
}
