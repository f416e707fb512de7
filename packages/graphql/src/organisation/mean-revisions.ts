import { coarser, type MeanStep, meanCumulative } from '@plan-ledger/statistics'
import type { GoalRevisionsRow } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import { few } from '../costs.ts'
import { CompletionGroupEnum } from './completion.ts'
import { mostSteps } from './estimate.ts'
import { fewestPeople, hiddenWhere, type Shown } from './few-people.ts'
import { byGroup, type Group, lastDay } from './goal-lives.ts'
import { groupedCounts, groupFields } from './grouped-counts.ts'

const authScopes = { member: true }

interface Revised extends Group<GoalRevisionsRow> {
  readonly goals: number
  readonly revisions: number
  readonly lastDay: number
}

const numbers = {
  people: 'Owners of the plans',
  goals: 'All goals',
  revisions: 'Revisions of their statement, measure, target or due date',
} as const satisfies { readonly [K in keyof Revised]?: string }

const RevisionStep = builder.objectRef<MeanStep>('MeanRevisionsStep').implement({
  description: 'The mean from one day on; it holds until the next step.',
  authScopes,
  fields: t => ({
    days: t.exposeInt('time', { description: 'Days after the setting of the goal.' }),
    atRisk: t.exposeInt('atRisk', { description: 'Goals pursued up to then.' }),
    events: t.exposeInt('events', { description: 'Revisions since the step before.' }),
    mean: t.exposeFloat('mean', {
      description: 'Revisions that a goal pursued so long has seen on average.',
    }),
    lower: t.float({
      nullable: true,
      description: 'Lower limit of the 95 % interval; `null` before the first revision.',
      resolve: ({ interval }) => interval?.lower,
    }),
    upper: t.float({
      nullable: true,
      description: 'Upper limit of the 95 % interval; `null` before the first revision.',
      resolve: ({ interval }) => interval?.upper,
    }),
  }),
})

const stepsOf = ({ lives, lastDay: last }: Revised, most: number) =>
  meanCumulative(
    lives.map(({ owner, from, until, revised }) => ({
      of: owner,
      ...(from !== undefined && { from }),
      until,
      // only what happened while it was observed
      events: revised.filter(day => day <= until && (from === undefined || day > from)),
    })),
    times =>
      coarser(
        times.filter(time => time <= last),
        most,
      ),
  )

const MeanRevisions = builder.objectRef<Shown<Revised>>('MeanRevisions').implement({
  description: `How many revisions a goal sees over time. Figures of fewer than ${fewestPeople} people are hidden, and every curve ends where fewer are still observed.`,
  authScopes,
  fields: t => ({
    ...groupFields(t, numbers, 'plans without a unit and goals without a template'),
    curve: t.field({
      type: [RevisionStep],
      nullable: true,
      complexity: ({ most }) => ({ field: 1, multiplier: most ?? mostSteps }),
      description: `Revisions that a goal has seen on average by each day, as long as it is pursued (mean cumulative function), with an interval that takes all goals of a person together (Lawless and Nadeau 1995); ${hiddenWhere}.`,
      args: {
        most: t.arg.int({
          defaultValue: mostSteps,
          description: `At how many days at most; the last of as many stretches of equal length, if there are more. At most ${mostSteps}.`,
          extensions: { range: [1, mostSteps] },
        }),
      },
      resolve: ({ counts }, { most }) => counts && stepsOf(counts, most ?? mostSteps),
    }),
  }),
})

export const MeanRevisionsConnection = connectionOf(
  'MeanRevisions',
  MeanRevisions,
  'groups of goals and how often they are revised',
)

groupedCounts('meanRevisions', {
  by: CompletionGroupEnum,
  type: MeanRevisionsConnection,
  size: few,
  description: 'How many revisions goals see over time, the group of most people first',
  load: async (ctx, query) =>
    byGroup(await ctx.goalRevisions(query)).map(group => ({
      ...group,
      goals: group.lives.length,
      revisions: group.lives.reduce((sum, { revised }) => sum + revised.length, 0),
      lastDay: lastDay(group.lives),
    })),
})
