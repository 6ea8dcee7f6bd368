import { EarshotError } from '../../core/errors.ts'

/** What `--option name=value` says about things that no checkpoint tells. Options that nobody reads are refused. */
export class Choices {
  readonly #values: Readonly<Record<string, string>>
  readonly #taken = new Map<string, string | undefined>()

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = values
  }

  /** The options that were asked for and what they are, given or not; those that are left open are not listed. */
  get taken(): Readonly<Record<string, string>> {
    const known = [...this.#taken].filter((entry): entry is [string, string] => entry[1] !== undefined)
    return Object.fromEntries(known)
  }

  text(name: string, fallback: string): string {
    return this.#read(name, fallback)
  }

  /** One of `known`, or `fallback`, which may be undefined. Throws `bad-option` for another value. */
  oneOf<const Known extends string, Fallback extends Known | undefined>(
    name: string,
    known: readonly Known[],
    fallback: Fallback,
  ): Known | Fallback {
    const value = this.#read<string | undefined>(name, fallback)
    if (value === undefined) return fallback
    const found = known.find((one) => one === value)
    if (found !== undefined) return found
    throw new EarshotError('bad-option', `--option ${name} takes ${known.join(', ')}, not "${value}".`)
  }

  /** A number above 0. */
  number(name: string, fallback: number): number {
    const value = Number(this.#read(name, String(fallback)))
    if (Number.isFinite(value) && value > 0) return value
    throw new EarshotError(
      'bad-option',
      `--option ${name} takes a number above 0, not "${this.#values[name]}".`,
    )
  }

  /** Throws `bad-option` for an option that nothing has asked for. */
  assertAllRead(): void {
    for (const name of Object.keys(this.#values)) {
      if (!this.#taken.has(name)) {
        const known = [...this.#taken.keys()].join(', ')
        throw new EarshotError('bad-option', `--option ${name} says nothing here: this model has ${known}.`)
      }
    }
  }

  #read<Fallback extends string | undefined>(name: string, fallback: Fallback): string | Fallback {
    const value = Object.hasOwn(this.#values, name) ? (this.#values[name] as string) : fallback
    this.#taken.set(name, value)
    return value
  }
}
