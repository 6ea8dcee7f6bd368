import { expect, test } from 'vitest'
import { memoryCheckpoint, type Shapes } from '../testing/memory-checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { withLora } from './lora.ts'

const base = memoryCheckpoint(
  'base',
  new Map([
    ['q_proj.weight', Float32Array.of(1, 2, 3, 4)],
    ['norm.weight', Float32Array.of(5, 6)],
  ]),
  { 'q_proj.weight': [2, 2], 'norm.weight': [2] },
)

const A = 'base_model.model.q_proj.lora_A.weight'
const B = 'base_model.model.q_proj.lora_B.weight'

function adapter(shapes: Shapes, metadata: Record<string, string> = { r: '1', alpha: '2' }): Checkpoint {
  const values = new Map([
    [A, Float32Array.of(10, 20)],
    [B, Float32Array.of(1, -1)],
  ])
  return { ...memoryCheckpoint('lora', values, shapes), metadata: new Map(Object.entries(metadata)) }
}

test('an adapter adds alpha / r * B A to its weights and leaves the others', () => {
  const merged = withLora(base, adapter({ [A]: [1, 2], [B]: [2, 1] }))
  expect([...merged.read('q_proj.weight')]).toEqual([21, 42, -17, -36])
  expect([...merged.read('norm.weight')]).toEqual([5, 6])
  expect([...merged.read('q_proj.weight', { start: 1, end: 2 })]).toEqual([-17, -36])
})

test('an adapter that does not fit is refused by name', () => {
  expect(() => withLora(base, adapter({ [A]: [1, 2] }))).toThrow(`lora has no tensor ${B}.`)
  const stranger = 'base_model.model.other.lora_A.weight'
  expect(() => withLora(base, adapter({ [stranger]: [1, 2] }))).toThrow(
    `${stranger}, which changes no weight of base.`,
  )
  expect(() => withLora(base, adapter({ [A]: [1, 2], [B]: [2, 1] }, { r: '1' }))).toThrow(
    'no positive number under alpha',
  )
  expect(() => withLora(base, adapter({ [A]: [1, 3], [B]: [2, 1] }))).toThrow(
    `has ${A} with shape [1, 3] where [1, 2] is needed.`,
  )
  expect(() => withLora(base, adapter({ [A]: [1, 2], [B]: [2, 1] }, { r: '2', alpha: '2' }))).toThrow(
    `has ${A} with shape [1, 2] where [2, 2] is needed.`,
  )
  const norm = 'base_model.model.norm.lora_A.weight'
  expect(() => withLora(base, adapter({ [norm]: [1, 2] }))).toThrow(
    'which changes norm.weight [2]; only matrices can be merged.',
  )
})

test.each([
  'base_model.model.q_proj.lora_magnitude_vector',
  'base_model.model.q_proj.lora_embedding_A',
  'base_model.model.q_proj.bias',
  'base_model.model.q_proj.modules_to_save.weight',
  'base_model.model.q_proj.lora_B.bias',
])('%s beside the matrices is refused by name', (tensor) => {
  expect(() => withLora(base, adapter({ [A]: [1, 2], [B]: [2, 1], [tensor]: [2] }))).toThrow(
    `lora has ${tensor}, which is no A or B of a LoRA and cannot be merged.`,
  )
})

test('an adapter named default has its name in its tensors', () => {
  const named = {
    [A.replace('.weight', '.default.weight')]: [1, 2],
    [B.replace('.weight', '.default.weight')]: [2, 1],
  }
  const values = new Map(
    Object.keys(named).map((name, index) => [
      name,
      index === 0 ? Float32Array.of(10, 20) : Float32Array.of(1, -1),
    ]),
  )
  const merged = withLora(base, memoryCheckpoint('lora', values, named), { rank: 1, alpha: 2 })
  expect([...merged.read('q_proj.weight')]).toEqual([21, 42, -17, -36])
})
