import { limits, rateSkill } from '@plan-ledger/domain'
import { idOrNew, requiredText, text } from '../text-input.ts'
import { RatingSourceEnum, SkillKindEnum } from './assessment-state.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('rateSkill', {
  description:
    'Rates a skill, beside all ratings before; several a day are possible. Another name or kind renames it.',
  fields: t => ({
    skillId: idOrNew(t, 'skill'),
    name: requiredText(t, limits.name, 'What it is called'),
    kind: t.field({ type: SkillKindEnum, required: true, description: 'What sort of skill.' }),
    transferable: t.boolean({ description: 'Whether it is of use in another occupation too.' }),
    proficiency: t.int({ required: true, description: 'How well, 0 to 5.' }),
    source: t.field({
      type: RatingSourceEnum,
      defaultValue: 'self',
      description: 'Where the rating comes from.',
    }),
    evidence: text(t, limits.text, 'What shows it'),
  }),
  decide: ({ skillId, name, kind, transferable, proficiency, source, evidence }, ctx) => {
    const command = {
      skill: skillId ?? ctx.newId(),
      name,
      kind,
      transferable: transferable ? (true as const) : null,
      proficiency,
      source: source ?? 'self',
      evidence,
    }
    return (plan, facts) => rateSkill(plan, command, facts)
  },
})
