import { readdirSync, readFileSync } from 'node:fs'

/**
 * Peak resident bytes of the browser's page and GPU processes (VmHWM in /proc), each counted whole; the page's is
 * the largest renderer. Null where there is no /proc.
 */
export function peakMemoryBytes(browserPid: number): number | null {
  if (process.platform !== 'linux') return null
  const family = descendantsOf(browserPid)
  const peakOf = (type: string) =>
    Math.max(0, ...family.filter((pid) => commandOf(pid).includes(`--type=${type}`)).map(highWaterBytes))
  return peakOf('renderer') + peakOf('gpu-process')
}

function descendantsOf(pid: number): number[] {
  const parents = new Map(allPids().map((child) => [child, parentOf(child)]))
  const found = new Set([pid])
  // Children are made after their parents, but ids wrap around: go on until nothing is added.
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const [child, parent] of parents) if (parent !== null && found.has(parent)) found.add(child)
  }
  return [...found]
}

function allPids(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}

function parentOf(pid: number): number | null {
  return statusNumber(pid, 'PPid')
}

function highWaterBytes(pid: number): number {
  return (statusNumber(pid, 'VmHWM') ?? 0) * 1024
}

function statusNumber(pid: number, name: string): number | null {
  const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(procFile(pid, 'status'))
  return found ? Number(found[1]) : null
}

function commandOf(pid: number): string {
  return procFile(pid, 'cmdline')
}

/** Empty for a process that has ended meanwhile. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
