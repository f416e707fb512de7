import { inviteMember, limits, memberRoles } from '@plan-ledger/domain'
import { MemberRoleEnum } from '../enums.ts'
import { newId, requiredText } from '../text-input.ts'
import { organisationMutation } from './organisation-mutation.ts'

organisationMutation('inviteMember', {
  description: 'Invites somebody to join the organisation, under the id that they will have as a member.',
  action: 'manageMembers',
  fields: t => ({
    memberId: newId(t, 'member'),
    name: requiredText(t, limits.name, 'Their name'),
    address: requiredText(t, limits.address, 'Their address for mail'),
    roles: t.field({
      type: [MemberRoleEnum],
      required: true,
      description: `What they will act as; auditor and admin never meet in one person. At most ${memberRoles.length}.`,
      extensions: { maxItems: memberRoles.length },
    }),
  }),
  decide: ({ memberId, name, address, roles }, ctx) => {
    const command = { member: memberId ?? ctx.newId(), name, address, roles }
    return (organisation, facts) => inviteMember(organisation, command, facts)
  },
})
