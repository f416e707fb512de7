import { it } from 'vitest'
import { given, id, opportunityEvaluated, opportunityNoted, planStarted } from '../testing/words.testing.ts'
import { evaluateOpportunity } from './evaluate-opportunity.ts'

const opportunity = id('deputy')
const start = [planStarted(), opportunityNoted('deputy')]

it('marks elements of the direction, and keeps the marks it replaces', () =>
  given(...start)
    .when(evaluateOpportunity, { opportunity, fit: { where: 5, tasks: 4 }, note: 'Near' })
    .then(opportunityEvaluated('deputy', { tasks: 4, where: 5 }, { note: 'Near' }))
    .when(evaluateOpportunity, { opportunity, fit: { tasks: 4, where: 5 }, note: 'Near' })
    .then()
    .when(evaluateOpportunity, { opportunity, fit: { tasks: 2 }, note: null })
    .then(opportunityEvaluated('deputy', { tasks: 2 }, { oldFit: { tasks: 4, where: 5 } })))
it('refuses marks off the scale, of what is no element, and none at all', () =>
  given(...start)
    .when(evaluateOpportunity, { opportunity, fit: { tasks: 6 }, note: null })
    .refused('OUT_OF_RANGE', { path: ['fit', 'tasks'] })
    .when(evaluateOpportunity, { opportunity, fit: { luck: 3 } as object, note: null })
    .refused('OUT_OF_RANGE', { path: ['fit'] })
    .when(evaluateOpportunity, { opportunity, fit: {}, note: null })
    .refused('OUT_OF_RANGE', { path: ['fit'] })
    .when(evaluateOpportunity, { opportunity: id('pilot'), fit: { tasks: 1 }, note: null })
    .refused('UNKNOWN_OPPORTUNITY'))
