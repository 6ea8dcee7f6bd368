import type { ElementType, StoredTensor } from '../onnx/graph.ts'
import type { TensorSink } from '../shard.ts'

/** Writes a whole tensor in pieces. */
export function writeTensor(
  sink: TensorSink,
  type: ElementType,
  shape: readonly number[],
  ...pieces: readonly ArrayBufferView[]
): StoredTensor {
  const { tensor, write, finish } = sink.place(type, shape)
  for (const piece of pieces) write(piece)
  finish()
  return tensor
}
