import { joinMember } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { organisationMutation } from './organisation-mutation.ts'

organisationMutation('joinMember', {
  description:
    'Makes a member of somebody who was invited, under the name and in the roles of the invitation.',
  action: 'manageMembers',
  fields: t => ({ memberId: id(t, 'Who was invited.') }),
  decide:
    ({ memberId: member }) =>
    (organisation, facts) =>
      joinMember(organisation, { member }, facts),
})
