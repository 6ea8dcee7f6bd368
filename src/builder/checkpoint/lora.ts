import { badCheckpoint, type Checkpoint, readTensor, tensorInfo } from './checkpoint.ts'

const PEFT_PREFIX = 'base_model.model.'

/**
 * A checkpoint with a LoRA adapter merged into it: W + alpha / r * B A, in fp32 (Hu et al. 2021, section 4.1).
 * The adapter has PEFT's names, and `r` and `alpha` in its metadata. A tensor without its partner, or for
 * which the base has no weight, is refused.
 */
export function withLora(base: Checkpoint, adapter: Checkpoint): Checkpoint {
  const rank = metadataNumber(adapter, 'r')
  const scale = Math.fround(metadataNumber(adapter, 'alpha') / rank)
  const adapted = adaptedWeights(base, adapter)
  return {
    name: base.name,
    metadata: base.metadata,
    tensors: base.tensors,
    read(tensor, range) {
      const values = base.read(tensor, range)
      const prefix = adapted.get(tensor)
      if (!prefix) return values
      const [rows = 0, columns = 0] = tensorInfo(base, tensor).shape
      const down = readTensor(adapter, `${prefix}.lora_A.weight`, [rank, columns])
      const up = readTensor(adapter, `${prefix}.lora_B.weight`, [rows, rank], range)
      return addProduct(values, up, down, scale, columns, rank)
    },
    close() {
      base.close()
      adapter.close()
    },
  }
}

/** The prefix of the adapter's tensors, by the weight that they change. */
function adaptedWeights(base: Checkpoint, adapter: Checkpoint): ReadonlyMap<string, string> {
  const adapted = new Map<string, string>()
  for (const tensor of adapter.tensors.keys()) {
    const prefix = tensor.replace(/\.lora_[AB]\.weight$/, '')
    const weight = `${prefix.replace(PEFT_PREFIX, '')}.weight`
    if (prefix === tensor || !base.tensors.has(weight)) {
      throw badCheckpoint(adapter.name, `has ${tensor}, which changes no weight of ${base.name}`)
    }
    tensorInfo(adapter, `${prefix}.lora_A.weight`)
    tensorInfo(adapter, `${prefix}.lora_B.weight`)
    adapted.set(weight, prefix)
  }
  return adapted
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
