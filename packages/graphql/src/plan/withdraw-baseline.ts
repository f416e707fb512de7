import { limits, withdrawBaseline } from '@plan-ledger/domain'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('withdrawBaseline', {
  description: 'Takes back a baseline that not all have signed.',
  action: 'proposeBaseline',
  fields: t => ({
    baselineId: id(t, 'The baseline.'),
    why: text(t, limits.note, 'Why'),
  }),
  decide:
    ({ baselineId: baseline, why }) =>
    (plan, facts) =>
      withdrawBaseline(plan, { baseline, why }, facts),
})
