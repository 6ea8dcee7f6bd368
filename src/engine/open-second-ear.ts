/** A bundle's second ear, beside the language model that reads what it writes. */
import { EarshotError } from '../core/errors.ts'
import type { BundleManifest, SecondEarSpec, WeightFormat } from '../core/manifest.ts'
import type { BundleFiles } from './bundle-files.ts'
import type { Decoder } from './decoder.ts'
import { keysAndValues, openDecoder } from './open-decoder.ts'
import type { Runtime } from './ort.ts'
import { createSecondEar, type SecondEar } from './second-ear.ts'
import { openTokenizer, type Tokenizer } from './tokenizer.ts'

export async function openSecondEar(
  spec: SecondEarSpec,
  format: WeightFormat,
  files: BundleFiles,
  runtime: Runtime,
  languageModel: { readonly tokenizer: Tokenizer; readonly decoder: Decoder },
): Promise<SecondEar> {
  const graphs = spec.formats[format]
  if (!graphs) throw new EarshotError('bad-option', `The second ear has no ${format} weights: leave it out.`)
  const crossStates = await runtime.createSession(await files.graph(graphs.cross_states), {
    deviceOutputs: keysAndValues('cross', spec.decoder.layers),
  })
  const decoder = await openDecoder(
    { embeddings: graphs.embed_tokens, layers: graphs.decoder },
    spec.decoder,
    files,
    runtime,
  )
  return createSecondEar({
    spec,
    crossStates,
    decoder,
    tokenizer: await openTokenizer(files, spec.tokenizerFolder),
    runtime,
    reader: {
      tokenizer: languageModel.tokenizer,
      embed: languageModel.decoder.embed,
      frameSeconds: frameSecondsOf(files.manifest),
    },
  })
}

function frameSecondsOf({ projector }: BundleManifest): number {
  if (projector.kind === 'ctc') return projector.frameSeconds
  throw new EarshotError('model-damaged', `A second ear needs a ctc projector, not ${projector.kind}.`)
}
