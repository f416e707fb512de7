import * as domain from '@plan-ledger/domain'
import type { Deed } from '../script.ts'

/** `until` in days after the plan began. */
type OpportunityWords = Omit<domain.OpportunityContent, 'until'> & { readonly until?: number }

export const noteOpportunity = (key: string, { until, ...words }: OpportunityWords): Deed => ({
  decide: names => (plan, facts) =>
    domain.noteOpportunity(
      plan,
      {
        opportunity: names.id(`opportunity ${key}`),
        ...words,
        ...(until !== undefined && { until: names.due(until) }),
      },
      facts,
    ),
})

export const evaluateOpportunity = (key: string, fit: domain.Fit, note?: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.evaluateOpportunity(plan, { opportunity: names.id(`opportunity ${key}`), fit, note }, facts),
})

export const pursueOpportunity = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.pursueOpportunity(plan, { opportunity: names.id(`opportunity ${key}`) }, facts),
})

export const passOpportunity = (key: string, why: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.passOpportunity(plan, { opportunity: names.id(`opportunity ${key}`), why }, facts),
})
