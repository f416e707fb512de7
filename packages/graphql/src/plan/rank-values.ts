import { limits, rankValues } from '@plan-ledger/domain'
import { texts } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('rankValues', {
  description: 'Ranks what matters to the owner.',
  fields: t => ({
    values: texts(
      t,
      limits.name,
      limits.valuesPerPlan,
      'All of them, the most important first; none takes the ranking back',
    ),
  }),
  decide:
    ({ values }) =>
    (plan, facts) =>
      rankValues(plan, { values: values ?? [] }, facts),
})
