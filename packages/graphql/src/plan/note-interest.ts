import { limits, noteInterest } from '@plan-ledger/domain'
import { idOrNew, requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('noteInterest', {
  description: 'Notes an interest of the owner.',
  fields: t => ({
    interestId: idOrNew(t, 'interest'),
    description: requiredText(t, limits.text, 'What it is'),
  }),
  decide: ({ interestId, description }, ctx) => {
    const interest = interestId ?? ctx.newId()
    return (plan, facts) => noteInterest(plan, { interest, description }, facts)
  },
})
