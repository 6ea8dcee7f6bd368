import { badCheckpoint, type Checkpoint, type TensorInfo, tensorInfo } from './checkpoint.ts'

/** A checkpoint and what to put before the names of its tensors, e.g. 'language_model.'. */
export interface Part {
  readonly prefix: string
  readonly checkpoint: Checkpoint
}

interface Place {
  readonly checkpoint: Checkpoint
  readonly tensor: string
}

/** Several checkpoints as one. Throws `bad-checkpoint` when two tensors come to have the same name. */
export function joined(parts: readonly Part[]): Checkpoint {
  const name = parts.map(({ checkpoint }) => checkpoint.name).join(' + ')
  const tensors = new Map<string, TensorInfo>()
  const places = new Map<string, Place>()
  for (const { prefix, checkpoint } of parts) {
    for (const [tensor, info] of checkpoint.tensors) {
      const known = places.get(prefix + tensor)
      if (known) {
        throw badCheckpoint(checkpoint.name, `has ${prefix + tensor}, which ${known.checkpoint.name} has too`)
      }
      tensors.set(prefix + tensor, info)
      places.set(prefix + tensor, { checkpoint, tensor })
    }
  }
  return {
    name,
    metadata: new Map(parts.flatMap(({ checkpoint }) => [...checkpoint.metadata])),
    tensors,
    read(tensor, rows, memory) {
      tensorInfo(this, tensor)
      const place = places.get(tensor) as Place
      return place.checkpoint.read(place.tensor, rows, memory)
    },
    close() {
      for (const { checkpoint } of parts) checkpoint.close()
    },
  }
}
