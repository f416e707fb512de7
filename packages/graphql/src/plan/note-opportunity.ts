import { limits, noteOpportunity } from '@plan-ledger/domain'
import { idOrNew, requiredText, text } from '../text-input.ts'
import { OpportunityKindEnum } from './opportunity-state.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('noteOpportunity', {
  description: 'Notes an opportunity that was seen.',
  fields: t => ({
    opportunityId: idOrNew(t, 'opportunity'),
    kind: t.field({ type: OpportunityKindEnum, required: true, description: 'What sort.' }),
    title: requiredText(t, limits.title, 'What it is called'),
    description: text(t, limits.text, 'What it is'),
    until: t.field({ type: 'Day', description: 'The last day to take it.' }),
  }),
  decide: ({ opportunityId, kind, title, description, until }, ctx) => {
    const opportunity = opportunityId ?? ctx.newId()
    return (plan, facts) => noteOpportunity(plan, { opportunity, kind, title, description, until }, facts)
  },
})
