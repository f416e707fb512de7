import { type ReasonCode, reasonCodes } from '@plan-ledger/domain'
import type { RevisionGroup, RevisionRow } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { ReasonCodeEnum } from '../enums.ts'
import { fewestPeople, hiddenWhere, type Shown } from './few-people.ts'
import { groupedCounts, groupFields } from './grouped-counts.ts'

const authScopes = { member: true }

const RevisionGroupEnum = enumOf<RevisionGroup>(
  'RevisionGroup',
  'By what revisions of commitments are counted.',
  {
    month: 'By the month in which they happened: `2026-03`.',
    unit: 'By the unit that the plan belonged to then.',
    reason: 'By the reason that was given, as events spell it: `priorities-changed`.',
  },
)

interface ReasonCount {
  readonly reason: ReasonCode
  readonly revisions: number
}

const ReasonCountType = builder.objectRef<ReasonCount>('ReasonCount').implement({
  description: 'How often a reason was given.',
  authScopes,
  fields: t => ({
    reason: t.expose('reason', { type: ReasonCodeEnum, description: 'The reason.' }),
    revisions: t.exposeInt('revisions', { description: 'Revisions that give it.' }),
  }),
})

/** The counts that are whole numbers, with what they count. */
const numbers = {
  people: 'Owners of the plans',
  plans: 'Plans that were revised',
  revisions: 'All revisions: the sum of the next three',
  goalsRevised: 'Revisions of goals: of statement, measure, target or due date',
  goalsEnded: 'Goals given up or replaced by their successors',
  stepsDropped: 'Steps dropped',
} as const satisfies { readonly [K in keyof RevisionRow]?: string }

const RevisionCounts = builder.objectRef<Shown<RevisionRow>>('RevisionCounts').implement({
  description: `How often promises were revised, and why. Counts of fewer than ${fewestPeople} people are hidden.`,
  authScopes,
  fields: t => ({
    ...groupFields(t, numbers),
    byReason: t.field({
      type: [ReasonCountType],
      nullable: true,
      description: `Every reason with its revisions; ${hiddenWhere}.`,
      resolve: ({ counts }) =>
        counts && reasonCodes.map(reason => ({ reason, revisions: counts.byReason[reason] })),
    }),
  }),
})

export const RevisionsConnection = connectionOf('RevisionCounts', RevisionCounts, 'groups of revisions')

groupedCounts('revisions', {
  by: RevisionGroupEnum,
  type: RevisionsConnection,
  description:
    'How often the promises of all plans were revised, each time with the reason that every revision of a commitment must give',
  load: (ctx, query) => ctx.revisions(query),
})
