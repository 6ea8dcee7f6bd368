import { expect, test } from 'vitest'
import { memoryCheckpoint } from '../testing/memory-checkpoint.ts'
import { joined } from './joined.ts'

const tower = memoryCheckpoint('tower', new Map([['w', Float32Array.of(1, 2)]]), { w: [2, 1] })
const model = memoryCheckpoint('model', new Map([['w', Float32Array.of(3)]]), { w: [1, 1] })

test('parts lie side by side under their prefixes', () => {
  const both = joined([
    { prefix: 'audio_tower.', checkpoint: tower },
    { prefix: 'language_model.', checkpoint: model },
  ])
  expect([...both.tensors.keys()]).toEqual(['audio_tower.w', 'language_model.w'])
  expect([...both.read('audio_tower.w', { start: 1, end: 2 })]).toEqual([2])
  expect([...both.read('language_model.w')]).toEqual([3])
  expect(() => both.read('w')).toThrow('tower + model has no tensor w.')
})

test('two tensors of one name are refused', () => {
  const parts = [tower, model].map((checkpoint) => ({ prefix: '', checkpoint }))
  expect(() => joined(parts)).toThrow('model has w, which tower has too.')
})
