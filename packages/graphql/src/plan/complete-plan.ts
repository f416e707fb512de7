import { completePlan } from '@plan-ledger/domain'
import { planMutation } from './plan-mutation.ts'

planMutation('completePlan', {
  description: 'Declares a plan complete. What is unfinished stays so; nothing completes by itself.',
  decide: () => (plan, facts) => completePlan(plan, {}, facts),
})
