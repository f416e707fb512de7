import { removeStrength } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('removeStrength', {
  description: 'Takes a strength, weakness or aptitude out.',
  fields: t => ({
    strengthId: id(t, 'The strength, weakness or aptitude.'),
  }),
  decide:
    ({ strengthId: strength }) =>
    (plan, facts) =>
      removeStrength(plan, { strength }, facts),
})
