import { expect, test } from 'vitest'
import { createLane } from './lane.ts'

test('work runs one at a time, in the order asked', async () => {
  const lane = createLane()
  const log: string[] = []
  const work = (name: string) => async () => {
    log.push(`${name} begins`)
    await Promise.resolve()
    log.push(`${name} ends`)
    return name
  }
  expect(await Promise.all([lane.run(work('a')), lane.run(work('b'))])).toEqual(['a', 'b'])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('a failure reaches its caller and leaves the lane open', async () => {
  const lane = createLane()
  const failing = lane.run(async () => {
    throw new Error('broken')
  })
  const next = lane.run(async () => 'fine')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('fine')
})
