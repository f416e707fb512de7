import { disputeEntry, limits } from '@plan-ledger/domain'
import { id, requiredText } from '../text-input.ts'
import { ownEntries } from './own-entries.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('disputeEntry', {
  description:
    'States, as the owner, what is wrong about an entry; the statement stays beside it wherever it is shown.',
  action: 'disputeEntry',
  fields: t => ({
    eventId: id(t, 'The entry.'),
    statement: requiredText(t, limits.text, 'What the owner says'),
  }),
  decide: async ({ eventId: event, statement }, ctx, plan) => {
    const isEntry = await ownEntries(plan, ctx)
    return (state, facts) => disputeEntry(state, { event, statement }, { ...facts, isEntry })
  },
})
