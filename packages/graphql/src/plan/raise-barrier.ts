import { limits, raiseBarrier } from '@plan-ledger/domain'
import { BarrierCategoryEnum } from '../enums.ts'
import { links, newId, requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('raiseBarrier', {
  description: 'Records that something is in the way.',
  fields: t => ({
    barrierId: newId(t, 'barrier'),
    description: requiredText(t, limits.text, 'What is in the way'),
    category: t.field({
      type: BarrierCategoryEnum,
      defaultValue: 'other',
      description: 'What it is made of.',
    }),
    severity: t.int({ defaultValue: 3, description: 'How much it is in the way, 1 to 5.' }),
    blocks: links(t, limits.linksPerElement, 'The goals and steps that it blocks'),
  }),
  decide: ({ barrierId, description, category, severity, blocks }, ctx) => {
    const command = {
      barrier: barrierId ?? ctx.newId(),
      description,
      category: category ?? 'other',
      severity: severity ?? 3,
      blocks,
    }
    return (plan, facts) => raiseBarrier(plan, command, facts)
  },
})
