import type { Runtime, Tensor } from '../ort.ts'

/** A tensor on the CPU. */
export function toyTensor(type: Tensor['type'], data: unknown, dims: readonly number[]): Tensor {
  return { type, dims, location: 'cpu', data, dispose: () => {} }
}

/** The CPU's runtime, for code that is given its sessions. */
export const toyRuntime: Runtime = {
  device: 'cpu',
  reason: 'Chosen for the test.',
  threads: 1,
  maxRunRows: Number.POSITIVE_INFINITY,
  lost: new Promise(() => {}),
  createSession: () => Promise.reject(new Error('no session is needed')),
  tensor: toyTensor,
}
