// Encodes the rows that it is sent and answers in their order: the threads of encode-pool.ts run this.
// The sources are TypeScript, and tsx of the main thread does not reach into others.
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { encodeRows } = await import('./encoding.ts')
const { toErrorRecord } = await import('../core/errors.ts')

parentPort.on('message', (rows) => {
  try {
    const encoded = encodeRows(rows)
    const memory = rows.values.buffer
    const buffers = new Set([memory, ...encoded.map(({ buffer }) => buffer)])
    parentPort.postMessage({ encoded, memory }, [...buffers])
  } catch (thrown) {
    parentPort.postMessage({ fault: toErrorRecord(thrown) })
  }
})
