import { type Drift, drift } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { paged, pageOf } from '../connection.ts'
import { costs } from '../costs.ts'
import { TimeAxisEnum } from '../enums.ts'
import { CommitmentConnection } from './commitments.ts'
import { DiffCountsType, ElementDiffConnection, elementKey } from './element-diff.ts'
import { dayLookedFrom } from './looked-from.ts'
import { PlanType } from './plan.ts'

const DriftType = builder.objectRef<Drift>('Drift').implement({
  description:
    'How far a plan is from what was signed off last. Signing, commenting and checking in are no drift.',
  authScopes: { member: true },
  fields: t => ({
    baselineId: t.field({
      type: 'UUID',
      description: 'The baseline that was signed.',
      resolve: ({ baseline }) => baseline.id,
    }),
    name: t.string({ description: 'Its name.', resolve: ({ baseline }) => baseline.name }),
    version: t.int({
      description: 'Version of the plan that was signed.',
      resolve: ({ baseline }) => baseline.version,
    }),
    signedAt: t.field({
      type: 'DateTime',
      description: 'When all had signed it.',
      resolve: ({ baseline }) => baseline.statusSince,
    }),
    elements: t.field({
      ...paged(ElementDiffConnection),
      description: 'What differs from it; fields have no `set`, `diff` has.',
      resolve: ({ elements }, args) => pageOf(elements, elementKey, args),
    }),
    counts: t.expose('counts', { type: DiffCountsType, description: 'How many elements became what.' }),
    commitments: t.field({
      ...paged(CommitmentConnection),
      description: 'Goals whose promise is not the signed one any more, or that were not in it.',
      resolve: ({ commitments }, args) => pageOf(commitments, ({ goal }) => goal, args),
    }),
  }),
})

builder.objectField(PlanType, 'drift', t =>
  t.field({
    type: DriftType,
    nullable: true,
    complexity: costs.fold,
    description: 'How far it is from what was signed off last; `null` while nothing is.',
    args: {
      at: t.arg({ type: 'Moment', description: 'The moment; now, if left out.' }),
      axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }),
    },
    resolve: (history, { at, axis }, ctx) => {
      const moment = at ?? ({ kind: 'now' } as const)
      const clock = axis ?? 'recorded'
      return drift(history.events, moment, clock, dayLookedFrom(history, moment, clock, ctx.now()))
    },
  }),
)
