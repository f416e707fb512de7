import { expect, it } from 'vitest'
import {
  given,
  id,
  opportunityNoted,
  opportunityPassed,
  opportunityPursued,
  planStarted,
} from '../testing/words.testing.ts'
import { passOpportunity } from './pass-opportunity.ts'
import { pursueOpportunity } from './pursue-opportunity.ts'

const opportunity = id('deputy')
const start = [planStarted(), opportunityNoted('deputy')]

it('is pursued, passed with a reason, and pursued after all', () => {
  const passed = given(...start)
    .when(pursueOpportunity, { opportunity })
    .then(opportunityPursued('deputy'))
    .when(pursueOpportunity, { opportunity })
    .then()
    .when(passOpportunity, { opportunity, why: 'Given to another' })
    .then(opportunityPassed('deputy', 'Given to another'))
    .when(passOpportunity, { opportunity, why: 'Given to another' })
    .then()
  expect(passed.plan.opportunities[opportunity]).toMatchObject({ status: 'passed', why: 'Given to another' })
  const { plan } = passed.when(pursueOpportunity, { opportunity }).then(opportunityPursued('deputy'))
  expect(plan.opportunities[opportunity]).not.toHaveProperty('why')
})
it('refuses to pass without saying why, and what is unknown', () =>
  given(...start)
    .when(passOpportunity, { opportunity, why: '' })
    .refused('TEXT_REQUIRED', { path: ['why'] })
    .when(pursueOpportunity, { opportunity: id('pilot') })
    .refused('UNKNOWN_OPPORTUNITY')
    .when(passOpportunity, { opportunity: id('pilot'), why: 'Far' })
    .refused('UNKNOWN_OPPORTUNITY'))
