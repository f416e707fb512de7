import { expect, it } from 'vitest'
import { foldPlan } from '../index.ts'
import {
  given,
  historyOf,
  id,
  planActivated,
  planClosed,
  planCompleted,
  planStarted,
  planSucceeded,
} from '../testing/words.testing.ts'
import { startPlan } from './start-plan.ts'
import { succeedPlan } from './succeed-plan.ts'

const next = { successor: id('next') }

it.each([planCompleted(1, 0), planClosed(1, 0)])('a finished plan is succeeded, once', ended => {
  const { plan } = given(planStarted(), planActivated(), ended)
    .when(succeedPlan, next)
    .then(planSucceeded('next'))
    .when(succeedPlan, next)
    .then()
    .when(succeedPlan, { successor: id('another') })
    .refused('PLAN_SUCCEEDED', { args: { successor: id('next') } })
  expect(plan.successor).toBe(id('next'))
})
it('refuses a plan that goes on, itself as its successor, and an id that is none', () => {
  given(planStarted())
    .when(succeedPlan, next)
    .refused('PLAN_NOT_FINISHED', { args: { status: 'drafted' } })
  given(planStarted(), planClosed())
    .when(succeedPlan, { successor: id('plan') })
    .refused('DUPLICATE_ID', { path: ['successor'] })
    .when(succeedPlan, { successor: 'next' })
    .refused('MALFORMED_ID', { path: ['successor'] })
})
it('a plan is started as the successor of another', () => {
  const started = {
    title: 'Lead',
    owner: id('Olga'),
    ownerName: 'Olga',
    unit: null,
    source: null,
    demonstration: null,
  }
  const { plan } = given()
    .when(startPlan, { ...started, predecessor: id('before') })
    .then(planStarted({ title: 'Lead', predecessor: id('before') }))
    .when(startPlan, { ...started, predecessor: id('before') })
    .then()
    .when(startPlan, { ...started, predecessor: null })
    .refused('PLAN_EXISTS')
  expect(plan.predecessor).toBe(id('before'))
})
it('is succeeded by a plan of the same owner that was started as its successor', () => {
  const heir = (said: { owner?: string; predecessor?: string }) =>
    foldPlan(historyOf('next', planStarted({ predecessor: id('plan'), ...said })))
  given(planStarted(), planClosed())
    .when(succeedPlan, next, { successor: heir({ owner: id('Ada') }) })
    .refused('OTHER_OWNER', { path: ['successor'] })
    .when(succeedPlan, next, { successor: heir({ predecessor: id('another') }) })
    .refused('UNKNOWN_PLAN', { path: ['successor'] })
    .when(succeedPlan, next, { successor: heir({}) })
    .then(planSucceeded('next'))
})
