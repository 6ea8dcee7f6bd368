import { type Checkpoint, tensorInfo, valueRange } from './checkpoint/checkpoint.ts'

/**
 * A checkpoint whose tensors keep their names and shapes and read as zeros, without touching the file. With a
 * `BundleWriter` without a folder it makes a dry run: the whole build, and nothing read or written.
 */
export function withoutReading(checkpoint: Checkpoint): Checkpoint {
  const { name, metadata, tensors } = checkpoint
  return {
    name,
    metadata,
    tensors,
    read(tensor, rows) {
      const { shape } = tensorInfo(this, tensor)
      return new Float32Array(valueRange(name, tensor, shape, rows).count)
    },
    close: () => checkpoint.close(),
  }
}
