import type { BenchDevice, TextPrompt } from '../measurements.ts'

export interface TextPrompterSetup {
  readonly url: string
  readonly device: BenchDevice
  readonly questionTokens: number
  readonly audioTokens: number
}

export type ToTextPrompter =
  | ({ readonly type: 'open' } & TextPrompterSetup)
  | { readonly type: 'run'; readonly prompt: TextPrompt }

/** The bundle's language model alone, in a worker of its own, with text as long as a clip and its question. */
export interface TextPrompter {
  /** Of the template and of text in place of the clip. */
  readonly prefixTokens: number
  /** From sending the prompt to having the first token on this page. */
  firstTokenMs(prompt: TextPrompt): Promise<number>
  close(): void
}

export async function openTextPrompter(setup: TextPrompterSetup): Promise<TextPrompter> {
  const worker = new Worker(new URL('./text-prompt.worker.ts', import.meta.url), { type: 'module' })
  /** Every message has one reply: the number of tokens that stand before the question. */
  const exchange = (message: ToTextPrompter) =>
    new Promise<number>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data)
      worker.onerror = (event) => reject(new Error(event.message))
      worker.postMessage(message)
    })
  return {
    prefixTokens: await exchange({ type: 'open', ...setup }),
    async firstTokenMs(prompt) {
      const startMs = performance.now()
      await exchange({ type: 'run', prompt })
      return performance.now() - startMs
    },
    close: () => worker.terminate(),
  }
}
