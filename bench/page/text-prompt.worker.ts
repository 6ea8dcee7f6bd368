/** The bundle's language model alone, given a text prompt: what a question about a clip is held against. */
import { openBundleFiles } from '../../src/engine/bundle-files-web.ts'
import { createDecoder } from '../../src/engine/decoder.ts'
import { openRuntime } from '../../src/engine/ort-web.ts'
import { openTokenizer } from '../../src/engine/tokenizer.ts'
import type { TextPrompterSetup } from './text-prompter.ts'

const TEXT = 'The garden drawings will be finished by Friday and the builders start on the third of March. '

let firstToken: (() => Promise<void>) | null = null

self.addEventListener('message', async ({ data }: MessageEvent<TextPrompterSetup | null>) => {
  if (data) firstToken = await prepare(data)
  else await firstToken?.()
  self.postMessage(null)
})

async function prepare({ url, device, tokens }: TextPrompterSetup): Promise<() => Promise<void>> {
  const runtime = await openRuntime(device)
  const files = await openBundleFiles(url)
  const { decoder: spec, formats, recommended } = files.manifest
  const graphs = formats[recommended[runtime.device]]
  if (!graphs) throw new Error(`the bundle has no weights for ${runtime.device}`)
  const embedder = await runtime.createSession(await files.graph(graphs.embed_tokens), { onCpu: true })
  const layers = Array.from({ length: spec.layers }, (_, i) => [`present.${i}.key`, `present.${i}.value`])
  const session = await runtime.createSession(await files.graph(graphs.decoder_model_merged), {
    deviceOutputs: layers.flat(),
  })
  const decoder = createDecoder(session, embedder, runtime, spec)
  const tokenizer = await openTokenizer(files)
  const ids = tokenizer.encode(TEXT.repeat(Math.ceil(tokens / 8))).slice(0, tokens)
  return async () => {
    const { state } = await decoder.extend(decoder.empty(), await decoder.embed(ids), 'ids')
    state.release()
  }
}
