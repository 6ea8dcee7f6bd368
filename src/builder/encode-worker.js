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
    parentPort.postMessage(
      { encoded },
      encoded.map(({ buffer }) => buffer),
    )
  } catch (thrown) {
    parentPort.postMessage({ fault: toErrorRecord(thrown) })
  }
})
