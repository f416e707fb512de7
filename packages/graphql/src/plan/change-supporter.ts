import { changeSupporter, limits } from '@plan-ledger/domain'
import { id, notCleared, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'
import { SupporterRoleEnum } from './supporter-state.ts'

planMutation('changeSupporter', {
  description: 'Describes a supporter anew: a key left out stays as it is, `null` clears it.',
  fields: t => ({
    supporterId: id(t, 'The supporter.'),
    name: text(t, limits.name, 'Their name'),
    role: t.field({ type: SupporterRoleEnum, description: 'As what they support the plan.' }),
    does: text(t, limits.text, 'What they do for the plan'),
  }),
  decide: ({ supporterId: supporter, name, role, does }) => {
    const changes = { name: notCleared(name), role: notCleared(role), does }
    return (plan, facts) => changeSupporter(plan, { supporter, changes }, facts)
  },
})
