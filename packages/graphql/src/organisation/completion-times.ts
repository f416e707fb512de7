import {
  aalenJohansen,
  coarser,
  kaplanMeier,
  type Quantile,
  quantile,
  type RestrictedMean,
  type RiskSet,
  restrictedMean,
  riskSets,
  type Step,
  toldAt,
} from '@plan-ledger/statistics'
import type { GoalLifeRow, Outcome } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import { few } from '../costs.ts'
import { CompletionGroupEnum } from './completion.ts'
import { OutcomeEnum } from './completion-goals.ts'
import { CurveStep, mostSteps } from './estimate.ts'
import { fewestPeople, hiddenWhere, type Shown } from './few-people.ts'
import {
  byGroup,
  type Ended,
  endings,
  type Group,
  lastDay,
  observed,
  overBefore,
  peopleBehind,
} from './goal-lives.ts'
import { groupedCounts, groupFields } from './grouped-counts.ts'

const authScopes = { member: true }

interface Times extends Group<GoalLifeRow> {
  readonly goals: number
  readonly achieved: number
  readonly abandoned: number
  readonly reformulated: number
  readonly planClosed: number
  readonly open: number
  readonly overBefore: number
  /** Up to its last day. */
  sets(): readonly RiskSet<Ended>[]
  readonly lastDay: number
  /** That all groups have in common. */
  readonly days: readonly number[]
}

const numbers = {
  people: 'Owners of the plans',
  goals: 'All goals: the sum of the next five',
  achieved: 'Goals declared achieved',
  abandoned: 'Goals given up',
  reformulated: 'Goals replaced by their successors',
  planClosed: 'Goals left open in a plan that has ended',
  open: 'Goals being pursued: they alone are censored, today',
  overBefore: 'Of all: told by hand when they were over already, so that no curve counts them',
} as const satisfies { readonly [K in keyof Times]?: string }

interface AtRisk {
  readonly days: number
  readonly goals: number | undefined
}

const AtRiskType = builder.objectRef<AtRisk>('GoalsAtRisk').implement({
  description: 'On how many goals a curve is based at one day.',
  authScopes,
  fields: t => ({
    days: t.exposeInt('days', { description: 'Days after the setting of the goal.' }),
    goals: t.int({
      nullable: true,
      description: `Goals still open, and observed, up to then; \`null\` where they are of fewer than ${fewestPeople} people.`,
      resolve: ({ goals }) => goals,
    }),
  }),
})

interface SharedQuantile extends Quantile {
  readonly share: number
}

const QuantileType = builder.objectRef<SharedQuantile>('CompletionQuantile').implement({
  description: 'By when so large a share of goals was no longer open.',
  authScopes,
  fields: t => ({
    share: t.exposeFloat('share', { description: 'The share: a quarter, half or three quarters.' }),
    days: t.exposeFloat('time', {
      nullable: true,
      description: 'Days after the setting; `null` where so many have not ended.',
    }),
    lower: t.exposeFloat('lower', {
      nullable: true,
      description: 'Lower limit of the 95 % interval; `null` where it can’t be told.',
    }),
    upper: t.exposeFloat('upper', {
      nullable: true,
      description: 'Upper limit of the 95 % interval; `null` where it can’t be told.',
    }),
  }),
})

interface RestrictedTo extends RestrictedMean {
  readonly horizon: number
}

const RestrictedMeanType = builder.objectRef<RestrictedTo>('RestrictedMean').implement({
  description:
    'How many days goals are open on average within a horizon: the area under the curve of what is still open. It is known where a median is not reached.',
  authScopes,
  fields: t => ({
    horizon: t.exposeInt('horizon', { description: 'The horizon in days.' }),
    days: t.exposeFloat('mean', { description: 'Days open on average.' }),
    standardError: t.exposeFloat('standardError', { description: 'Standard error (Greenwood).' }),
    lower: t.exposeFloat('lower', { description: 'Lower limit of the 95 % interval.' }),
    upper: t.exposeFloat('upper', { description: 'Upper limit of the 95 % interval.' }),
  }),
})

/** Of one outcome, or of what is still open. */
const curveOf = (sets: readonly RiskSet<Ended>[], of: Outcome): readonly Step[] =>
  of === 'open' ? kaplanMeier(sets) : (aalenJohansen(sets, [of]).get(of) ?? [])

const atRisk = ({ lives, lastDay: last, days }: Times): readonly AtRisk[] =>
  days.map(day => {
    const there = lives.filter(
      life => !overBefore(life) && (life.from === undefined || life.from < day) && day <= life.until,
    )
    return { days: day, goals: day <= last && peopleBehind(there) >= fewestPeople ? there.length : undefined }
  })

const CompletionTimes = builder.objectRef<Shown<Times>>('CompletionTimes').implement({
  description: `How long it takes until goals are achieved or come to another end. Figures of fewer than ${fewestPeople} people are hidden, and every curve ends where fewer are still observed.`,
  authScopes,
  fields: t => ({
    ...groupFields(t, numbers, 'plans without a unit and goals without a template'),
    curve: t.field({
      type: [CurveStep],
      nullable: true,
      complexity: ({ most }) => ({ field: 1, multiplier: most ?? mostSteps }),
      description: `The share of goals that came to an outcome by each day (cumulative incidence, Aalen–Johansen), all other outcomes being in competition with it; of \`OPEN\` the share that is still open (Kaplan–Meier). On each day the shares of all outcomes and of what is open add up to 1; ${hiddenWhere}.`,
      args: {
        of: t.arg({ type: OutcomeEnum, required: true, description: 'Of which outcome.' }),
        most: t.arg.int({
          defaultValue: mostSteps,
          description: `At how many days at most; the last of as many stretches of equal length, if there are more. At most ${mostSteps}.`,
          extensions: { range: [1, mostSteps] },
        }),
      },
      resolve: ({ counts }, { of, most }) => {
        if (!counts) return undefined
        const steps = curveOf(counts.sets(), of)
        return toldAt(
          steps,
          coarser(
            steps.map(({ time }) => time),
            most ?? mostSteps,
          ),
        )
      },
    }),
    atRisk: t.field({
      type: [AtRiskType],
      nullable: true,
      description: `Goals at risk at days that all groups have in common; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts && atRisk(counts),
    }),
    quantiles: t.field({
      type: [QuantileType],
      nullable: true,
      description: `By when a quarter, half and three quarters were no longer open; ${hiddenWhere}.`,
      resolve: ({ counts }) => {
        const steps = counts && kaplanMeier(counts.sets())
        return steps && [0.25, 0.5, 0.75].map(share => ({ share, ...quantile(steps, share) }))
      },
    }),
    restrictedMean: t.field({
      type: RestrictedMeanType,
      nullable: true,
      description:
        'Days that goals are open on average within a horizon; `null` where too few people are observed for so long.',
      args: {
        horizon: t.arg.int({
          defaultValue: 365,
          description: 'The horizon in days, at most 3,650.',
          extensions: { range: [1, 3_650] },
        }),
      },
      resolve: ({ counts }, { horizon }) => {
        const until = horizon ?? 365
        return counts && counts.lastDay >= until
          ? { ...restrictedMean(kaplanMeier(counts.sets()), until), horizon: until }
          : undefined
      },
    }),
  }),
})

export const CompletionTimesConnection = connectionOf(
  'CompletionTimes',
  CompletionTimes,
  'groups of goals and how long they take',
)

/** Strides that people count in. */
const strides = [1, 2, 5, 10, 30, 60, 90, 180, 360, 720, 1_800]
const mostDays = 7
const daysUpTo = (last: number): readonly number[] => {
  const stride = strides.find(each => last / each < mostDays) ?? Math.ceil(last / (mostDays - 1))
  return Array.from({ length: Math.floor(last / stride) + 1 }, (_, i) => i * stride)
}

const timesOf = (lives: readonly GoalLifeRow[]): readonly Times[] => {
  const groups = byGroup(lives).map(group => ({ ...group, lastDay: lastDay(group.lives) }))
  const days = daysUpTo(Math.max(0, ...groups.map(group => group.lastDay)))
  return groups.map(group => {
    let sets: readonly RiskSet<Ended>[] | undefined
    const count = (of: Outcome) => group.lives.filter(({ became }) => became === of).length
    return {
      ...group,
      days,
      goals: group.lives.length,
      ...(Object.fromEntries(endings.map(each => [each, count(each)])) as { [E in Ended]: number }),
      open: count('open'),
      overBefore: group.lives.filter(overBefore).length,
      sets: () => (sets ??= riskSets(group.lives.map(observed)).filter(({ time }) => time <= group.lastDay)),
    }
  })
}

groupedCounts('timeToCompletion', {
  by: CompletionGroupEnum,
  type: CompletionTimesConnection,
  size: few,
  description:
    'How long it takes until goals are achieved, given up or come to another end, the group of most people first',
  load: async (ctx, query) => timesOf(await ctx.goalLives(query)),
})
