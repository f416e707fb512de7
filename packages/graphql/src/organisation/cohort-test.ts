import { type LogRank, logRank } from '@plan-ledger/statistics'
import type { GoalLifeRow, Outcome } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { costs } from '../costs.ts'
import { CompletionGroupEnum } from './completion.ts'
import { OutcomeEnum } from './completion-goals.ts'
import { hideFewPeople } from './few-people.ts'
import { byGroup, observed } from './goal-lives.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

interface Compared {
  readonly test: LogRank | undefined
  readonly tooFewPeople: boolean
}

const LogRankType = builder.objectRef<LogRank>('LogRankTest').implement({
  description: 'The log-rank test of two groups (Mantel 1966), as R’s `survdiff` has it.',
  authScopes: { member: true },
  fields: t => ({
    observed: t.exposeInt('observed', { description: 'Events of the first group.' }),
    expected: t.exposeFloat('expected', {
      description: 'How many it would have, if both had them equally fast.',
    }),
    chiSquare: t.exposeFloat('chiSquare', { description: 'The statistic.' }),
    degreesOfFreedom: t.exposeInt('degreesOfFreedom', { description: 'Of the statistic: 1 for two groups.' }),
    p: t.exposeFloat('p', {
      description:
        'How often chance alone would set equal groups so far apart. It takes goals as independent, which those of one person are not.',
    }),
  }),
})

export const CohortComparisonType = builder.objectRef<Compared>('CohortComparison').implement({
  description: 'Two groups of goals, compared.',
  authScopes: { member: true },
  fields: t => ({
    tooFewPeople: t.exposeBoolean('tooFewPeople', {
      description: 'Whether the comparison is hidden, because one of the groups is.',
    }),
    test: t.field({
      type: LogRankType,
      nullable: true,
      description: 'The test; `null` where it is hidden, or where nothing happened that could be compared.',
      resolve: ({ test }) => test,
    }),
  }),
})

/** Of one outcome alone: the other ends take a goal out of the reckoning where they happen. */
const only = (outcome: Outcome) => (life: GoalLifeRow) => {
  const { outcome: happened, ...rest } = observed(life)
  return happened === undefined || (outcome !== 'open' && happened !== outcome)
    ? rest
    : { ...rest, outcome: happened }
}

builder.objectField(OrganisationType, 'cohortTest', t =>
  t.field({
    type: CohortComparisonType,
    ...permitted('readAggregates'),
    complexity: costs.rows,
    description:
      'Whether goals of two groups come to an outcome equally fast, for auditors, analysts and admins. Of an outcome, the rates are compared at which goals that are still open come to it; of `OPEN`, how fast they come to any end.',
    args: {
      by: t.arg({ type: CompletionGroupEnum, required: true, description: 'By what they are grouped.' }),
      first: t.arg.string({
        description: 'One group; that of the goals in none, if left out. At most 200 characters.',
        extensions: { maxLength: 200 },
      }),
      second: t.arg.string({
        description: 'The other group; that of the goals in none, if left out. At most 200 characters.',
        extensions: { maxLength: 200 },
      }),
      of: t.arg({ type: OutcomeEnum, defaultValue: 'achieved', description: 'Which outcome.' }),
    },
    resolve: async ({ id }, { by, first, second, of }, ctx) => {
      const shown = hideFewPeople(byGroup(await ctx.goalLives({ organisation: id, by })))
      const [one, other] = [first, second].map(wanted =>
        shown.find(({ group }) => group === (wanted ?? undefined))?.counts?.lives.map(only(of ?? 'achieved')),
      )
      return one && other
        ? { test: logRank(one, other), tooFewPeople: false }
        : { test: undefined, tooFewPeople: true }
    },
  }),
)
