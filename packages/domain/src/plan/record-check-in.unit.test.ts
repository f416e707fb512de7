import { describe, expect, it } from 'vitest'
import {
  checkInRecorded,
  given,
  goalAchieved,
  goalMeasured,
  goalRevised,
  goalSet,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { recordCheckIn } from './record-check-in.ts'

const measure = { what: 'People', baseline: '0', target: '3', direction: 'up' } as const
const start = [
  planStarted(),
  goalSet('lead', { measure, due: '2026-12-31' }),
  goalSet('rest'),
  goalSet('done'),
  goalAchieved('done'),
]
const week = { checkIn: id('week 1'), moved: 'One has begun', confidence: 7, obstacles: null }
const values = [{ goal: id('lead'), value: '1.50' }]
const targets = [{ goal: id('lead'), measure, due: '2026-12-31' }, { goal: id('rest') }] as const

it('keeps the targets of all open goals, and measures those whose value it tells', () => {
  const { plan } = given(...start)
    .when(recordCheckIn, { ...week, values })
    .then(
      checkInRecorded('week 1', {
        goals: [{ ...targets[0], value: '1.5' }, targets[1]],
        moved: 'One has begun',
        confidence: 7,
      }),
      goalMeasured('lead', '1.5'),
    )
  expect(plan.goals[id('lead')]?.measurements).toMatchObject([{ value: '1.5' }])
  expect(plan.checkIns[id('week 1')]).toMatchObject({ by: { name: 'Olga' }, confidence: 7 })
})
it('stays as it was made when a target is moved afterwards', () => {
  const before = given(...start, checkInRecorded('week 1', { goals: targets, moved: 'All' }))
  const after = given(
    ...start,
    checkInRecorded('week 1', { goals: targets, moved: 'All' }),
    goalRevised('lead', { due: { old: '2026-12-31', new: '2027-12-31' } }),
  )
  expect(after.plan.checkIns).toEqual(before.plan.checkIns)
})
it('records the same check-in once', () =>
  given(...start)
    .when(recordCheckIn, { ...week, values })
    .then(
      checkInRecorded('week 1', {
        goals: [{ ...targets[0], value: '1.5' }, targets[1]],
        moved: 'One has begun',
        confidence: 7,
      }),
      goalMeasured('lead', '1.5'),
    )
    .when(recordCheckIn, { ...week, values })
    .then()
    .when(recordCheckIn, { ...week, moved: 'Nothing', values })
    .refused('DUPLICATE_ID', { path: ['checkIn'] }))
it.each([
  [[{ goal: id('nobody'), value: '1' }], 'UNKNOWN_GOAL', ['values', '0', 'goal']],
  [[{ goal: id('done'), value: '1' }], 'GOAL_NOT_OPEN', ['values', '0', 'goal']],
  [[...values, { goal: id('rest'), value: '1' }], 'NO_MEASURE', ['values', '1', 'goal']],
  [[...values, ...values], 'DUPLICATE_ID', ['values', '1', 'goal']],
  [[{ goal: id('lead'), value: 'many' }], 'MALFORMED_DECIMAL', ['values', '0', 'value']],
] as const)('refuses values %j', (read, code, path) => {
  given(...start)
    .when(recordCheckIn, { ...week, values: read })
    .refused(code, { path })
})
it('refuses to say nothing at all, and confidence beyond the scale', () =>
  given(...start)
    .when(recordCheckIn, { checkIn: id('week 1'), moved: ' ', confidence: null, obstacles: null })
    .refused('TEXT_REQUIRED', { path: ['moved'] })
    .when(recordCheckIn, { ...week, confidence: 11 })
    .refused('OUT_OF_RANGE', { path: ['confidence'] }))

describe('trap 9: a check-in dated in the future silences "overdue"', () => {
  it('not here: a check-in is recorded after it was made', () =>
    given(...start)
      .when(recordCheckIn, week, { occurredAt: '2026-01-06T09:00:00.000Z' })
      .refused('IN_THE_FUTURE', { path: ['occurredAt'] }))
})
