/**
 * ONNX Runtime in the browser. The WebGPU build's own CPU kernels are not complete, so wasm has its own build;
 * only the one that is used is fetched, and both come from this site, never from a CDN.
 */
import type { InferenceSession as OrtSession, Tensor as OrtTensor } from 'onnxruntime-web'
import gpuModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url'
import gpuWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url'
import cpuModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import cpuWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { EarshotError } from '../core/errors.ts'
import type { DeviceRequest, GraphSource, Runtime, Session } from './ort.ts'

/** More threads than this slow small matrices down: the work of a step is split too finely. */
const MAX_WASM_THREADS = 8

/**
 * With subgroups of four lanes (SwiftShader) ONNX Runtime 1.31's attention is silently wrong from 32 query rows on
 * and right below, whatever came before; adapters of fewer lanes than this get smaller runs.
 */
const MIN_SUBGROUP_LANES = 8
const NARROW_SUBGROUP_ROWS = 31

export async function openRuntime(request: DeviceRequest): Promise<Runtime> {
  if (request === 'cpu')
    throw new EarshotError('device-unavailable', 'In a browser the device is "webgpu" or "wasm".')
  if (request === 'wasm') return openWasm('WebAssembly was asked for.')
  const adapter = await findAdapter()
  if (adapter.kind === 'gpu') return openWebGpu(adapter)
  if (adapter.kind === 'software') {
    if (request === 'webgpu') return openWebGpu(adapter)
    return openWasm(`The only WebGPU adapter (${adapter.name}) is a software one, slower than WebAssembly.`)
  }
  if (request === 'webgpu') {
    const sentence = `WebGPU was asked for, but ${adapter.why}: choose "auto" or "wasm".`
    throw new EarshotError('device-unavailable', sentence)
  }
  return openWasm(`WebAssembly, because ${adapter.why}.`)
}

interface UsableAdapter {
  readonly kind: 'gpu' | 'software'
  readonly name: string
  readonly narrowSubgroups: boolean
}

type AdapterFound =
  | (UsableAdapter & { readonly kind: 'gpu' })
  | (UsableAdapter & { readonly kind: 'software' })
  | { readonly kind: 'none'; readonly why: string }

async function findAdapter(): Promise<AdapterFound> {
  if (!('gpu' in navigator)) return { kind: 'none', why: 'this browser has no WebGPU' }
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter) return { kind: 'none', why: 'WebGPU found no adapter' }
  const { vendor, architecture, description, isFallbackAdapter, subgroupMinSize } = adapter.info
  const name = description || [vendor, architecture].filter(Boolean).join(' ') || 'unnamed adapter'
  const software =
    isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|basic render/i.test(`${architecture} ${name}`)
  // Where subgroups cannot be used at all, ONNX Runtime takes kernels that do without.
  const narrowSubgroups = (subgroupMinSize ?? MIN_SUBGROUP_LANES) < MIN_SUBGROUP_LANES
  return { kind: software ? 'software' : 'gpu', name, narrowSubgroups }
}

async function openWebGpu(adapter: UsableAdapter): Promise<Runtime> {
  const ort = await import('onnxruntime-web/webgpu')
  ort.env.wasm.wasmPaths = { mjs: absolute(gpuModuleUrl), wasm: absolute(gpuWasmUrl) }
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  let reportLost: (sentence: string) => void = () => {}
  const lost = new Promise<string>((resolve) => {
    reportLost = resolve
  })
  let watching = false
  return {
    device: 'webgpu',
    reason: `WebGPU on ${adapter.name}.`,
    threads: 1,
    maxRunRows: adapter.narrowSubgroups ? NARROW_SUBGROUP_ROWS : Number.POSITIVE_INFINITY,
    lost,
    async createSession(source, options) {
      const session = await createSession(ort.InferenceSession, source, {
        executionProviders: options?.onCpu ? ['wasm'] : [{ name: 'webgpu' }],
        preferredOutputLocation: Object.fromEntries(
          (options?.deviceOutputs ?? []).map((name) => [name, 'gpu-buffer']),
        ),
      })
      if (!options?.onCpu && !watching) {
        watching = true
        const device: GPUDevice = await ort.env.webgpu.device
        device.lost.then((info) =>
          reportLost(`The graphics device was lost (${info.message || info.reason}): reload the model.`),
        )
      }
      return session
    },
    tensor: (type, data, dims) => new ort.Tensor(type, data, dims),
  }
}

async function openWasm(reason: string): Promise<Runtime> {
  const ort = await import('onnxruntime-web/wasm')
  const threads = self.crossOriginIsolated ? Math.min(navigator.hardwareConcurrency, MAX_WASM_THREADS) : 1
  ort.env.wasm.wasmPaths = { mjs: absolute(cpuModuleUrl), wasm: absolute(cpuWasmUrl) }
  ort.env.wasm.numThreads = threads
  ort.env.logLevel = 'error'
  const isolation = self.crossOriginIsolated
    ? ''
    : ' One thread only: this page is not cross-origin isolated.'
  return {
    device: 'wasm',
    reason: reason + isolation,
    threads,
    maxRunRows: Number.POSITIVE_INFINITY,
    lost: new Promise(() => {}),
    createSession: (source) => createSession(ort.InferenceSession, source, { executionProviders: ['wasm'] }),
    tensor: (type, data, dims) => new ort.Tensor(type, data, dims),
  }
}

async function createSession(
  factory: typeof OrtSession,
  source: GraphSource,
  options: OrtSession.SessionOptions,
): Promise<Session> {
  if (typeof source.model === 'string') throw new Error('in a browser a graph is opened from its bytes')
  try {
    const session = await factory.create(source.model, { ...options, externalData: source.externalData })
    return {
      inputNames: session.inputNames,
      outputNames: session.outputNames,
      async run(feeds, fetches) {
        await messagesArrive()
        return session.run(feeds as Record<string, OrtTensor>, fetches)
      },
      release: () => session.release(),
    }
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    if (/bad_alloc|out of memory|allocation failed/i.test(said)) {
      throw new EarshotError(
        'out-of-memory',
        "The model does not fit into this tab's memory: close other tabs and reload.",
        { cause },
      )
    }
    throw cause
  }
}

const turn = new MessageChannel()
const waiting: (() => void)[] = []
turn.port1.onmessage = () => waiting.shift()?.()

/**
 * A run on wasm holds the worker's thread, and promises alone never let go of it: without a turn of the event loop
 * between runs, the message that stops an answer would wait for its end.
 */
function messagesArrive(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    turn.port2.postMessage(null)
  })
}

/** ONNX Runtime resolves its files against its own script: give it whole addresses. */
function absolute(url: string): string {
  return new URL(url, self.location.href).href
}
