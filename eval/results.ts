/** What was measured so far, kept in a file so that an evaluation that was stopped goes on. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createHash } from 'node:crypto'
import type { HeldOutClip } from './held-out.ts'
import type { Measured, Source } from './measure.ts'

export interface ResultStore {
  /** What was measured of this clip with this text (empty for its sound), or undefined. */
  get(clip: HeldOutClip, source: Source, text: string): Measured | undefined
  put(clip: HeldOutClip, source: Source, text: string, measured: Measured): void
}

interface Line {
  readonly key: string
  readonly measured: Measured
}

/** `path`: JSON lines; a line that was cut off in writing is measured again. */
export function openResults(path: string): ResultStore {
  const known = new Map<string, Measured>()
  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const read = parseLine(line)
      if (read) known.set(read.key, read.measured)
    }
  }
  mkdirSync(dirname(path), { recursive: true })
  return {
    get: (clip, source, text) => known.get(keyOf(clip, source, text)),
    put(clip, source, text, measured) {
      const key = keyOf(clip, source, text)
      if (known.get(key) === measured) return
      known.set(key, measured)
      appendFileSync(path, `${JSON.stringify({ key, measured } satisfies Line)}\n`)
    },
  }
}

function parseLine(line: string): Line | null {
  try {
    return JSON.parse(line) as Line
  } catch {
    return null
  }
}

/** Changes with anything that the measurement depends on. */
function keyOf(clip: HeldOutClip, source: Source, text: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([clip, text]))
    .digest('hex')
    .slice(0, 16)
  return `${clip.id}/${source}/${hash}`
}
