import { removeSupporter } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('removeSupporter', {
  description: 'Records that somebody supports a plan no more; that they did stays in it.',
  fields: t => ({
    supporterId: id(t, 'The supporter.'),
  }),
  decide:
    ({ supporterId: supporter }) =>
    (plan, facts) =>
      removeSupporter(plan, { supporter }, facts),
})
