import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { badCheckpoint, type Checkpoint } from './checkpoint/checkpoint.ts'
import { openCheckpoint } from './checkpoint/open.ts'
import { ModelConfig } from './model-config.ts'

/** A published model on disk: its weights, and the files of the hub layout beside them. */
export class ModelFolder {
  /** Of the folder itself. */
  readonly path: string
  readonly #weights: string

  /** `path`: the folder, or the file of weights in it. Throws `bad-checkpoint` where there is nothing. */
  constructor(path: string) {
    if (!existsSync(path)) throw badCheckpoint(path, 'does not exist')
    const whole = resolve(path)
    this.path = statSync(whole).isDirectory() ? whole : dirname(whole)
    this.#weights = whole
  }

  get name(): string {
    return basename(this.path)
  }

  /** Its weights; only the table is read now. */
  openWeights(): Promise<Checkpoint> {
    return openCheckpoint(this.#weights)
  }

  has(file: string): boolean {
    return existsSync(join(this.path, file))
  }

  bytes(file: string): Uint8Array {
    if (!this.has(file)) throw badCheckpoint(this.path, `has no ${file}`)
    return new Uint8Array(readFileSync(join(this.path, file)))
  }

  text(file: string): string {
    return new TextDecoder().decode(this.bytes(file))
  }

  json(file: string): unknown {
    try {
      return JSON.parse(this.text(file))
    } catch (cause) {
      if (cause instanceof SyntaxError) throw badCheckpoint(join(this.path, file), 'is not JSON', { cause })
      throw cause
    }
  }

  config(): ModelConfig {
    return new ModelConfig(join(this.path, 'config.json'), this.json('config.json'))
  }
}
