import { it } from 'vitest'
import { given, id, planStarted } from '../testing/words.testing.ts'
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
