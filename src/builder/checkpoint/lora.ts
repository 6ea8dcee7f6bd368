import {
  assertShape,
  badCheckpoint,
  type Checkpoint,
  formatShape,
  readTensor,
  tensorInfo,
} from './checkpoint.ts'

/** How strongly an adapter changes the weights. Patterns are regular expressions for the end of a module's path. */
export interface LoraSettings {
  readonly rank: number
  readonly alpha: number
  readonly rankPattern?: Readonly<Record<string, number>>
  readonly alphaPattern?: Readonly<Record<string, number>>
  /** Scales by alpha / sqrt(rank) rather than alpha / rank (Kalajdzievski 2023). */
  readonly rankStabilised?: boolean
}

/** One weight's update: scale * up [rows, rank] * down [rank, columns]. */
interface Update {
  readonly down: string
  readonly up: string
  readonly rank: number
  readonly scale: number
}

/**
 * A checkpoint with a LoRA adapter merged into it: W + alpha / r * B A, in fp32 (Hu et al. 2021, section 4.1).
 * The adapter has PEFT's names (https://github.com/huggingface/peft); its settings are `r` and `alpha` of its
 * metadata unless given. A tensor that is no A or B of a matrix of the base, or that lacks its partner, is
 * refused by name: so are DoRA's magnitudes, biases and whole modules saved beside an adapter.
 */
export function withLora(
  base: Checkpoint,
  adapter: Checkpoint,
  settings: LoraSettings = settingsInMetadata(adapter),
): Checkpoint {
  const updates = updatesByWeight(base, adapter, settings)
  return {
    name: base.name,
    metadata: base.metadata,
    tensors: base.tensors,
    read(tensor, range) {
      const values = base.read(tensor, range)
      const update = updates.get(tensor)
      if (!update) return values
      const [rows = 0, columns = 0] = tensorInfo(base, tensor).shape
      const down = readTensor(adapter, update.down, [update.rank, columns])
      const up = readTensor(adapter, update.up, [rows, update.rank], range)
      return addProduct(values, up, down, update.scale, columns, update.rank)
    },
    close() {
      base.close()
      adapter.close()
    },
  }
}

/** `base_model.model.<module>.lora_A.weight`, or with the adapter's name before `.weight`. */
const LORA_TENSOR = /^(?:base_model\.model\.)?(.+)\.lora_[AB]((?:\.[^.]+)?)\.weight$/

function updatesByWeight(
  base: Checkpoint,
  adapter: Checkpoint,
  settings: LoraSettings,
): ReadonlyMap<string, Update> {
  const updates = new Map<string, Update>()
  for (const tensor of adapter.tensors.keys()) {
    const module = LORA_TENSOR.exec(tensor)?.[1]
    if (module === undefined) {
      throw badCheckpoint(adapter.name, `has ${tensor}, which is no A or B of a LoRA and cannot be merged`)
    }
    const weight = `${module}.weight`
    const shape = base.tensors.get(weight)?.shape
    if (!shape) throw badCheckpoint(adapter.name, `has ${tensor}, which changes no weight of ${base.name}`)
    const [rows, columns] = shape
    if (shape.length !== 2 || rows === undefined || columns === undefined) {
      throw badCheckpoint(
        adapter.name,
        `has ${tensor}, which changes ${weight} ${formatShape(shape)}; only matrices can be merged`,
      )
    }
    const down = tensor.replace('.lora_B', '.lora_A')
    const up = tensor.replace('.lora_A', '.lora_B')
    const rank = patternValue(adapter, settings.rankPattern, module) ?? settings.rank
    const alpha = patternValue(adapter, settings.alphaPattern, module) ?? settings.alpha
    assertShape(adapter, down, [rank, columns])
    assertShape(adapter, up, [rows, rank])
    const scale = Math.fround(alpha / (settings.rankStabilised ? Math.sqrt(rank) : rank))
    updates.set(weight, { down, up, rank, scale })
  }
  return updates
}

/** The value of the first pattern that fits the end of a module's path, as PEFT's `get_pattern_key` picks it. */
function patternValue(
  adapter: Checkpoint,
  patterns: Readonly<Record<string, number>> = {},
  module: string,
): number | undefined {
  try {
    return Object.entries(patterns).find(([key]) => new RegExp(`^(.*\\.)?(${key})$`).test(module))?.[1]
  } catch (cause) {
    throw badCheckpoint(adapter.name, 'comes with a pattern that is no regular expression', { cause })
  }
}

function settingsInMetadata(adapter: Checkpoint): LoraSettings {
  return { rank: metadataNumber(adapter, 'r'), alpha: metadataNumber(adapter, 'alpha') }
}

function metadataNumber(adapter: Checkpoint, key: string): number {
  const value = Number(adapter.metadata.get(key))
  if (!(value > 0)) throw badCheckpoint(adapter.name, `has no positive number under ${key} in its metadata`)
  return value
}

/** weight [rows, columns] + scale * up [rows, rank] * down [rank, columns]. */
function addProduct(
  weight: Float32Array,
  up: Float32Array,
  down: Float32Array,
  scale: number,
  columns: number,
  rank: number,
): Float32Array {
  const rows = weight.length / columns
  const merged = new Float32Array(weight.length)
  const update = new Float32Array(columns)
  for (let row = 0; row < rows; row++) {
    update.fill(0)
    for (let inner = 0; inner < rank; inner++) {
      const factor = up[row * rank + inner] as number
      const start = inner * columns
      for (let column = 0; column < columns; column++) {
        update[column] = (update[column] as number) + factor * (down[start + column] as number)
      }
    }
    const start = row * columns
    for (let column = 0; column < columns; column++) {
      merged[start + column] = (weight[start + column] as number) + scale * (update[column] as number)
    }
  }
  return merged
}
