/** Builds one bundle in a process of its own, whose cost it prints: `tsx build-once.ts <source> <out> <format>`. */
import { buildBundle } from '../src/builder/build.ts'
import type { BuildFormat } from '../src/builder/build-graphs.ts'

/** What one build took. */
export interface BuildCost {
  readonly seconds: number
  /** Of all threads. */
  readonly cpuSeconds: number
  readonly bytesRead: number
  readonly bytesWritten: number
  readonly peakBytes: number
}

const [source = '', out = '', format = ''] = process.argv.slice(2)
const startMs = performance.now()
const startCpu = process.cpuUsage()
const { bytesRead, bytesWritten } = await buildBundle(source, out, { formats: [format as BuildFormat] })
const { user, system } = process.cpuUsage(startCpu)
const cost: BuildCost = {
  seconds: (performance.now() - startMs) / 1000,
  cpuSeconds: (user + system) / 1e6,
  bytesRead,
  bytesWritten,
  peakBytes: process.resourceUsage().maxRSS * 1024,
}
console.log(JSON.stringify(cost))
