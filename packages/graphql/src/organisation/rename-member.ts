import { limits, renameMember } from '@plan-ledger/domain'
import { id, requiredText } from '../text-input.ts'
import { organisationMutation } from './organisation-mutation.ts'

organisationMutation('renameMember', {
  description:
    'Gives a member another name, by an admin or the member themself. What was recorded under the old name keeps it.',
  action: 'renameMember',
  fields: t => ({
    memberId: id(t, 'The member.'),
    name: requiredText(t, limits.name, 'Their name from now on'),
  }),
  subject: async ({ memberId }) => memberId,
  decide:
    ({ memberId: member, name }) =>
    (organisation, facts) =>
      renameMember(organisation, { member, name }, facts),
})
