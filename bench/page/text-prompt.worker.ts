/** The bundle's language model alone, given a text prompt: what a question about a clip is held against. */
import { openBundleFiles } from '../../src/engine/bundle-files-web.ts'
import { createDecoder } from '../../src/engine/decoder.ts'
import { openRuntime } from '../../src/engine/ort-web.ts'
import { openTokenizer } from '../../src/engine/tokenizer.ts'
import type { TextPromptRequest } from '../measurements.ts'

const TEXT = 'The garden drawings will be finished by Friday and the builders start on the third of March. '

self.addEventListener('message', async ({ data }: MessageEvent<TextPromptRequest & { url: string }>) => {
  self.postMessage(await measure(data))
})

async function measure({ url, device, tokens, repetitions }: TextPromptRequest & { url: string }) {
  const runtime = await openRuntime(device)
  const files = await openBundleFiles(url)
  const { manifest } = files
  const graphs = manifest.formats[manifest.recommended[runtime.device]]
  if (!graphs) throw new Error(`the bundle has no weights for ${runtime.device}`)
  const embedder = await runtime.createSession(await files.graph(graphs.embed_tokens), { onCpu: true })
  const names = Array.from({ length: manifest.decoder.layers }, (_, i) => [
    `present.${i}.key`,
    `present.${i}.value`,
  ])
  const session = await runtime.createSession(await files.graph(graphs.decoder_model_merged), {
    deviceOutputs: names.flat(),
  })
  const decoder = createDecoder(session, embedder, runtime, manifest.decoder)
  const tokenizer = await openTokenizer(files)
  const ids = tokenizer.encode(TEXT.repeat(Math.ceil(tokens / 8))).slice(0, tokens)

  const times: number[] = []
  for (let repetition = 0; repetition <= repetitions; repetition++) {
    const startMs = performance.now()
    const { state } = await decoder.extend(decoder.empty(), await decoder.embed(ids), 'ids')
    if (repetition > 0) times.push(performance.now() - startMs) // the first run warms up
    state.release()
  }
  return times
}
