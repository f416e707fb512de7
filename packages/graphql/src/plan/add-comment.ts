import { addComment, limits } from '@plan-ledger/domain'
import { newId, requiredText } from '../text-input.ts'
import { ownEntries } from './own-entries.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('addComment', {
  description: 'Comments on an element, an entry or a plan as a whole; on finished plans too.',
  action: 'commentOnPlan',
  fields: t => ({
    commentId: newId(t, 'comment'),
    text: requiredText(t, limits.text, 'What it says'),
    elementId: t.field({ type: 'UUID', description: 'The element it is on; a comment, to answer it.' }),
    eventId: t.field({ type: 'UUID', description: 'The entry it is on.' }),
  }),
  decide: async ({ commentId, text, elementId: element, eventId: event }, ctx, plan) => {
    const isEntry = await ownEntries(plan, ctx)
    const command = { comment: commentId ?? ctx.newId(), text, element, event }
    return (state, facts) => addComment(state, command, { ...facts, isEntry })
  },
})
