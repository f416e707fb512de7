import { limits, reviseBarrier } from '@plan-ledger/domain'
import { BarrierCategoryEnum } from '../enums.ts'
import { id, links, notCleared, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('reviseBarrier', {
  description: 'Describes a barrier anew: a key left out stays as it is, `null` clears it.',
  fields: t => ({
    barrierId: id(t, 'The barrier.'),
    description: text(t, limits.text, 'What is in the way'),
    category: t.field({ type: BarrierCategoryEnum, description: 'What it is made of.' }),
    severity: t.int({ description: 'How much it is in the way, 1 to 5.' }),
    blocks: links(t, limits.linksPerElement, 'The goals and steps that it blocks'),
  }),
  decide: ({ barrierId, description, category, severity, blocks }) => {
    const changes = {
      description: notCleared(description),
      category: notCleared(category),
      severity: notCleared(severity),
      blocks,
    }
    return (plan, facts) => reviseBarrier(plan, { barrier: barrierId, changes }, facts)
  },
})
