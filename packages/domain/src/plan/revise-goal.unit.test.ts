import { it } from 'vitest'
import { given, goalAchieved, goalRevised, goalSet, id, planStarted } from '../testing/words.testing.ts'
import { reviseGoal } from './revise-goal.ts'

const measure = { what: 'People', baseline: '0', target: '3', direction: 'up' } as const
const start = [planStarted(), goalSet('lead', { due: '2027-01-31', measure }), goalSet('teach')]
const goal = id('lead')
const because = { reason: { code: 'priorities-changed' } } as const

it('keeps the old beside the new of just what changed', () =>
  given(...start)
    .when(reviseGoal, { goal, changes: { statement: ' lead', due: '2027-03-31', confidence: 4 } }, because)
    .then(goalRevised('lead', { due: { old: '2027-01-31', new: '2027-03-31' }, confidence: { new: 4 } })))
it('clears with null', () =>
  given(...start)
    .when(reviseGoal, { goal, changes: { measure: null, due: null } }, because)
    .then(goalRevised('lead', { measure: { old: measure }, due: { old: '2027-01-31' } })))
it('sees that a measure lost its unit', () =>
  given(planStarted(), goalSet('lead', { measure: { ...measure, unit: 'people' } }))
    .when(reviseGoal, { goal, changes: { measure } }, because)
    .then(goalRevised('lead', { measure: { old: { ...measure, unit: 'people' }, new: measure } })))
it('records nothing when all stands so already', () =>
  given(...start)
    .when(reviseGoal, {
      goal,
      changes: { due: '2027-01-31', measure: { ...measure, target: '3.0' }, parent: null },
    })
    .then()
    .when(reviseGoal, { goal, changes: {} })
    .then())
it.each([
  { statement: 'lead less' },
  { due: null },
  { due: '2027-02-01' },
  { measure: { ...measure, target: '2' } },
  { measure: null },
])('asks why a commitment is revised: %j', changes => {
  given(...start)
    .when(reviseGoal, { goal, changes })
    .refused('REASON_REQUIRED', { path: ['reason'] })
})
it('asks for no reason for a due day or measure set first, nor for what is no commitment', () =>
  given(...start)
    .when(reviseGoal, { goal: id('teach'), changes: { due: '2027-05-31', measure } })
    .then(goalRevised('teach', { measure: { new: measure }, due: { new: '2027-05-31' } }))
    .when(reviseGoal, { goal, changes: { confidence: 9, kind: 'personal' } })
    .then(goalRevised('lead', { kind: { old: 'professional', new: 'personal' }, confidence: { new: 9 } })))
it('asks for words where the reason is none of the list', () =>
  given(...start)
    .when(reviseGoal, { goal, changes: { due: null } }, { reason: { code: 'other', text: '  ' } })
    .refused('REASON_TEXT_REQUIRED', { path: ['reason', 'text'] }))
it('refuses to clear the statement', () =>
  given(...start)
    .when(reviseGoal, { goal, changes: { statement: ' ' } }, because)
    .refused('TEXT_REQUIRED', { path: ['statement'] }))
it('refuses a goal that would serve itself through others', () =>
  given(...start, goalSet('write', { parent: id('teach') }), goalSet('read', { parent: id('write') }))
    .when(reviseGoal, { goal: id('teach'), changes: { parent: id('read') } })
    .refused('GOAL_CYCLE', { path: ['parent'] })
    .when(reviseGoal, { goal: id('teach'), changes: { parent: id('lead') } })
    .then(goalRevised('teach', { parent: { new: id('lead') } })))
it('refuses a goal that is unknown or ended', () =>
  given(...start, goalAchieved('lead'))
    .when(reviseGoal, { goal: id('write'), changes: { confidence: 1 } })
    .refused('UNKNOWN_GOAL', { path: ['goal'] })
    .when(reviseGoal, { goal, changes: { confidence: 1 } })
    .refused('GOAL_NOT_OPEN', { args: { status: 'achieved' } }))
