import { addSupporter, limits } from '@plan-ledger/domain'
import { newId, text } from '../text-input.ts'
import { memberOfOwn, unknownMember } from './named-member.ts'
import { planMutation } from './plan-mutation.ts'
import { SupporterRoleEnum } from './supporter-state.ts'

planMutation('addSupporter', {
  description: 'Adds somebody who supports a plan: a member, or somebody else by name.',
  fields: t => ({
    supporterId: newId(t, 'supporter who is no member'),
    memberId: t.field({ type: 'UUID', description: 'The member they are, if they are one.' }),
    name: text(t, limits.name, 'Their name, if they are no member'),
    role: t.field({ type: SupporterRoleEnum, required: true, description: 'As what they support it.' }),
    does: text(t, limits.text, 'What they do for the plan'),
  }),
  decide: async ({ supporterId, memberId, name, role, does }, ctx) => {
    const member = memberId == null ? undefined : await memberOfOwn(memberId, ctx)
    if (memberId != null && !member) return unknownMember('member')
    const command = {
      // a person has one id wherever they are named
      supporter: member?.id ?? supporterId ?? ctx.newId(),
      name: member?.name ?? name ?? '',
      role,
      does,
      member: member?.id,
    }
    return (plan, facts) => addSupporter(plan, command, facts)
  },
})
