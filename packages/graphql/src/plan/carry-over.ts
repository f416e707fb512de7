import { carryOver, limits, rejected } from '@plan-ledger/domain'
import { links } from '../text-input.ts'
import { derivedId } from './derived-id.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('carryOver', {
  description:
    'Goes on, in a plan started as the successor of another, with what that left unfinished: open goals, their open steps and the barriers before them. What was carried over already is left alone.',
  fields: t => ({
    goals: links(t, limits.linksPerElement, 'Goals of the plan before; all that are open, if left out'),
  }),
  decide: async ({ goals }, ctx, plan) => {
    const before = (await ctx.loadPlan(plan))?.plan.predecessor
    const predecessor = before === undefined ? undefined : (await ctx.loadPlan(before))?.plan
    if (!predecessor) return () => rejected('UNKNOWN_PLAN', ['predecessor'])
    const idOf = (id: string) => derivedId('carried over', plan, id)
    return (state, facts) => carryOver(state, { goals }, { ...facts, predecessor, idOf })
  },
})
