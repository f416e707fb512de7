import { addDirectionVariation, limits } from '@plan-ledger/domain'
import { newId, requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('addDirectionVariation', {
  description: 'Adds a direction to weigh against the others.',
  fields: t => ({
    variationId: newId(t, 'variation'),
    name: requiredText(t, limits.name, 'Its name'),
  }),
  decide: ({ variationId, name }, ctx) => {
    const variation = variationId ?? ctx.newId()
    return (plan, facts) => addDirectionVariation(plan, { variation, name }, facts)
  },
})
