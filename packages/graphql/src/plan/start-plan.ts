import { limits, startPlan } from '@plan-ledger/domain'
import { requiredText, text } from '../text-input.ts'
import { memberOfOwn, unknownMember } from './named-member.ts'
import { startingMutation } from './plan-mutation.ts'

startingMutation('startPlan', {
  description:
    'Starts a plan. It takes the id of the command as its own, so that the same command sent again finds the plan it started.',
  fields: t => ({
    title: requiredText(t, limits.title, 'Its title'),
    unit: text(t, limits.unit, 'The part of the organisation it belongs to'),
    ownerId: t.field({ type: 'UUID', description: 'Whose plan it is; the acting member’s, if left out.' }),
  }),
  decide: async ({ title, unit, ownerId }, ctx) => {
    const owner = await memberOfOwn(ownerId ?? ctx.principal.member, ctx)
    if (!owner) return unknownMember('owner')
    return (plan, facts) => startPlan(plan, { title, unit, owner: owner.id, ownerName: owner.name }, facts)
  },
})
