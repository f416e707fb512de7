import { it } from 'vitest'
import { given, goalSet, id, planStarted, stepPlanned } from '../testing/words.testing.ts'
import { setGoal } from './set-goal.ts'

const up = { what: 'People mentored', baseline: '0', target: '3', direction: 'up' } as const
const lead = { goal: id('lead'), statement: 'lead', kind: 'professional' } as const

it('sets a goal with all its content', () =>
  given(planStarted(), goalSet('top'))
    .when(setGoal, {
      ...lead,
      statement: ' lead\r\nwell ',
      measure: { ...up, unit: ' people ', target: '3.50' },
      due: '2027-06-30',
      relevance: 'servingWhom',
      parent: id('top'),
      confidence: 7,
    })
    .then(
      goalSet('lead', {
        statement: 'lead\nwell',
        measure: { ...up, unit: 'people', target: '3.5' },
        due: '2027-06-30',
        relevance: 'servingWhom',
        parent: id('top'),
        confidence: 7,
      }),
    ))
it('needs no reason, and takes a due day in the past: histories are imported', () =>
  given(planStarted())
    .when(setGoal, { ...lead, due: '1999-12-31', measure: null, confidence: undefined })
    .then(goalSet('lead', { due: '1999-12-31' })))
it('records nothing when the goal stands so already', () =>
  given(planStarted(), goalSet('lead'))
    .when(setGoal, { ...lead, statement: 'lead ' })
    .then())
it('refuses the id of another element', () =>
  given(planStarted(), goalSet('lead'), stepPlanned('read'))
    .when(setGoal, { ...lead, statement: 'else' })
    .refused('DUPLICATE_ID', { path: ['goal'] })
    .when(setGoal, { ...lead, goal: id('read') })
    .refused('DUPLICATE_ID'))
it.each(['lead', '', '__proto__', id('lead').toUpperCase()])('refuses the id %j', goal => {
  given(planStarted())
    .when(setGoal, { ...lead, goal })
    .refused('MALFORMED_ID', { path: ['goal'] })
})
it.each(['2026-02-30', '2026-13-01', '26-01-01', 'TBD', '2026-01-01T00:00:00Z', ''])(
  'refuses the due day %j',
  due => {
    given(planStarted())
      .when(setGoal, { ...lead, due })
      .refused('MALFORMED_DAY', { path: ['due'] })
  },
)
it.each(['1e3', '+1', '1,5', '.5', '1.', '', 'NaN', '1234567890123456789'])(
  'refuses the target %j',
  target => {
    given(planStarted())
      .when(setGoal, { ...lead, measure: { ...up, target } })
      .refused('MALFORMED_DECIMAL', { path: ['measure', 'target'] })
  },
)
it('refuses a measure that leads nowhere, or the other way', () =>
  given(planStarted())
    .when(setGoal, { ...lead, measure: { ...up, target: '0.0' } })
    .refused('MEASURE_WITHOUT_DISTANCE', { args: { baseline: '0', target: '0', direction: 'up' } })
    .when(setGoal, { ...lead, measure: { ...up, target: '-2' } })
    .refused('MEASURE_WITHOUT_DISTANCE', { path: ['measure'] })
    .when(setGoal, { ...lead, measure: { ...up, baseline: '10', target: '9.999', direction: 'down' } })
    .then(goalSet('lead', { measure: { ...up, baseline: '10', target: '9.999', direction: 'down' } })))
it('refuses a parent the plan does not have, and itself as parent', () =>
  given(planStarted())
    .when(setGoal, { ...lead, parent: id('top') })
    .refused('UNKNOWN_GOAL', { path: ['parent'] })
    .when(setGoal, { ...lead, parent: id('lead') })
    .refused('GOAL_CYCLE', { path: ['parent'] }))
it('refuses a confidence above ten', () =>
  given(planStarted())
    .when(setGoal, { ...lead, confidence: 11 })
    .refused('OUT_OF_RANGE', { path: ['confidence'], args: { min: 1, max: 10 } }))
it('refuses one more than the limit', () =>
  given(planStarted(), ...Array.from({ length: 500 }, (_, n) => goalSet(`goal ${n}`)))
    .when(setGoal, lead)
    .refused('TOO_MANY', { args: { limit: 500 } }))
