import { averaged } from './checkpoint/averaged.ts'
import { badCheckpoint, type Checkpoint, elementCount } from './checkpoint/checkpoint.ts'
import { joined, type Part } from './checkpoint/joined.ts'
import { llamaFromGguf } from './checkpoint/llama-gguf.ts'
import { withLoraFrom } from './checkpoint/peft.ts'
import { renamed } from './checkpoint/renamed.ts'
import { whisperEncoderFromCTranslate2 } from './checkpoint/whisper-ctranslate2.ts'
import type { ModelFolder } from './model-folder.ts'
import { ROOTS } from './systems/system.ts'

/** Opens checkpoints, counts what is read of them, and closes them all at once. */
export class OpenCheckpoints {
  readonly #opened: Checkpoint[] = []
  #bytesRead = 0

  /** Bytes of tensors read so far, as their files store them. */
  get bytesRead(): number {
    return this.#bytesRead
  }

  async open(folder: ModelFolder): Promise<Checkpoint> {
    const checkpoint = await folder.openWeights()
    this.#opened.push(checkpoint)
    return {
      ...checkpoint,
      read: (tensor, rows, memory) => {
        const values = checkpoint.read(tensor, rows, memory)
        const { shape, bytes = 0 } = checkpoint.tensors.get(tensor) ?? { shape: [] }
        this.#bytesRead += (bytes * values.length) / elementCount(shape)
        return values
      },
    }
  }

  close(): void {
    for (const checkpoint of this.#opened) checkpoint.close()
  }
}

/** Where a system's parts lie. */
export interface PartSources {
  readonly source: ModelFolder
  /** Further checkpoints of the same training run, to be averaged with the source's. */
  readonly averageWith: readonly ModelFolder[]
  /** One for each checkpoint, the source's first; equal where absent. */
  readonly averageWeights: readonly number[] | undefined
  readonly audioModel: ModelFolder | undefined
  readonly textModel: ModelFolder | undefined
  /** PEFT adapters of the encoder and of the language model. */
  readonly audioLora: string | undefined
  readonly lora: string | undefined
}

/** A part that may lie in the source or in a checkpoint of its own. */
interface MovablePart {
  readonly name: string
  readonly root: string
  /** A tensor that tells where the part begins in a checkpoint of its own. */
  readonly anchor: string
  readonly folder: ModelFolder | undefined
  readonly option: string
  readonly lora: string | undefined
}

/** A whole model, and which file each part was found in. */
export interface OpenedModel {
  readonly checkpoint: Checkpoint
  readonly origins: readonly { readonly part: string; readonly file: string }[]
}

/**
 * A system's parts as one checkpoint, with adapters merged. Throws `bad-checkpoint` where a part is missing or
 * something cannot be read or merged.
 */
export async function openModel(
  sources: PartSources,
  encoderAnchor: string,
  opened: OpenCheckpoints,
): Promise<OpenedModel> {
  const { audioModel, textModel, audioLora, lora } = sources
  const source = await openSource(sources, opened)
  const movable: readonly MovablePart[] = [
    {
      name: 'audio encoder',
      root: ROOTS.audio,
      anchor: encoderAnchor,
      folder: audioModel,
      option: '--audio-model',
      lora: audioLora,
    },
    {
      name: 'language model',
      root: ROOTS.language,
      anchor: 'model.embed_tokens.weight',
      folder: textModel,
      option: '--text-model',
      lora,
    },
  ]
  const parts: Part[] = [{ prefix: '', checkpoint: withoutRoots(source, movable) }]
  const origins = [{ part: 'projector', file: source.name }]
  for (const part of movable) {
    const found = await openPart(source, part, opened)
    origins.push({ part: part.name, file: found.name })
    const checkpoint = part.lora === undefined ? found : await withLoraFrom(found, part.lora)
    parts.push({ prefix: part.root, checkpoint })
  }
  const name = [...new Set(parts.map(({ checkpoint }) => checkpoint.name))].join(' + ')
  return { checkpoint: { ...joined(parts), name }, origins }
}

async function openSource(
  { source, averageWith, averageWeights }: PartSources,
  opened: OpenCheckpoints,
): Promise<Checkpoint> {
  const first = await opened.open(source)
  if (averageWith.length === 0) return first
  const others: Checkpoint[] = []
  for (const folder of averageWith) others.push(await opened.open(folder))
  return averaged([first, ...others], averageWeights)
}

async function openPart(source: Checkpoint, part: MovablePart, opened: OpenCheckpoints): Promise<Checkpoint> {
  const { name, root, anchor, folder, option } = part
  if ([...source.tensors.keys()].some((tensor) => tensor.startsWith(root))) return under(source, root)
  if (!folder) {
    throw badCheckpoint(
      source.name,
      `has no tensors of the ${name} (${root}...): name its folder with ${option}`,
    )
  }
  const checkpoint = huggingFaceNames(await opened.open(folder))
  const place = [...checkpoint.tensors.keys()].find((tensor) => `.${tensor}`.endsWith(`.${anchor}`))
  if (place === undefined) {
    throw badCheckpoint(
      `${folder.name}/${checkpoint.name}`,
      `has no ${anchor}, with which the ${name} begins`,
    )
  }
  const found = under(checkpoint, place.slice(0, place.length - anchor.length))
  return { ...found, name: `${folder.name}/${checkpoint.name}` }
}

function huggingFaceNames(checkpoint: Checkpoint): Checkpoint {
  if (checkpoint.metadata.has('general.architecture')) return llamaFromGguf(checkpoint)
  if (checkpoint.tensors.has('encoder/conv1/weight')) return whisperEncoderFromCTranslate2(checkpoint)
  return checkpoint
}

/** Old checkpoints hold the rotary frequencies, which the config tells as well. */
const TOLD_BY_CONFIG = /\.rotary_emb\.inv_freq$/

/** The tensors whose names begin with `prefix`, without it. */
function under(checkpoint: Checkpoint, prefix: string): Checkpoint {
  const names = [...checkpoint.tensors.keys()].filter(
    (tensor) => tensor.startsWith(prefix) && !TOLD_BY_CONFIG.test(tensor),
  )
  return renamed(checkpoint, new Map(names.map((tensor) => [tensor.slice(prefix.length), { tensor }])))
}

function withoutRoots(checkpoint: Checkpoint, parts: readonly MovablePart[]): Checkpoint {
  const names = [...checkpoint.tensors.keys()].filter(
    (tensor) => !parts.some(({ root }) => tensor.startsWith(root)),
  )
  return renamed(checkpoint, new Map(names.map((tensor) => [tensor, { tensor }])))
}
