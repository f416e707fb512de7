import { limits, stateVision } from '@plan-ledger/domain'
import { requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('stateVision', {
  description: 'States what life should look like some years ahead, or states it anew.',
  fields: t => ({
    text: requiredText(t, limits.text, 'The vision'),
    horizonYears: t.int({
      required: true,
      description: `How many years it looks ahead, 1 to ${limits.horizonYears}.`,
    }),
  }),
  decide:
    ({ text, horizonYears }) =>
    (plan, facts) =>
      stateVision(plan, { text, horizonYears }, facts),
})
