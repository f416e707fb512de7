import { reopenPlan } from '@plan-ledger/domain'
import { planMutation } from './plan-mutation.ts'

planMutation('reopenPlan', {
  description: 'Takes up a plan again after its end.',
  decide: () => (plan, facts) => reopenPlan(plan, {}, facts),
})
