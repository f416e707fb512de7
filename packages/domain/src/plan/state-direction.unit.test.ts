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
it('states the three themes as it states every other element', () => {
  const scene = given(planStarted(), directionVariationAdded('lead'))
  for (const element of ['contribution', 'meaning', 'fit'] as const)
    scene
      .when(stateDirection, { variation: id('lead'), element, text: 'Fewer accidents' })
      .then(directionStated('lead', element, 'Fewer accidents'))
})
it('keeps what bears an answer out, until it is said anew or the answer is taken back', () => {
  const why = { variation: id('lead'), element: 'whyYou', text: 'I have done it' } as const
  const borneOut = (evidence: readonly string[] | undefined, oldEvidence?: readonly string[]) => ({
    type: 'DirectionStated' as const,
    data: {
      variation: id('lead'),
      element: 'whyYou' as const,
      ...(oldEvidence && { old: 'I have done it', oldEvidence }),
      new: 'I have done it',
      ...(evidence && { evidence }),
    },
  })
  const first = ['the report of 2025', 'Mara Holm']
  given(planStarted(), directionVariationAdded('lead'))
    .when(stateDirection, { ...why, evidence: [' the report of 2025', 'Mara Holm', 'Mara Holm'] })
    .then(borneOut(first))
    .when(stateDirection, why)
    .then()
    .when(stateDirection, { ...why, evidence: ['Mara Holm'] })
    .then(borneOut(['Mara Holm'], first))
    .when(stateDirection, { ...why, text: 'I will learn it' })
    .then({
      type: 'DirectionStated',
      data: {
        variation: id('lead'),
        element: 'whyYou',
        old: 'I have done it',
        new: 'I will learn it',
        oldEvidence: ['Mara Holm'],
        evidence: ['Mara Holm'],
      },
    })
    .when(stateDirection, { ...why, text: null })
    .then({
      type: 'DirectionStated',
      data: {
        variation: id('lead'),
        element: 'whyYou',
        old: 'I will learn it',
        oldEvidence: ['Mara Holm'],
      },
    })
    .when(stateDirection, { ...why, text: null, evidence: ['Mara Holm'] })
    .refused('TEXT_REQUIRED', { path: ['text'] })
})
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
