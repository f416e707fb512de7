import { type ReasonCode, reasonCodes } from '@plan-ledger/domain'
import type { RevisionGroup, RevisionRow } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost, pageOf } from '../connection.ts'
import { costs } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { ReasonCodeEnum } from '../enums.ts'
import { fewestPeople, hiddenWhere, hideFewPeople, type Shown } from './few-people.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

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
  fields: t => {
    const count = (name: keyof typeof numbers) =>
      t.int({
        nullable: true,
        description: `${numbers[name]}; ${hiddenWhere}.`,
        resolve: ({ counts }) => counts?.[name],
      })
    return {
      group: t.string({
        nullable: true,
        description: 'What they have in common; `null` for all together and for plans without a unit.',
        resolve: ({ group }) => group,
      }),
      tooFewPeople: t.boolean({
        description: `Whether the counts are hidden: they, or what is missing to the whole, would tell of fewer than ${fewestPeople} people.`,
        resolve: ({ counts }) => counts === undefined,
      }),
      people: count('people'),
      plans: count('plans'),
      revisions: count('revisions'),
      goalsRevised: count('goalsRevised'),
      goalsEnded: count('goalsEnded'),
      stepsDropped: count('stepsDropped'),
      byReason: t.field({
        type: [ReasonCountType],
        nullable: true,
        description: `Every reason with its revisions; ${hiddenWhere}.`,
        resolve: ({ counts }) =>
          counts && reasonCodes.map(reason => ({ reason, revisions: counts.byReason[reason] })),
      }),
    }
  },
})

const RevisionsConnection = connectionOf('RevisionCounts', RevisionCounts, 'groups of revisions')

builder.objectField(OrganisationType, 'revisions', t =>
  t.field({
    type: RevisionsConnection,
    ...permitted('readAggregates'),
    complexity: pageCost(costs.rows),
    description:
      'How often the promises of all plans were revised, for auditors, analysts and admins: one answer for all, or one for each group. What counts gives a reason, as every revision of a commitment must.',
    args: {
      by: t.arg({ type: RevisionGroupEnum, description: 'By what to group; not at all, if left out.' }),
      ...pageArgs(),
    },
    resolve: async ({ id }, { by, ...paging }, ctx) => {
      // Counts are hidden before the list is cut: a page must not tell what the whole hides.
      const shown = hideFewPeople(await ctx.revisions({ organisation: id, ...(by && { by }) }))
      return pageOf(shown, ({ group }) => group ?? '', paging)
    },
  }),
)
