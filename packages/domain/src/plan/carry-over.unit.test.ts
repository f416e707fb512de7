import { expect, it } from 'vitest'
import { foldPlan } from '../index.ts'
import {
  barrierRaised,
  barrierResolved,
  given,
  goalAchieved,
  goalMeasured,
  goalSet,
  historyOf,
  id,
  planClosed,
  planStarted,
  resourceSecured,
  stepCompleted,
  stepPlanned,
} from '../testing/words.testing.ts'
import { carryOver } from './carry-over.ts'
import type { Plan } from './plan.ts'

const course = { resource: id('course'), kind: 'course', description: 'course' } as const
const predecessor = foldPlan(
  historyOf(
    'before',
    planStarted(),
    goalSet('small', { due: '2026-03-01', parent: id('big') }),
    goalSet('big', { confidence: 4 }),
    goalMeasured('big', '1'),
    goalSet('done'),
    goalAchieved('done'),
    stepPlanned('second', { goal: id('small'), dependsOn: [id('first'), id('zeroth')] }),
    stepPlanned('first', { goal: id('small'), resources: [course] }),
    resourceSecured('first', 'course'),
    stepPlanned('zeroth', { goal: id('small') }),
    stepCompleted('zeroth'),
    stepPlanned('of the done', { goal: id('done') }),
    stepPlanned('of nothing'),
    barrierRaised('no time', { blocks: [id('small'), id('done')] }),
    barrierRaised('over', { blocks: [id('small')] }),
    barrierResolved('over'),
    planClosed(2, 4),
  ),
) as Plan
const facts = { predecessor, idOf: (from: string) => id(`new ${from}`) }
const again = (word: string) => id(`new ${id(word)}`)
const next = given(planStarted({ predecessor: id('before') }))

const small = goalSet(again('small'), {
  statement: 'small',
  due: '2026-03-01',
  parent: again('big'),
  carriedFrom: id('small'),
})
const big = goalSet(again('big'), { statement: 'big', confidence: 4, carriedFrom: id('big') })
const first = stepPlanned(again('first'), {
  action: 'first',
  resources: [course],
  goal: again('small'),
  carriedFrom: id('first'),
})
const second = stepPlanned(again('second'), {
  action: 'second',
  goal: again('small'),
  dependsOn: [again('first')],
  carriedFrom: id('second'),
})
const unserved = stepPlanned(again('of nothing'), { action: 'of nothing', carriedFrom: id('of nothing') })
const noTime = barrierRaised(again('no time'), {
  description: 'no time',
  blocks: [again('small')],
  carriedFrom: id('no time'),
})
const secured = resourceSecured(again('first'), 'course')

it('goes on with all that is open, each linked to what it came from and after what it needs', () => {
  const { plan } = next
    .when(carryOver, {}, facts)
    .then(big, small, first, secured, second, unserved, noTime)
    .when(carryOver, {}, facts)
    .then()
  expect(plan.goals[again('small')]).toMatchObject({
    carriedFrom: id('small'),
    status: 'open',
    measurements: [],
  })
  expect(plan.steps[again('first')]).toMatchObject({ resources: [{ secured: true }] })
  expect(plan.barriers[again('no time')]).toMatchObject({ carriedFrom: id('no time') })
})
it('goes on with the goals that are named, and leaves links to others behind', () =>
  next
    .when(carryOver, { goals: [id('small')] }, facts)
    .then(
      goalSet(again('small'), { statement: 'small', due: '2026-03-01', carriedFrom: id('small') }),
      first,
      secured,
      second,
      noTime,
    )
    .when(carryOver, { goals: [id('big')] }, facts)
    .then(big))
it('refuses goals that are over or unknown', () =>
  next
    .when(carryOver, { goals: [id('big'), id('done')] }, facts)
    .refused('GOAL_NOT_OPEN', { path: ['goals', '1'], args: { status: 'achieved' } })
    .when(carryOver, { goals: [id('nothing')] }, facts)
    .refused('UNKNOWN_GOAL', { path: ['goals', '0'] }))
it('refuses a plan that does not succeed that one', () =>
  given(planStarted())
    .when(carryOver, {}, facts)
    .refused('UNKNOWN_PLAN', { path: ['predecessor'] }))
