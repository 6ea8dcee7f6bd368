import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { badCheckpoint } from './checkpoint.ts'

/** Random access to bytes, so that a checkpoint is read tensor by tensor. */
export interface ByteSource {
  /** The file's name, for error sentences. */
  readonly name: string
  readonly size: number
  /** Throws a `bad-checkpoint` error when the range leaves the file. The bytes may lie in `memory`. */
  read(offset: number, length: number, memory?: ArrayBuffer): Uint8Array
  close(): void
}

/** Opens a file for reading; throws `bad-checkpoint` when there is none or it cannot be read. */
export function fileSource(path: string): ByteSource {
  const name = basename(path)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw badCheckpoint(path, 'does not exist')
  if (!stats.isFile()) throw badCheckpoint(path, 'is no file')
  const { size } = stats
  const descriptor = openDescriptor(path)
  return {
    name,
    size,
    read(offset, length, memory) {
      assertRange(name, size, offset, length)
      const bytes =
        memory && memory.byteLength >= length ? new Uint8Array(memory, 0, length) : new Uint8Array(length)
      let done = 0
      while (done < length) {
        const count = readSync(descriptor, bytes, done, Math.min(length - done, MOST_BYTES), offset + done)
        if (count === 0) throw badCheckpoint(name, `ended at byte ${offset + done} while being read`)
        done += count
      }
      return bytes
    },
    close: () => closeSync(descriptor),
  }
}

/** What one system call may be asked for. */
const MOST_BYTES = 2 ** 30

function openDescriptor(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    throw badCheckpoint(path, 'cannot be read', { cause })
  }
}

export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read(offset, length) {
      assertRange(name, bytes.length, offset, length)
      // A copy, so that typed-array views of the result are aligned.
      return new Uint8Array(bytes.subarray(offset, offset + length))
    },
    close() {},
  }
}

function assertRange(name: string, size: number, offset: number, length: number): void {
  const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(length)
  if (!whole || offset < 0 || length < 0 || offset + length > size) {
    throw badCheckpoint(
      name,
      `is truncated or damaged: bytes ${offset} to ${offset + length} were wanted of ${size}`,
    )
  }
}
