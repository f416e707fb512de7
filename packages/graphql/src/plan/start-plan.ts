import { limits, rejected, startPlan } from '@plan-ledger/domain'
import { requiredText, text } from '../text-input.ts'
import { memberOfOwn, unknownMember } from './named-member.ts'
import { PlanType } from './plan.ts'
import { startingMutation } from './plan-mutation.ts'

startingMutation('startPlan', {
  description:
    'Starts a plan. Its id follows from that of the command, so that the same command sent again finds the plan it started.',
  action: 'startPlan',
  fields: t => ({
    title: requiredText(t, limits.title, 'Its title'),
    unit: text(t, limits.unit, 'The part of the organisation it belongs to'),
    ownerId: t.field({ type: 'UUID', description: 'Whose plan it is; the acting member’s, if left out.' }),
    predecessorId: t.globalID({
      for: PlanType,
      description: 'Global id of the plan of the same owner that it goes on with.',
    }),
  }),
  decide: async ({ title, unit, ownerId, predecessorId }, ctx) => {
    const owner = await memberOfOwn(ownerId ?? ctx.principal.member, ctx)
    if (!owner) return unknownMember('owner')
    const before = predecessorId ? await ctx.loadPlan(predecessorId.id) : undefined
    // What is carried over is its owner's alone to go on with.
    if (predecessorId && before?.plan.owner !== owner.id)
      return () => rejected('UNKNOWN_PLAN', ['predecessor'])
    const people = { owner: owner.id, ownerName: owner.name }
    const command = { title, unit, ...people, predecessor: before?.plan.id }
    return (plan, facts) => startPlan(plan, command, facts)
  },
})
