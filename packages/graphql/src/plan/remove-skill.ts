import { removeSkill } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('removeSkill', {
  description: 'Takes a skill out of the inventory; its ratings are kept.',
  fields: t => ({
    skillId: id(t, 'The skill.'),
  }),
  decide:
    ({ skillId: skill }) =>
    (plan, facts) =>
      removeSkill(plan, { skill }, facts),
})
