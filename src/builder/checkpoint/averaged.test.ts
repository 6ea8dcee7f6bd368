import { expect, test } from 'vitest'
import { memoryCheckpoint, seededCheckpoint } from '../testing/memory-checkpoint.ts'
import { averaged } from './averaged.ts'

const of = (name: string, ...values: number[]) =>
  memoryCheckpoint(name, new Map([['w', Float32Array.from(values)]]), { w: [values.length, 1] })

test('checkpoints count equally unless weighted', () => {
  const [a, b] = [of('a', 1, 10), of('b', 3, 30)]
  expect([...averaged([a, b]).read('w')]).toEqual([2, 20])
  expect([...averaged([a, b], [3, 1]).read('w')]).toEqual([1.5, 15])
  expect([...averaged([a, b]).read('w', { start: 1, end: 2 })]).toEqual([20])
})

test('the mean is rounded once, so that a checkpoint is the mean of copies of itself', () => {
  const checkpoint = seededCheckpoint('x', { w: [100, 10] }, 1)
  const mean = averaged([checkpoint, checkpoint, checkpoint], [1, 1, 5])
  expect(mean.read('w')).toEqual(checkpoint.read('w'))
})

test('checkpoints that differ in names or shapes are refused by name', () => {
  const other = memoryCheckpoint('c', new Map(), { v: [2, 1] })
  expect(() => averaged([of('a', 1, 2), other])).toThrow('c has no tensor w.')
  const more = memoryCheckpoint('d', new Map(), { w: [2, 1], v: [1] })
  expect(() => averaged([of('a', 1, 2), more])).toThrow('a has no tensor v.')
  expect(() => averaged([of('a', 1, 2), of('b', 1)])).toThrow('b has w with shape [1, 1] where a has [2, 1].')
})

test.each([[[1]], [[1, 0]], [[1, -1]], [[1, Number.NaN]], [[1, 2, 3]]])(
  'the weights %o are refused',
  (weights) => {
    expect(() => averaged([of('a', 1), of('b', 1)], weights)).toThrow(
      expect.objectContaining({
        code: 'bad-option',
        message: `The weights ${weights.join(', ')} are not one positive number for each of 2 checkpoints.`,
      }),
    )
  },
)

test('no checkpoint has no mean', () => {
  expect(() => averaged([])).toThrow('There is no checkpoint to average')
})
