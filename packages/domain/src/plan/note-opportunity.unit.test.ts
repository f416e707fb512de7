import { expect, it } from 'vitest'
import { given, id, opportunityNoted, opportunityPursued, planStarted } from '../testing/words.testing.ts'
import { noteOpportunity } from './note-opportunity.ts'

const deputy = {
  opportunity: id('deputy'),
  kind: 'opening',
  title: 'deputy',
  description: 'Crew B',
  until: null,
} as const

it('notes an opportunity, once, and revises it without losing how far it is', () => {
  const { plan } = given(planStarted())
    .when(noteOpportunity, deputy)
    .then(opportunityNoted('deputy', { description: 'Crew B' }))
    .when(noteOpportunity, deputy)
    .then()
  expect(plan.opportunities[id('deputy')]?.status).toBe('noted')
  const pursued = given(
    planStarted(),
    opportunityNoted('deputy', { description: 'Crew B' }),
    opportunityPursued('deputy'),
  )
    .when(noteOpportunity, { ...deputy, description: null, until: '2026-08-31' })
    .then(
      opportunityNoted('deputy', {
        old: { kind: 'opening', title: 'deputy', description: 'Crew B' },
        until: '2026-08-31',
      }),
    )
  expect(pursued.plan.opportunities[id('deputy')]).toMatchObject({ status: 'pursued', until: '2026-08-31' })
  expect(pursued.plan.opportunities[id('deputy')]).not.toHaveProperty('description')
})
it('refuses an unknown kind and a day that is none', () =>
  given(planStarted())
    .when(noteOpportunity, { ...deputy, kind: 'luck' as 'event' })
    .refused('OUT_OF_RANGE', { path: ['kind'] })
    .when(noteOpportunity, { ...deputy, until: '2026-13-01' })
    .refused('MALFORMED_DAY', { path: ['until'] }))
