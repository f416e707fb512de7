import { rejected, succeedPlan } from '@plan-ledger/domain'
import { PlanType } from './plan.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('succeedPlan', {
  description: 'Records in a finished plan which plan goes on with it: one started as its successor.',
  fields: t => ({
    successorId: t.globalID({ for: PlanType, required: true, description: 'Global id of that plan.' }),
  }),
  decide: async ({ successorId }, ctx) => {
    const successor = (await ctx.loadPlan(successorId.id))?.plan
    if (!successor) return () => rejected('UNKNOWN_PLAN', ['successor'])
    return (state, facts) => succeedPlan(state, { successor: successor.id }, { ...facts, successor })
  },
})
