import type { Quartiles } from '@plan-ledger/projections'
import type { BarrierGroup, BarrierRow } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { fewestPeople, hiddenWhere, type Shown } from './few-people.ts'
import { groupedCounts, groupFields } from './grouped-counts.ts'

const authScopes = { member: true }

const BarrierGroupEnum = enumOf<BarrierGroup>('BarrierGroup', 'By what barriers are counted.', {
  category: 'By what they are made of, as it is known now.',
  unit: 'By the unit of the plan.',
  severity: 'By how hard they are, 1 to 5, as it is known now.',
  quarter: 'By the quarter in which they were raised: `2026-Q1`.',
})

const DaysOpenType = builder.objectRef<Quartiles>('DaysOpen').implement({
  description:
    'Days that barriers stood in the way until they were resolved, accepted or found unresolvable. Barriers still open count with their days so far and as not ended (Kaplan–Meier), so that old open ones make the figures longer and never vanish from them.',
  authScopes,
  fields: t => ({
    lower: t.exposeInt('lower', {
      nullable: true,
      description: 'After so many days a quarter has ended; `null` where so many have not.',
    }),
    median: t.exposeInt('median', {
      nullable: true,
      description: 'After so many days half have ended; `null` where so many have not.',
    }),
    upper: t.exposeInt('upper', {
      nullable: true,
      description: 'After so many days three quarters have ended; `null` where so many have not.',
    }),
  }),
})

const SolutionCounts = builder.objectRef<BarrierRow['solutions']>('SolutionCounts').implement({
  description: 'Solutions of barriers by how far they came; each is in one of the four.',
  authScopes,
  fields: t => ({
    proposed: t.exposeInt('proposed', { description: 'Not tried yet.' }),
    tried: t.exposeInt('tried', { description: 'Tried, and not known yet how it went.' }),
    worked: t.exposeInt('worked', { description: 'Worked.' }),
    failed: t.exposeInt('failed', { description: 'Failed.' }),
  }),
})

/** The counts that are whole numbers, with what they count. */
const numbers = {
  people: 'Owners of the plans',
  raised: 'All barriers: the sum of the next five',
  resolved: 'Resolved',
  accepted: 'Accepted: the owner lives with them',
  unresolvable: 'Found unresolvable',
  planClosed: 'Left open in a plan that has ended',
  open: 'Still in the way',
  reopened: 'Of all: reopened at least once',
} as const satisfies { readonly [K in keyof BarrierRow]?: string }

const BarrierCounts = builder.objectRef<Shown<BarrierRow>>('BarrierCounts').implement({
  description: `What stood in the way, and what became of it. Counts of fewer than ${fewestPeople} people are hidden.`,
  authScopes,
  fields: t => ({
    ...groupFields(t, numbers),
    daysOpen: t.field({
      type: DaysOpenType,
      nullable: true,
      description: `How long they stood in the way; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts?.daysOpen,
    }),
    solutions: t.field({
      type: SolutionCounts,
      nullable: true,
      description: `What was tried against them; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts?.solutions,
    }),
  }),
})

export const BarriersConnection = connectionOf(
  'BarrierCounts',
  BarrierCounts,
  'groups of barriers and what became of them',
)

groupedCounts('barriers', {
  by: BarrierGroupEnum,
  type: BarriersConnection,
  description: 'What stands in the way of all plans, as of today',
  load: (ctx, query) => ctx.barriers(query),
})
