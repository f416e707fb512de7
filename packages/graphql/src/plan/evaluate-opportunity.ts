import { directionElements, evaluateOpportunity, limits } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { DirectionElementEnum } from '../enums.ts'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

const FitMarkInput = builder.inputType('FitMarkInput', {
  description: 'How well an opportunity fits an element of the direction.',
  fields: t => ({
    element: t.field({ type: DirectionElementEnum, required: true, description: 'The element.' }),
    mark: t.int({ required: true, description: 'How well, 1 to 5.' }),
  }),
})

planMutation('evaluateOpportunity', {
  description: 'Holds an opportunity against the direction; takes the place of the evaluation before.',
  fields: t => ({
    opportunityId: id(t, 'The opportunity.'),
    fit: t.field({
      type: [FitMarkInput],
      required: true,
      description: 'The elements that were looked at, at least one; of one named twice the last mark counts.',
      extensions: { maxItems: directionElements.length },
    }),
    note: text(t, limits.note, 'A note'),
  }),
  decide: ({ opportunityId: opportunity, fit, note }) => {
    const marks = Object.fromEntries(fit.map(({ element, mark }) => [element, mark]))
    return (plan, facts) => evaluateOpportunity(plan, { opportunity, fit: marks, note }, facts)
  },
})
