import { limits, listOccupation } from '@plan-ledger/domain'
import { newId, requiredText } from '../text-input.ts'
import { occupationFields } from './occupation-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('listOccupation', {
  description: 'Puts an occupation on the long list.',
  fields: t => ({
    occupationId: newId(t, 'occupation'),
    title: requiredText(t, limits.title, 'What it is called'),
    ...occupationFields(t),
  }),
  decide: ({ occupationId, title, duties, education, earnings, outlook, pros, cons, fit }, ctx) => {
    const occupation = occupationId ?? ctx.newId()
    const command = { occupation, title, duties, education, earnings, outlook, pros, cons, fit }
    return (plan, facts) => listOccupation(plan, command, facts)
  },
})
