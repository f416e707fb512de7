import { requestErasure } from '@plan-ledger/domain'
import { id, newId } from '../text-input.ts'
import { ErasureBasisEnum } from './erasures.ts'
import { organisationMutation } from './organisation-mutation.ts'

organisationMutation('requestErasure', {
  description:
    'Asks for the erasure of the data of a member, of somebody who was invited or of a person of imported records. It waits for `erasureWaitingHours`, in which it can be cancelled; then it is carried out by itself and can’t be undone. The last admin stays, and an admin’s is asked for by another admin.',
  action: 'erase',
  fields: t => ({
    erasureId: newId(t, 'erasure'),
    subjectId: id(t, 'Whose data.'),
    basis: t.field({ type: ErasureBasisEnum, required: true, description: 'On what ground.' }),
  }),
  subject: async ({ subjectId }) => subjectId,
  decide: ({ erasureId, subjectId: subject, basis }, ctx) => {
    const command = {
      erasure: erasureId ?? ctx.newId(),
      subject,
      basis,
      waitingHours: ctx.erasureWaitingHours,
    }
    return (organisation, facts) => requestErasure(organisation, command, facts)
  },
})
