/** The bundle's language model alone, given a text prompt: what a question about a clip is held against. */
import { openBundleFiles } from '../../src/engine/bundle-files-web.ts'
import { createDecoder, type KvState } from '../../src/engine/decoder.ts'
import { openRuntime } from '../../src/engine/ort-web.ts'
import { openTokenizer } from '../../src/engine/tokenizer.ts'
import type { TextPrompt } from '../measurements.ts'
import type { TextPrompterSetup, ToTextPrompter } from './text-prompter.ts'

const TEXT = 'The garden drawings will be finished by Friday and the builders start on the third of March. '

interface Prompter {
  readonly prefixTokens: number
  run(prompt: TextPrompt): Promise<void>
}

let prompter: Prompter | null = null

self.addEventListener('message', async ({ data }: MessageEvent<ToTextPrompter>) => {
  if (data.type === 'open') prompter = await open(data)
  else await prompter?.run(data.prompt)
  self.postMessage(prompter?.prefixTokens ?? 0)
})

async function open({ url, device, questionTokens, audioTokens }: TextPrompterSetup): Promise<Prompter> {
  const runtime = await openRuntime(device)
  const files = await openBundleFiles(url)
  const { decoder: spec, formats, recommended, prompt } = files.manifest
  const graphs = formats[recommended[runtime.device]]
  if (!graphs) throw new Error(`the bundle has no weights for ${runtime.device}`)
  const embedder = await runtime.createSession(await files.graph(graphs.embed_tokens), { onCpu: true })
  const layers = Array.from({ length: spec.layers }, (_, i) => [`present.${i}.key`, `present.${i}.value`])
  const session = await runtime.createSession(await files.graph(graphs.decoder_model_merged), {
    deviceOutputs: layers.flat(),
  })
  const decoder = createDecoder(session, embedder, runtime, spec)
  const tokenizer = await openTokenizer(files)

  const prefixTokens = tokenizer.encode(prompt.prefix).length + audioTokens
  const total = prefixTokens + questionTokens
  const ids = tokenizer.encode(TEXT.repeat(Math.ceil(total / 8))).slice(0, total)
  const empty = decoder.empty()

  async function extend(state: KvState, from: number, to: number): Promise<KvState> {
    return (await decoder.extend(state, await decoder.embed(ids.slice(from, to)), 'ids')).state
  }
  const prefix = await extend(empty, 0, prefixTokens)
  const runs: Record<TextPrompt, () => Promise<KvState>> = {
    question: () => extend(empty, prefixTokens, total),
    afterPrefix: () => extend(prefix, prefixTokens, total),
    whole: () => extend(empty, 0, total),
  }
  return {
    prefixTokens,
    run: async (kind) => (await runs[kind]()).release(),
  }
}
