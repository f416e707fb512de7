import { type Bin, bins, type Slippage, slippage } from '@plan-ledger/statistics'
import type { DueDate, GoalLifeRow } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf, type Paging, pageArgs, pageCost, pageOf } from '../connection.ts'
import { costs } from '../costs.ts'
import { CompletionGroupEnum } from './completion.ts'
import { DueDateEnum } from './completion-goals.ts'
import { EstimateType } from './estimate.ts'
import { fewestPeople, hiddenWhere, hideFewPeople, type Shown } from './few-people.ts'
import { byGroup, type Ended, type Group, observed, peopleBehind } from './goal-lives.ts'
import { groupFields } from './grouped-counts.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

const authScopes = { member: true }
const mostBins = 40

interface Slipped extends Group<Late> {
  readonly goals: number
  readonly slippage: Slippage
  /** Goals of the same group without such a due date. */
  readonly undated: readonly GoalLifeRow[]
}

/** A goal with such a due date, and how long after it its life ended or goes on. */
interface Late extends GoalLifeRow {
  readonly late: number
}

interface SlippageBin extends Bin {
  /** Absent where they are hidden. */
  readonly counts?: { readonly achieved: number; readonly open: number }
}

const SlippageBinType = builder.objectRef<SlippageBin>('SlippageBin').implement({
  description: 'Goals that were so late.',
  authScopes,
  fields: t => ({
    from: t.exposeInt('from', { description: 'Days after the due day, from …; negative before it.' }),
    until: t.exposeInt('until', { description: '… to, both included.' }),
    achieved: t.int({
      nullable: true,
      description: `Goals achieved then; ${hiddenWhere}: all of them together would tell of the few goals without such a date.`,
      resolve: ({ counts }) => counts?.achieved,
    }),
    open: t.int({
      nullable: true,
      description: `Goals still open beyond their due day, so late by today; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts?.open,
    }),
  }),
})

/**
 * What is told of all goals, less all bins, would tell of the goals without such a date. Where these are of few people,
 * the smallest bins are hidden, until people enough are behind what is not told.
 */
const binned = ({ lives, undated }: Slipped): readonly SlippageBin[] => {
  const drawn = lives.filter(({ became, late }) => became === 'achieved' || (became === 'open' && late > 0))
  const days = drawn.map(({ late }) => late)
  if (days.length === 0) return []
  const filled = bins(Math.min(...days), Math.max(...days), mostBins).map(bin => ({
    bin,
    inside: drawn.filter(({ late }) => bin.from <= late && late <= bin.until),
  }))
  const hidden = new Set<Bin>()
  let untold: readonly GoalLifeRow[] = undated
  for (const { bin, inside } of filled
    .filter(({ inside }) => inside.length > 0)
    .sort((a, b) => a.inside.length - b.inside.length)) {
    if (undated.length === 0 || peopleBehind(untold) >= fewestPeople) break
    hidden.add(bin)
    untold = [...untold, ...inside]
  }
  return filled.map(({ bin, inside }) => {
    if (hidden.has(bin)) return bin
    const achieved = inside.filter(({ became }) => became === 'achieved').length
    return { ...bin, counts: { achieved, open: inside.length - achieved } }
  })
}

const SlippageType = builder.objectRef<Shown<Slipped>>('CompletionSlippage').implement({
  description: `How late goals are, counted from one of their due dates. Figures of fewer than ${fewestPeople} people are hidden.`,
  authScopes,
  fields: t => ({
    ...groupFields(
      t,
      { people: 'Owners of the plans', goals: 'Goals that have, or had, such a due date' },
      'plans without a unit and goals without a template',
    ),
    onTime: t.field({
      type: EstimateType,
      nullable: true,
      description: `Share of goals achieved by the due day (cumulative incidence, Aalen–Johansen): goals open beyond it and goals given up count as not achieved, those not due yet as far as they were followed; ${hiddenWhere}, and where no due day has come.`,
      resolve: ({ counts }) => counts?.slippage.onTime,
    }),
    median: t.float({
      nullable: true,
      description: `Of the goals that get achieved, half are by so many days after the due day; open goals count as not achieved so far; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts?.slippage.median,
    }),
    p90: t.float({
      nullable: true,
      description: `Of the goals that get achieved, nine tenths are by so many days after the due day; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts?.slippage.p90,
    }),
    bins: t.field({
      type: [SlippageBinType],
      nullable: true,
      complexity: { field: 1, multiplier: mostBins },
      description: `Goals by how late they were achieved, or are by now, in at most ${mostBins} stretches of equal length; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts && binned(counts),
    }),
  }),
})

export const SlippageConnection = connectionOf(
  'CompletionSlippage',
  SlippageType,
  'groups of goals and how late they are',
)

const lateBy =
  (date: DueDate) =>
  (life: GoalLifeRow): readonly Late[] => {
    const due = life.due[date]
    return due === undefined ? [] : [{ ...life, late: life.until - due }]
  }

const slippageOf = (lives: readonly Late[], date: DueDate): Slippage =>
  slippage<Ended>(
    lives.map(life => {
      const { from, until, ...rest } = observed(life)
      const due = life.due[date] ?? 0
      return { ...rest, until: until - due, ...(from !== undefined && { from: from - due }) }
    }),
    'achieved',
  )

builder.objectField(OrganisationType, 'slippage', t =>
  t.field({
    type: SlippageConnection,
    ...permitted('readAggregates'),
    complexity: pageCost(costs.rows),
    description:
      'How late the goals of all plans are, as of today, the group of most people first, for auditors, analysts and admins: one answer for all, or one for each group.',
    args: {
      date: t.arg({
        type: DueDateEnum,
        defaultValue: 'original',
        description: 'From which due date it is counted.',
      }),
      by: t.arg({ type: CompletionGroupEnum, description: 'By what to group; not at all, if left out.' }),
      ...pageArgs(),
    },
    resolve: async ({ id }, { date, by, ...paging }, ctx) => {
      const due = date ?? 'original'
      const lives = await ctx.goalLives({ organisation: id, ...(by && { by }) })
      const groups = byGroup(lives)
      const dated = byGroup(lives.flatMap(lateBy(due))).map(group => ({
        ...group,
        goals: group.lives.length,
        slippage: slippageOf(group.lives, due),
        undated:
          groups.find(all => all.group === group.group)?.lives.filter(life => life.due[due] === undefined) ??
          [],
      }))
      // hidden by what they are without their dates too, as where all goals are counted
      const apart = new Set(
        hideFewPeople(groups).flatMap(({ group, counts }) => (counts === undefined ? [group] : [])),
      )
      const shown = hideFewPeople(dated).map(each =>
        apart.has(each.group) ? { group: each.group, counts: undefined } : each,
      )
      return pageOf(shown, ({ group }) => group ?? '', paging as Paging)
    },
  }),
)
