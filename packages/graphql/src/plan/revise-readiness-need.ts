import { limits, reviseReadinessNeed } from '@plan-ledger/domain'
import { id, notCleared, text } from '../text-input.ts'
import { memberOfOwn, unknownMember } from './named-member.ts'
import { planMutation } from './plan-mutation.ts'
import { NeedKindEnum } from './readiness-need-state.ts'

planMutation('reviseReadinessNeed', {
  description: 'Revises a readiness need: a key left out stays as it is, `null` clears it.',
  fields: t => ({
    needId: id(t, 'The need.'),
    kind: t.field({ type: NeedKindEnum, description: 'What is needed.' }),
    description: text(t, limits.text, 'What exactly'),
    level: t.int({ description: 'The level to reach, 0 to 5.' }),
    shownTo: text(t, limits.name, 'The person to whom it must be shown'),
    verifierId: t.field({ type: 'UUID', description: 'The member who is to confirm that it is met.' }),
  }),
  decide: async ({ needId: need, kind, description, level, shownTo, verifierId }, ctx) => {
    const member = verifierId == null ? undefined : await memberOfOwn(verifierId, ctx)
    if (verifierId != null && !member) return unknownMember('verifier')
    const changes = { kind: notCleared(kind), description: notCleared(description), level, shownTo }
    const command = { need, changes, verifier: member?.id ?? verifierId, verifierName: member?.name }
    return (plan, facts) => reviseReadinessNeed(plan, command, facts)
  },
})
