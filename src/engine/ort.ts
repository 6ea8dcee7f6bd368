/**
 * What the engine needs of ONNX Runtime, without saying which one: `ort-web.ts` (browser) and `ort-node.ts`
 * implement it, and package.json's `#ort` import picks between them.
 */
import type { Device } from '../core/interface.ts'

export type TensorType = 'float32' | 'int64' | 'int32'
export type TensorData = Float32Array | BigInt64Array | Int32Array

/** A tensor on the CPU or on the device. Whoever gets one disposes it. */
export interface Tensor {
  readonly type: string
  readonly dims: readonly number[]
  readonly location: string
  /** Throws when the tensor lives on the device. */
  readonly data: unknown
  dispose(): void
}

export interface Session {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  /** Computes the outputs named in `fetches`. */
  run(feeds: Readonly<Record<string, Tensor>>, fetches: readonly string[]): Promise<Record<string, Tensor>>
  release(): Promise<void>
}

/** A graph as a runtime takes it: bytes with their external data (browser) or a path on disk (Node). */
export interface GraphSource {
  readonly model: Uint8Array | string
  readonly externalData: readonly { readonly path: string; readonly data: Uint8Array }[]
}

export interface SessionOptions {
  /** Run on the CPU even when the runtime's device is the GPU: right for tiny gathers. */
  readonly onCpu?: boolean
  /** Outputs that stay on the device between runs. */
  readonly deviceOutputs?: readonly string[]
}

export interface Runtime {
  readonly device: Device
  /** One sentence: which adapter, or why WebGPU was not taken. */
  readonly reason: string
  readonly threads: number
  /** Rows that one run of a decoder may take. */
  readonly maxRunRows: number
  createSession(source: GraphSource, options?: SessionOptions): Promise<Session>
  tensor(type: TensorType, data: TensorData, dims: readonly number[]): Tensor
  /** Resolves with a sentence if the device is lost; never resolves on a device that cannot be lost. */
  readonly lost: Promise<string>
}

export type DeviceRequest = 'auto' | Device

/** The floats of a CPU tensor, or an error that names it. */
export function float32Of(tensor: Tensor | undefined, name: string): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data
  throw new Error(`output "${name}" is ${tensor?.type ?? 'missing'}, expected float32`)
}

/** The ids of an int64 CPU tensor as plain numbers. */
export function idsOf(tensor: Tensor | undefined, name: string): number[] {
  if (tensor?.data instanceof BigInt64Array) return Array.from(tensor.data, Number)
  throw new Error(`output "${name}" is ${tensor?.type ?? 'missing'}, expected int64`)
}
