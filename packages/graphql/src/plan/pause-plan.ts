import { pausePlan } from '@plan-ledger/domain'
import { planMutation } from './plan-mutation.ts'

planMutation('pausePlan', {
  description: 'Sets a plan aside for a while.',
  decide: () => (plan, facts) => pausePlan(plan, {}, facts),
})
