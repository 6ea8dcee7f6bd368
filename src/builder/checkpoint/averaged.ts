import { EarshotError } from '../../core/errors.ts'
import { badCheckpoint, type Checkpoint, formatShape, tensorInfo } from './checkpoint.ts'

/**
 * The mean of the checkpoints of a training run, rounded once to fp32. `weights`, one for each checkpoint, are
 * brought to a sum of one; equal when left out. Throws `bad-option` on weights that are none, `bad-checkpoint`
 * when the names or shapes of two checkpoints differ.
 */
export function averaged(checkpoints: readonly Checkpoint[], weights?: readonly number[]): Checkpoint {
  const [first, ...others] = checkpoints
  if (!first) throw new EarshotError('bad-option', 'There is no checkpoint to average; name one or more.')
  for (const other of others) assertSameTensors(first, other)
  const shares = normalised(weights ?? checkpoints.map(() => 1), checkpoints.length)
  return {
    name: checkpoints.map(({ name }) => name).join(' + '),
    metadata: first.metadata,
    tensors: first.tensors,
    read(tensor, rows) {
      tensorInfo(this, tensor)
      let sum = new Float64Array(0)
      for (const [index, checkpoint] of checkpoints.entries()) {
        const values = checkpoint.read(tensor, rows)
        if (index === 0) sum = new Float64Array(values.length)
        addScaled(sum, values, shares[index] as number)
      }
      return new Float32Array(sum)
    },
    close() {
      for (const checkpoint of checkpoints) checkpoint.close()
    },
  }
}

function normalised(weights: readonly number[], count: number): readonly number[] {
  if (weights.length !== count || !weights.every((weight) => weight > 0 && Number.isFinite(weight))) {
    throw new EarshotError(
      'bad-option',
      `The weights ${weights.join(', ')} are not one positive number for each of ${count} checkpoints.`,
    )
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function addScaled(sum: Float64Array, values: Float32Array, scale: number): void {
  for (let index = 0; index < sum.length; index++) {
    sum[index] = (sum[index] as number) + scale * (values[index] as number)
  }
}

function assertSameTensors(first: Checkpoint, other: Checkpoint): void {
  for (const [name, { shape }] of first.tensors) {
    const found = formatShape(tensorInfo(other, name).shape)
    if (found !== formatShape(shape)) {
      throw badCheckpoint(
        other.name,
        `has ${name} with shape ${found} where ${first.name} has ${formatShape(shape)}`,
      )
    }
  }
  for (const name of other.tensors.keys()) tensorInfo(first, name)
}
