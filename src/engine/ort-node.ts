/** ONNX Runtime in Node: the CPU build that transformers.js pins. */
import { availableParallelism } from 'node:os'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { EarshotError } from '../core/errors.ts'
import type { DeviceRequest, Runtime } from './ort.ts'

export async function openRuntime(request: DeviceRequest): Promise<Runtime> {
  if (request !== 'auto' && request !== 'cpu') {
    throw new EarshotError(
      'device-unavailable',
      `Node runs models on the CPU, not on ${request}: ask for "cpu" or "auto".`,
    )
  }
  return {
    device: 'cpu',
    reason: 'Node runs on the CPU.',
    threads: availableParallelism(),
    maxRunRows: Number.POSITIVE_INFINITY,
    lost: new Promise(() => {}),
    async createSession(source) {
      if (typeof source.model !== 'string') throw new Error('in Node a graph is opened by its path')
      const session = await InferenceSession.create(source.model, { logSeverityLevel: 3 })
      return {
        inputNames: session.inputNames,
        outputNames: session.outputNames,
        run: (feeds, fetches) => session.run(feeds as Record<string, Tensor>, fetches),
        release: () => session.release(),
      }
    },
    tensor: (type, data, dims) => new Tensor(type, data, dims),
  }
}
