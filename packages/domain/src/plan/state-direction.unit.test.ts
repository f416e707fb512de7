import { it } from 'vitest'
import { directionStated, directionVariationAdded, given, id, planStarted } from '../testing/words.testing.ts'
import { stateDirection } from './state-direction.ts'

const where = { variation: id('lead'), element: 'where', text: 'Here' } as const

it('states one element, revises it and clears it', () =>
  given(planStarted(), directionVariationAdded('lead'))
    .when(stateDirection, where)
    .then(directionStated('lead', 'where', 'Here'))
    .when(stateDirection, { ...where, text: 'Abroad' })
    .then(directionStated('lead', 'where', 'Abroad', 'Here'))
    .when(stateDirection, { ...where, text: null })
    .then(directionStated('lead', 'where', undefined, 'Abroad')))
it('records nothing when the element says so already, or there is nothing to clear', () =>
  given(planStarted(), directionVariationAdded('lead'), directionStated('lead', 'where', 'Here'))
    .when(stateDirection, where)
    .then()
    .when(stateDirection, { ...where, element: 'when', text: null })
    .then())
it('refuses a variation the plan does not have', () =>
  given(planStarted())
    .when(stateDirection, where)
    .refused('UNKNOWN_VARIATION', { path: ['variation'] }))
it('refuses what is no element of a direction', () =>
  given(planStarted(), directionVariationAdded('lead'))
    .when(stateDirection, { ...where, element: 'weather' as 'where' })
    .refused('OUT_OF_RANGE', { path: ['element'] }))
it('refuses more than 4,000 characters', () =>
  given(planStarted(), directionVariationAdded('lead'))
    .when(stateDirection, { ...where, text: 'x'.repeat(4001) })
    .refused('TEXT_TOO_LONG', { args: { limit: 4000, length: 4001 } }))
