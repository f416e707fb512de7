import { expect, it } from 'vitest'
import { given, goalSet, id, interestNoted, interestRemoved, planStarted } from '../testing/words.testing.ts'
import { noteInterest } from './note-interest.ts'

const cranes = { interest: id('cranes'), description: 'cranes' }

it('notes an interest, once, and revises it under its id', () => {
  const { plan } = given(planStarted())
    .when(noteInterest, cranes)
    .then(interestNoted('cranes'))
    .when(noteInterest, cranes)
    .then()
    .when(noteInterest, { ...cranes, description: 'large cranes' })
    .then(interestNoted('cranes', 'large cranes', 'cranes'))
  expect(plan.interests[id('cranes')]).toEqual({
    id: id('cranes'),
    description: 'large cranes',
    notedAt: '2026-01-05T09:01:00.000Z',
  })
})
it('brings back what was removed', () => {
  const { plan } = given(planStarted(), interestNoted('cranes'), interestRemoved('cranes'))
    .when(noteInterest, cranes)
    .then(interestNoted('cranes'))
  expect(plan.interests[id('cranes')]).not.toHaveProperty('removedAt')
})
it('refuses a blank one and the id of something else', () =>
  given(planStarted(), goalSet('lead'))
    .when(noteInterest, { ...cranes, description: '' })
    .refused('TEXT_REQUIRED', { path: ['description'] })
    .when(noteInterest, { ...cranes, interest: id('lead') })
    .refused('DUPLICATE_ID', { path: ['interest'] }))
