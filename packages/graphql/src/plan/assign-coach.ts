import { assignCoach } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { memberOfOwn, unknownMember } from './named-member.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('assignCoach', {
  description: 'Assigns a coach to a plan; the one before is released.',
  action: 'assignCoach',
  fields: t => ({ coachId: id(t, 'The member who is to coach.') }),
  decide: async ({ coachId }, ctx) => {
    const member = await memberOfOwn(coachId, ctx)
    if (!member) return unknownMember('coach')
    return (plan, facts) => assignCoach(plan, { coach: member.id, coachName: member.name }, facts)
  },
})
