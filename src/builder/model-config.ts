import type { EarshotError } from '../core/errors.ts'
import { badCheckpoint } from './checkpoint/checkpoint.ts'

export type Fields = Readonly<Record<string, unknown>>

/**
 * A model's config.json, or an object in it, read field by field. `null` counts as absent, as it does in Python.
 * A field that is missing or wrong throws `bad-checkpoint` with a sentence that names the file and the field.
 */
export class ModelConfig {
  readonly file: string
  readonly #fields: Fields
  /** The names of the objects around this one, each with a dot behind it. */
  readonly #path: string

  constructor(file: string, fields: unknown, path = '') {
    this.file = file
    this.#path = path
    if (!isObject(fields)) throw badCheckpoint(file, 'is not a JSON object')
    this.#fields = fields
  }

  /** Whether this is an object inside the file, such as `text_config`. */
  get nested(): boolean {
    return this.#path !== ''
  }

  /** This config with other values for the fields that it does not mention; `null` is a mention. */
  withDefaults(defaults: Fields): ModelConfig {
    return new ModelConfig(this.file, { ...defaults, ...this.#fields }, this.#path)
  }

  names(): readonly string[] {
    return Object.keys(this.#fields)
  }

  has(field: string): boolean {
    return this.raw(field) !== undefined
  }

  /** A field's value, whatever it is; undefined where it is absent. */
  raw(field: string): unknown {
    return Object.hasOwn(this.#fields, field) ? (this.#fields[field] ?? undefined) : undefined
  }

  /** A whole number above 0. */
  count(field: string, fallback?: number): number {
    const whole = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0
    return this.#read(field, fallback, whole, 'a whole number above 0') as number
  }

  /** A number above 0. */
  number(field: string, fallback?: number): number {
    const positive = (value: unknown) => Number.isFinite(value) && (value as number) > 0
    return this.#read(field, fallback, positive, 'a number above 0') as number
  }

  flag(field: string, fallback?: boolean): boolean {
    return this.#read(field, fallback, (value) => typeof value === 'boolean', 'true or false') as boolean
  }

  text(field: string, fallback?: string): string {
    return this.#read(field, fallback, (value) => typeof value === 'string', 'a text') as string
  }

  /** An object inside this one. */
  part(field: string): ModelConfig {
    const fields = this.#read(field, undefined, isObject, 'an object')
    return new ModelConfig(this.file, fields, `${this.#path}${field}.`)
  }

  /** An error about a field's value: `what` ends the sentence 'config.json has hidden_act "gelu", ...'. */
  wrong(field: string, what: string): EarshotError {
    return badCheckpoint(this.file, `has ${this.#path}${field} ${JSON.stringify(this.raw(field))}, ${what}`)
  }

  #read(field: string, fallback: unknown, fits: (value: unknown) => boolean, needed: string): unknown {
    const value = this.raw(field) ?? fallback
    if (value === undefined) throw badCheckpoint(this.file, `has no ${this.#path}${field}`)
    if (!fits(value)) throw this.wrong(field, `where ${needed} is needed`)
    return value
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
