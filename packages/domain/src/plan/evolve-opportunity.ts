import type { Instant } from '../envelope.ts'
import { type Draft, find, put, type Told, without } from './draft.ts'
import type { PlanEvent } from './events.ts'
import type { Opportunity, OpportunityStatus } from './opportunity.ts'

type OpportunityEvent = Extract<PlanEvent, { type: `Opportunity${string}` }>

export function evolveOpportunity(draft: Draft, event: OpportunityEvent): Draft {
  if (event.type === 'OpportunityNoted') return noteOpportunity(draft, event)
  const opportunity = find(draft.plan.opportunities, event.data.opportunity)
  if (!opportunity) return draft
  const { occurredAt: at } = event
  switch (event.type) {
    case 'OpportunityEvaluated': {
      const { fit, note } = event.data
      const evaluation = { fit, ...(note !== undefined && { note }), at }
      return put(draft, 'opportunities', { ...opportunity, evaluation })
    }
    case 'OpportunityPursued':
      return put(draft, 'opportunities', turned(opportunity, 'pursued', at))
    case 'OpportunityPassed':
      return put(draft, 'opportunities', { ...turned(opportunity, 'passed', at), why: event.data.why })
    default:
      event satisfies never
      return draft
  }
}

function noteOpportunity(draft: Draft, { data, occurredAt: at }: Told<'OpportunityNoted'>): Draft {
  const { opportunity: id, old: _, ...content } = data
  const known = find(draft.plan.opportunities, id)
  if (!known)
    return put(draft, 'opportunities', { ...content, id, status: 'noted', statusSince: at, notedAt: at })
  const { description, until, ...kept } = known
  return put(draft, 'opportunities', { ...kept, ...content })
}

const turned = (opportunity: Opportunity, status: OpportunityStatus, at: Instant): Opportunity => ({
  ...without(opportunity, 'why'),
  status,
  statusSince: at,
})
