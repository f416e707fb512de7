import { releaseCoach } from '@plan-ledger/domain'
import { planMutation } from './plan-mutation.ts'

planMutation('releaseCoach', {
  description: 'Ends the coaching of a plan.',
  action: 'releaseCoach',
  decide: () => (plan, facts) => releaseCoach(plan, {}, facts),
})
