import { it } from 'vitest'
import { given, planActivated, planRenamed, planRevised, planStarted } from '../testing/words.testing.ts'
import { renamePlan } from './rename-plan.ts'
import { revisePlan } from './revise-plan.ts'

const review = { name: 'Half-year review', summary: 'Fewer goals' }

it('names what changed since the revision before', () =>
  given(planStarted(), planActivated())
    .when(revisePlan, review)
    .then(planRevised('Half-year review', 0, 'Fewer goals'))
    .when(renamePlan, { title: 'Lead' })
    .then(planRenamed('Become a team lead', 'Lead'))
    .when(revisePlan, { ...review, name: 'Year review' })
    .then(planRevised('Year review', 3, 'Fewer goals')))
it('names the same revision once', () =>
  given(planStarted(), planRevised('Half-year review', 0, 'Fewer goals'))
    .when(revisePlan, review)
    .then())
it('refuses a revision without a summary', () =>
  given(planStarted())
    .when(revisePlan, { ...review, summary: ' ' })
    .refused('TEXT_REQUIRED', { path: ['summary'] }))
