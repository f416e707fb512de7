import { cancelErasure } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { organisationMutation } from './organisation-mutation.ts'

organisationMutation('cancelErasure', {
  description: 'Cancels an erasure while it waits.',
  action: 'erase',
  fields: t => ({ erasureId: id(t, 'The erasure.') }),
  subject: async ({ erasureId }, ctx) => {
    const { organisation } = ctx.principal
    const own = organisation === undefined ? undefined : await ctx.organisation(organisation)
    return own?.erasures[erasureId]?.subject
  },
  decide:
    ({ erasureId: erasure }) =>
    (organisation, facts) =>
      cancelErasure(organisation, { erasure }, facts),
})
