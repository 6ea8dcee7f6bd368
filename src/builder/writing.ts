import { type Encoded, encodeRows, type Rows } from './encoding.ts'

/** Something that is to be written: pieces of a matrix one after the other, then what is left to do. */
export interface Writing {
  /** Each is read when it is asked for, and may lie in `memory()`, which is free for it. */
  pieces(memory: Memory): Iterable<Rows>
  /** Takes the pieces, encoded, in their order. */
  take(encoded: Encoded): void
  finish(): void
}

/** Memory of rows that have been written, if there is any. */
export type Memory = () => ArrayBufferLike | undefined

export type Writer = (writing: Writing) => void

/** What has nothing to encode. */
export function plainly(finish: () => void): Writing {
  return { pieces: () => [], take: () => undefined, finish }
}

/** Reads, encodes and writes before it returns. */
export const writeNow: Writer = ({ pieces, take, finish }) => {
  let memory: ArrayBufferLike | undefined
  for (const rows of pieces(() => memory)) {
    take(encodeRows(rows))
    memory = rows.values.buffer
  }
  finish()
}

/** Encodes rows elsewhere, or later. */
export interface Encoder {
  encode(rows: Rows): Promise<EncodedRows>
  /** How many pieces keep it busy. */
  readonly ahead: number
}

export interface EncodedRows {
  readonly encoded: Encoded
  /** That of the rows' values, to be used again once they are written. */
  readonly memory: ArrayBufferLike
}

/** What is to be written, in the order in which it was added. */
export class WriteQueue {
  readonly #waiting: Writing[] = []
  readonly #memory: ArrayBufferLike[] = []

  readonly add: Writer = (writing) => void this.#waiting.push(writing)

  /**
   * Writes everything, reading a few pieces ahead of what has been encoded. Rejects with the first error, or with
   * the reason of `signal` when it is aborted; some of the files are half-written then.
   */
  async run(encoder: Encoder, signal?: AbortSignal): Promise<void> {
    const underWay: Promise<() => void>[] = []
    for (const step of this.#steps(encoder)) {
      // One that fails behind another one that failed is never waited for.
      step.catch(() => undefined)
      underWay.push(step)
      while (underWay.length > encoder.ahead) (await underWay.shift())?.()
      signal?.throwIfAborted()
    }
    for (const step of underWay) (await step)()
  }

  *#steps({ encode }: Encoder): Iterable<Promise<() => void>> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { pieces, take, finish } = next
      for (const rows of pieces(() => this.#memory.pop())) {
        yield encode(rows).then((done) => () => this.#take(done, take))
      }
      yield Promise.resolve(finish)
    }
  }

  #take({ encoded, memory }: EncodedRows, take: Writing['take']): void {
    take(encoded)
    this.#memory.push(memory)
  }
}
