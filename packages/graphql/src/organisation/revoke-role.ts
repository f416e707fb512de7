import { revokeRole } from '@plan-ledger/domain'
import { MemberRoleEnum } from '../enums.ts'
import { id } from '../text-input.ts'
import { organisationMutation } from './organisation-mutation.ts'

organisationMutation('revokeRole', {
  description: 'Takes a role from a member; the last admin stays admin.',
  action: 'manageMembers',
  fields: t => ({
    memberId: id(t, 'The member.'),
    role: t.field({ type: MemberRoleEnum, required: true, description: 'The role.' }),
  }),
  decide:
    ({ memberId: member, role }) =>
    (organisation, facts) =>
      revokeRole(organisation, { member, role }, facts),
})
