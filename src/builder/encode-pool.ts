import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { EarshotError, type ErrorRecord, fromErrorRecord } from '../core/errors.ts'
import { encodeRows, type Rows } from './encoding.ts'
import type { EncodedRows, Encoder } from './writing.ts'

/** Pieces a thread: one that it works on and some that wait, so that none idles while the reader is busy. */
const PIECES_A_THREAD = 4

/** Encodes in this thread, and lets others have their turn between two pieces. */
const inThisThread: Encoder = {
  ahead: 0,
  async encode(rows) {
    await setImmediate()
    return { encoded: encodeRows(rows), memory: rows.values.buffer }
  },
}

/** Hands `use` an encoder of so many threads, none for the caller's own, and ends them afterwards. */
export async function withEncoder(threads: number, use: (encoder: Encoder) => Promise<void>): Promise<void> {
  if (threads === 0) return use(inThisThread)
  const pool = Array.from({ length: threads }, () => new EncodeThread())
  try {
    await use({
      ahead: threads * PIECES_A_THREAD,
      encode: (rows) => pool.reduce((a, b) => (b.load < a.load ? b : a)).encode(rows),
    })
  } finally {
    await Promise.all(pool.map((thread) => thread.end()))
  }
}

/** What a thread answers to rows. */
type Answer = EncodedRows | { readonly fault: ErrorRecord }

interface Waiting {
  resolve(done: EncodedRows): void
  reject(fault: unknown): void
}

class EncodeThread {
  readonly #worker = new Worker(new URL('./encode-worker.js', import.meta.url))
  /** In the order of the messages, in which the answers come too. */
  readonly #waiting: Waiting[] = []
  #fault: unknown

  constructor() {
    this.#worker.on('message', (answer: Answer) => {
      const asked = this.#waiting.shift()
      if ('encoded' in answer) asked?.resolve(answer)
      else asked?.reject(fromErrorRecord(answer.fault))
    })
    this.#worker.on('error', (fault) => this.#giveUp(fault))
    this.#worker.on('exit', () => this.#giveUp(new EarshotError('internal', 'An encoding thread ended.')))
  }

  /** Pieces that are still to be answered. */
  get load(): number {
    return this.#waiting.length
  }

  /** Takes the rows' values away from this thread; their memory comes back. */
  encode(rows: Rows): Promise<EncodedRows> {
    if (this.#fault) return Promise.reject(this.#fault)
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(rows, [rows.values.buffer as ArrayBuffer])
      this.#waiting.push({ resolve, reject })
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #giveUp(fault: unknown): void {
    this.#fault ??= fault
    for (const { reject } of this.#waiting.splice(0)) reject(this.#fault)
  }
}
