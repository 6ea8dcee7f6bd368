import type { BenchDevice } from '../measurements.ts'

/** What the page sends first; every later message asks for a first token, and has an empty reply. */
export interface TextPrompterSetup {
  readonly url: string
  readonly device: BenchDevice
  readonly tokens: number
}

/** The bundle's language model alone, in a worker of its own, with a text prompt of `tokens` tokens. */
export interface TextPrompter {
  /** From sending the prompt to having the first token on this page. */
  firstTokenMs(): Promise<number>
  close(): void
}

/** Opens it and runs the prompt once to warm up. */
export async function openTextPrompter(
  url: string,
  device: BenchDevice,
  tokens: number,
): Promise<TextPrompter> {
  const worker = new Worker(new URL('./text-prompt.worker.ts', import.meta.url), { type: 'module' })
  const exchange = (message: TextPrompterSetup | null) =>
    new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve()
      worker.onerror = (event) => reject(new Error(event.message))
      worker.postMessage(message)
    })
  await exchange({ url, device, tokens })
  await exchange(null)
  return {
    async firstTokenMs() {
      const startMs = performance.now()
      await exchange(null)
      return performance.now() - startMs
    },
    close: () => worker.terminate(),
  }
}
