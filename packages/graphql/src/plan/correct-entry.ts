import { correctEntry, limits } from '@plan-ledger/domain'
import { id, requiredText } from '../text-input.ts'
import { ownEntries } from './own-entries.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('correctEntry', {
  description: 'Says what is right where an entry is wrong; the entry stays as it is.',
  fields: t => ({
    eventId: id(t, 'The entry.'),
    correction: requiredText(t, limits.text, 'What is right'),
  }),
  decide: async ({ eventId: event, correction }, ctx, plan) => {
    const isEntry = await ownEntries(plan, ctx)
    return (state, facts) => correctEntry(state, { event, correction }, { ...facts, isEntry })
  },
})
