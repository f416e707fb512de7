import { describe, expect, it } from 'vitest'
import type { ChangedPlan } from './documents.ts'
import { storyStart } from './story-start.ts'

const changed = (over: Partial<ChangedPlan>): ChangedPlan => ({
  planId: 'p',
  title: 'Plan',
  ownerName: 'Amara',
  changes: 5,
  byOthers: 5,
  people: ['Amara'],
  changedAt: '2026-05-02T00:00:00Z',
  position: '900',
  visit: { at: '2026-05-01T00:00:00Z', position: '850' },
  plan: { id: 'p', version: 41, position: '900' },
  ...over,
})

describe('A50 the story since the last visit', () => {
  it('begins after the version that was seen', () => expect(storyStart(changed({}))).toBe('rev:36'))

  it('begins at the instant of the visit while the count is behind the plan', () =>
    expect(storyStart(changed({ plan: { id: 'p', version: 42, position: '910' } }))).toBe(
      '2026-05-01T00:00:00Z',
    ))

  it('begins at the beginning where there was no visit', () => {
    expect(storyStart(changed({ visit: null, changes: 41 }))).toBe('rev:1')
    expect(storyStart(changed({ visit: null, plan: null }))).toBe('rev:1')
  })
})
