import { limits, noteStrength } from '@plan-ledger/domain'
import { idOrNew, requiredText } from '../text-input.ts'
import { StrengthKindEnum } from './assessment-state.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('noteStrength', {
  description: 'Notes a strength, weakness or aptitude of the owner.',
  fields: t => ({
    strengthId: idOrNew(t, 'strength, weakness or aptitude'),
    kind: t.field({ type: StrengthKindEnum, required: true, description: 'Which way it points.' }),
    description: requiredText(t, limits.text, 'What it is'),
  }),
  decide: ({ strengthId, kind, description }, ctx) => {
    const strength = strengthId ?? ctx.newId()
    return (plan, facts) => noteStrength(plan, { strength, kind, description }, facts)
  },
})
