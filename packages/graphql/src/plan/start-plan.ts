import { isRejected, limits, rejected, startPlan } from '@plan-ledger/domain'
import { requiredText, text } from '../text-input.ts'
import { publishedTemplate } from './apply-template.ts'
import { memberOfOwn, unknownMember } from './named-member.ts'
import { PlanType } from './plan.ts'
import { startingMutation } from './plan-mutation.ts'

startingMutation('startPlan', {
  description:
    'Starts a plan; a coach who starts one for somebody else coaches it from then on. Its id follows from that of the command, so that the same command sent again finds the plan it started.',
  action: 'startPlan',
  fields: t => ({
    title: requiredText(t, limits.title, 'Its title'),
    unit: text(t, limits.unit, 'The part of the organisation it belongs to'),
    ownerId: t.field({ type: 'UUID', description: 'Whose plan it is; the acting member’s, if left out.' }),
    predecessorId: t.globalID({
      for: PlanType,
      description: 'Global id of the plan of the same owner that it goes on with.',
    }),
    templateId: t.field({
      type: 'UUID',
      description: 'A template of the organisation, whose goals and steps the plan starts with.',
    }),
    templateVersion: t.int({ description: 'Its version; the newest, if left out.' }),
  }),
  decide: async ({ title, unit, ownerId, predecessorId, templateId, templateVersion }, ctx, started) => {
    const owner = await memberOfOwn(ownerId ?? ctx.principal.member, ctx)
    if (!owner) return unknownMember('owner')
    const before = predecessorId ? await ctx.loadPlan(predecessorId.id) : undefined
    if (predecessorId && !before) return () => rejected('UNKNOWN_PLAN', ['predecessor'])
    const wanted = { template: templateId ?? '', version: templateVersion, plan: started }
    const template = templateId == null ? undefined : await publishedTemplate(wanted, ctx)
    if (templateId != null && !template) return () => rejected('UNKNOWN_TEMPLATE', ['template'])
    const people = { owner: owner.id, ownerName: owner.name }
    const command = { title, unit, ...people, predecessor: before?.plan.id }
    const known = { ...(before && { predecessor: before.plan }), ...(template && { template }) }
    return (plan, facts) => {
      const started = startPlan(plan, command, { ...facts, ...known })
      if (plan || isRejected(started) || facts.actor.role !== 'coach') return started
      // nobody else than its owner and its coach could read what was begun
      const coach = { coach: facts.actor.id, coachName: facts.actor.name }
      return [...started, { type: 'CoachAssigned', data: coach }]
    }
  },
})
