import { resumePlan } from '@plan-ledger/domain'
import { planMutation } from './plan-mutation.ts'

planMutation('resumePlan', {
  description: 'Takes up a plan that was paused.',
  decide: () => (plan, facts) => resumePlan(plan, {}, facts),
})
