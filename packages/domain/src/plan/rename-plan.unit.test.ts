import { it } from 'vitest'
import { given, planRenamed, planStarted } from '../testing/words.testing.ts'
import { renamePlan } from './rename-plan.ts'

it('keeps the old title beside the new', () =>
  given(planStarted({ title: 'Lead' }))
    .when(renamePlan, { title: 'Lead well ' })
    .then(planRenamed('Lead', 'Lead well')))
it('records nothing when the title is the same', () =>
  given(planStarted({ title: 'Café' }))
    .when(renamePlan, { title: ' Cafe\u0301' })
    .then())
it('refuses a title that is too long, with the limit', () =>
  given(planStarted())
    .when(renamePlan, { title: 'x'.repeat(201) })
    .refused('TEXT_TOO_LONG', { path: ['title'], args: { limit: 200, length: 201 } }))
it('refuses a title of two lines', () =>
  given(planStarted())
    .when(renamePlan, { title: 'Lead\nwell' })
    .refused('TEXT_MALFORMED', { path: ['title'] }))
