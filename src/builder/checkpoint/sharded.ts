import { badCheckpoint, type Checkpoint } from './checkpoint.ts'
import { joined } from './joined.ts'

/** Which file of a sharded checkpoint holds each tensor. */
export type ShardIndex = ReadonlyMap<string, string>

/** Reads `model.safetensors.index.json` or `pytorch_model.bin.index.json`: `{"weight_map": {tensor: file}}`. */
export function parseShardIndex(file: string, json: string): ShardIndex {
  const { weight_map: map } = parseObject(file, json)
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    throw badCheckpoint(file, 'has no weight_map of tensors to files')
  }
  const entries = Object.entries(map as Record<string, unknown>)
  for (const [tensor, shard] of entries) {
    if (typeof shard !== 'string' || /[\\/]/.test(shard) || ['', '.', '..'].includes(shard)) {
      throw badCheckpoint(file, `places ${tensor} in ${JSON.stringify(shard)}, which is no file beside it`)
    }
  }
  if (entries.length === 0) throw badCheckpoint(file, 'places no tensor in any file')
  return new Map(entries as [string, string][])
}

function parseObject(file: string, json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch (cause) {
    throw badCheckpoint(file, 'is not JSON', { cause })
  }
  throw badCheckpoint(file, 'is not a JSON object')
}

/** The shards as one checkpoint. Throws `bad-checkpoint` when a tensor is not where the index places it. */
export function shardedCheckpoint(
  file: string,
  index: ShardIndex,
  shards: ReadonlyMap<string, Checkpoint>,
): Checkpoint {
  for (const [tensor, shard] of index) {
    if (!shards.get(shard)?.tensors.has(tensor)) {
      throw badCheckpoint(file, `places ${tensor} in ${shard}, which has no such tensor`)
    }
  }
  const parts = [...shards.values()].map((checkpoint) => ({ prefix: '', checkpoint }))
  return { ...joined(parts), name: file }
}
