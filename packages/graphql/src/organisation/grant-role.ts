import { grantRole } from '@plan-ledger/domain'
import { MemberRoleEnum } from '../enums.ts'
import { id } from '../text-input.ts'
import { organisationMutation } from './organisation-mutation.ts'

organisationMutation('grantRole', {
  description:
    'Grants a member a role. Nobody grants one to themselves, and auditor and admin never meet in one person.',
  action: 'manageMembers',
  fields: t => ({
    memberId: id(t, 'The member.'),
    role: t.field({ type: MemberRoleEnum, required: true, description: 'The role.' }),
  }),
  decide:
    ({ memberId: member, role }) =>
    (organisation, facts) =>
      grantRole(organisation, { member, role }, facts),
})
