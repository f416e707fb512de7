import { it } from 'vitest'
import { foldPlan } from '../index.ts'
import { given, goalSet, historyOf, id, planStarted } from '../testing/words.testing.ts'
import { startPlan } from './start-plan.ts'

const plan = { title: '  Become a team lead ', owner: id('Olga'), ownerName: 'Olga', unit: ' ' }

it('starts a plan with everything it was started with, texts tidied', () =>
  given()
    .when(startPlan, { ...plan, unit: 'Harbour', source: 'plans/olga' })
    .then(planStarted({ unit: 'Harbour', source: 'plans/olga' })))
it('leaves out what is blank', () => given().when(startPlan, plan).then(planStarted()))
it('starts nothing twice', () => given(planStarted()).when(startPlan, plan).then())
it('refuses to start another plan in its place', () =>
  given(planStarted())
    .when(startPlan, { ...plan, title: 'Another' })
    .refused('PLAN_EXISTS'))
it('refuses a plan without a title', () =>
  given()
    .when(startPlan, { ...plan, title: ' \n ' })
    .refused('TEXT_REQUIRED', { path: ['title'] }))
it('refuses an owner who is no id', () =>
  given()
    .when(startPlan, { ...plan, owner: 'Olga' })
    .refused('MALFORMED_ID', { path: ['owner'] }))
it('goes on with a plan of the same owner only', () => {
  const before = (owner: string) => foldPlan(historyOf('before', planStarted({ owner: id(owner) })))
  const next = { ...plan, predecessor: id('before') }
  given()
    .when(startPlan, next, { predecessor: before('Ada') })
    .refused('OTHER_OWNER', { path: ['predecessor'] })
    .when(startPlan, { ...plan, predecessor: id('another') }, { predecessor: before('Olga') })
    .refused('OTHER_OWNER', { path: ['predecessor'] })
    .when(startPlan, next, { predecessor: before('Olga') })
    .then(planStarted({ predecessor: id('before') }))
})
it('started from a template has its goals at once, and none if the template is not there', () => {
  const from = { template: id('lead'), version: 2, idOf: (key: string) => id(`goal ${key}`) }
  const goals = [{ statement: 'Rest', kind: 'personal', dueAfterDays: 10 }] as const
  const fromTemplate = { template: id('lead'), version: 2 }
  given()
    .when(startPlan, plan, { template: { ...from, goals: undefined } })
    .refused('UNKNOWN_TEMPLATE', { path: ['template'] })
    .when(startPlan, plan, { template: { ...from, goals }, now: '2026-01-05T12:00:00.000Z' })
    .then(
      planStarted(),
      goalSet('goal 0', { statement: 'Rest', kind: 'personal', due: '2026-01-15', fromTemplate }),
    )
})
