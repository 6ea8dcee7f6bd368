// Builds the bundled model in a thread of its own, so that build-model.ts can be interrupted meanwhile.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { buildEarshotTiny } = await import('../builder/earshot-tiny.ts')
await buildEarshotTiny(workerData.inputs, workerData.folder, workerData.compared)
