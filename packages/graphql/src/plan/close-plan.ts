import { closePlan } from '@plan-ledger/domain'
import { planMutation } from './plan-mutation.ts'

planMutation('closePlan', {
  description: 'Ends a plan otherwise than by completing it.',
  decide: () => (plan, facts) => closePlan(plan, {}, facts),
})
