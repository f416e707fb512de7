import { activatePlan } from '@plan-ledger/domain'
import { planMutation } from './plan-mutation.ts'

planMutation('activatePlan', {
  description: 'Begins to pursue a plan that was being written.',
  decide: () => (plan, facts) => activatePlan(plan, {}, facts),
})
