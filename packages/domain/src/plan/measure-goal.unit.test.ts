import { it } from 'vitest'
import { given, goalAchieved, goalMeasured, goalSet, id, planStarted } from '../testing/words.testing.ts'
import { measureGoal } from './measure-goal.ts'

const measure = { what: 'People', baseline: '0', target: '3', direction: 'up' } as const
const start = [planStarted(), goalSet('lead', { measure })]
const two = { goal: id('lead'), value: '2.0' }

it('records a measurement, and the same number again at another time', () =>
  given(...start)
    .when(measureGoal, { ...two, note: 'two full time' })
    .then(goalMeasured('lead', '2', 'two full time'))
    .when(measureGoal, two)
    .then(goalMeasured('lead', '2')))
it('records nothing for the very same measurement', () =>
  given(...start)
    .when(measureGoal, two, { now: '2026-03-01T00:00:00.000Z' })
    .then(goalMeasured('lead', '2'))
    .when(measureGoal, two, { now: '2026-03-02T00:00:00.000Z', occurredAt: '2026-03-01T00:00:00.000Z' })
    .then())
it('refuses to measure what has no measure', () =>
  given(planStarted(), goalSet('lead'))
    .when(measureGoal, two)
    .refused('NO_MEASURE', { path: ['goal'] }))
it('refuses what is no number', () =>
  given(...start)
    .when(measureGoal, { ...two, value: 'two' })
    .refused('MALFORMED_DECIMAL', { path: ['value'] }))
it('refuses to measure a goal that is achieved', () =>
  given(...start, goalAchieved('lead'))
    .when(measureGoal, two)
    .refused('GOAL_NOT_OPEN'))
