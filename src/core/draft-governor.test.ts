import { expect, test } from 'vitest'
import { createDraftGovernor, type DraftGovernor } from './draft-governor.ts'

function plainSteps(governor: DraftGovernor, count: number, ms = 30): void {
  for (let i = 0; i < count; i++) governor.plainStep(ms)
}

function draftedSteps(governor: DraftGovernor, count: number, ms: number, tokens: number): void {
  for (let i = 0; i < count; i++) governor.draftedStep(ms, tokens)
}

test('it measures plain steps first, then tries drafts', () => {
  const governor = createDraftGovernor()
  expect(governor.wantsDraft()).toBe(false)
  plainSteps(governor, 2)
  expect(governor.wantsDraft()).toBe(true)
})

test('drafts that are accepted stay on', () => {
  const governor = createDraftGovernor()
  plainSteps(governor, 2)
  draftedSteps(governor, 20, 60, 4)
  expect(governor.wantsDraft()).toBe(true)
})

test('drafts that cost more than they give are switched off after a trial', () => {
  const governor = createDraftGovernor()
  plainSteps(governor, 2)
  draftedSteps(governor, 3, 60, 1)
  expect(governor.wantsDraft()).toBe(true)
  draftedSteps(governor, 1, 60, 1)
  expect(governor.wantsDraft()).toBe(false)
})

test('drafts that stop paying are switched off, and tried again much later', () => {
  const governor = createDraftGovernor()
  plainSteps(governor, 2)
  draftedSteps(governor, 20, 60, 4)
  draftedSteps(governor, 20, 60, 1)
  expect(governor.wantsDraft()).toBe(false)
  plainSteps(governor, 63)
  expect(governor.wantsDraft()).toBe(false)
  plainSteps(governor, 1)
  expect(governor.wantsDraft()).toBe(true)
})

test('when plain steps grow slower, drafts may pay after all', () => {
  const governor = createDraftGovernor()
  plainSteps(governor, 2)
  draftedSteps(governor, 4, 60, 1)
  plainSteps(governor, 30, 90)
  expect(governor.wantsDraft()).toBe(true)
})
