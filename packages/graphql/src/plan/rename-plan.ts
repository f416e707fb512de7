import { limits, renamePlan } from '@plan-ledger/domain'
import { requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('renamePlan', {
  description: 'Gives a plan another title.',
  fields: t => ({
    title: requiredText(t, limits.title, 'The new title'),
  }),
  decide:
    ({ title }) =>
    (plan, facts) =>
      renamePlan(plan, { title }, facts),
})
