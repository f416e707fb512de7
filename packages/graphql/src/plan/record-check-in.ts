import { limits, recordCheckIn } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { id, newId, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

const ValueReadInput = builder.inputType('ValueReadInput', {
  description: 'A number read off the measure of an open goal.',
  fields: t => ({
    goalId: id(t, 'The goal.'),
    value: t.field({ type: 'Decimal', required: true, description: 'The number.' }),
  }),
})

planMutation('recordCheckIn', {
  description:
    'Records a check-in. It keeps the targets and due dates it was made against; values it tells are measurements too.',
  action: 'recordCheckIn',
  fields: t => ({
    checkInId: newId(t, 'check-in'),
    moved: text(t, limits.text, 'What moved'),
    confidence: t.int({ description: 'How sure the owner is, 1 to 10.' }),
    obstacles: text(t, limits.text, 'What is in the way'),
    values: t.field({
      type: [ValueReadInput],
      description: `Numbers read, each goal once; at most ${limits.goalsPerPlan}.`,
      extensions: { maxItems: limits.goalsPerPlan },
    }),
  }),
  decide: ({ checkInId, moved, confidence, obstacles, values }, ctx) => {
    const command = {
      checkIn: checkInId ?? ctx.newId(),
      moved,
      confidence,
      obstacles,
      values: values?.map(({ goalId: goal, value }) => ({ goal, value })),
    }
    return (plan, facts) => recordCheckIn(plan, command, facts)
  },
})
