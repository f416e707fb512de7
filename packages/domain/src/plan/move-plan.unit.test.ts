import { it } from 'vitest'
import { given, planMoved, planStarted } from '../testing/words.testing.ts'
import { movePlan } from './move-plan.ts'

it('moves a plan to another unit, into its first and out of all', () =>
  given(planStarted({ unit: 'Harbour' }))
    .when(movePlan, { unit: 'Cranes' })
    .then(planMoved('Harbour', 'Cranes'))
    .when(movePlan, { unit: null })
    .then(planMoved('Cranes', undefined))
    .when(movePlan, { unit: 'Docks' })
    .then(planMoved(undefined, 'Docks')))
it('records nothing when the unit is the same', () =>
  given(planStarted({ unit: 'Harbour' }))
    .when(movePlan, { unit: 'Harbour ' })
    .then())
it('refuses a unit with control characters', () =>
  given(planStarted())
    .when(movePlan, { unit: 'Har\u0000bour' })
    .refused('TEXT_MALFORMED', { path: ['unit'] }))
