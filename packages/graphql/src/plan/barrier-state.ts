import type { Solution } from '@plan-ledger/domain'
import type { BarrierView } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { BarrierCategoryEnum, BarrierStatusEnum, SolutionStatusEnum } from '../enums.ts'

const authScopes = { member: true }

const SolutionType = builder.objectRef<Solution>('Solution').implement({
  description: 'A way to overcome a barrier.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the barrier.' }),
    description: t.exposeString('description', { description: 'What could be done.' }),
    status: t.expose('status', { type: SolutionStatusEnum, description: 'Where it stood.' }),
    note: t.exposeString('note', { nullable: true, description: 'What was written when it was tried.' }),
  }),
})

export const BarrierState = builder.objectRef<BarrierView>('BarrierState').implement({
  description: 'A barrier as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    description: t.exposeString('description', { description: 'What is in the way.' }),
    category: t.expose('category', { type: BarrierCategoryEnum, description: 'What it is made of.' }),
    severity: t.exposeInt('severity', { description: 'How much it is in the way, 1 to 5.' }),
    status: t.expose('status', { type: BarrierStatusEnum, description: 'Where it stood.' }),
    statusSince: t.expose('statusSince', { type: 'DateTime', description: 'Since when.' }),
    raisedAt: t.expose('raisedAt', { type: 'DateTime', description: 'When it was raised.' }),
    blocks: t.expose('blocks', { type: ['UUID'], description: 'The goals and steps that it blocks.' }),
    solutions: t.expose('solutions', {
      type: [SolutionType],
      complexity: { field: 1, multiplier: 2 },
      description: 'What could be done about it.',
    }),
    carriedFrom: t.expose('carriedFrom', {
      type: 'UUID',
      nullable: true,
      description: 'The one of the plan before that it goes on with.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What was written when it ended.' }),
  }),
})
