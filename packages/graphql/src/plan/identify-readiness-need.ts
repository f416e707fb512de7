import { identifyReadinessNeed, limits } from '@plan-ledger/domain'
import { newId, requiredText, text } from '../text-input.ts'
import { memberOfOwn, unknownMember } from './named-member.ts'
import { planMutation } from './plan-mutation.ts'
import { NeedKindEnum } from './readiness-need-state.ts'

planMutation('identifyReadinessNeed', {
  description: 'Records what the owner needs to be ready.',
  fields: t => ({
    needId: newId(t, 'need'),
    kind: t.field({ type: NeedKindEnum, required: true, description: 'What is needed.' }),
    description: requiredText(t, limits.text, 'What exactly'),
    level: t.int({ description: 'The level to reach, 0 to 5.' }),
    shownTo: text(t, limits.name, 'The person to whom it must be shown'),
    verifierId: t.field({ type: 'UUID', description: 'The member who is to confirm that it is met.' }),
  }),
  decide: async ({ needId, kind, description, level, shownTo, verifierId }, ctx) => {
    const verifier = verifierId == null ? undefined : await memberOfOwn(verifierId, ctx)
    if (verifierId != null && !verifier) return unknownMember('verifier')
    const named = { verifier: verifier?.id, verifierName: verifier?.name }
    const command = { need: needId ?? ctx.newId(), kind, description, level, shownTo, ...named }
    return (plan, facts) => identifyReadinessNeed(plan, command, facts)
  },
})
