import type { CompletionGroup, CompletionRow, KeptDates } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { fewestPeople, hiddenWhere, type Shown } from './few-people.ts'
import { groupedCounts, groupFields } from './grouped-counts.ts'

const authScopes = { member: true }

export const CompletionGroupEnum = enumOf<CompletionGroup>('CompletionGroup', 'By what goals are counted.', {
  unit: 'By the unit of the plan.',
  quarter: 'By the quarter in which they were set: `2026-Q1`.',
  horizon: 'By the time from setting to the original due date: `quarter`, `year`, `longer` or `undated`.',
  kind: 'By the part of life they belong to: `professional` or `personal`.',
  template: 'By the version of the template that they were made from: `id/version`.',
})

const KeptDatesType = builder.objectRef<KeptDates>('KeptDates').implement({
  description: 'How goals stand to one of their due dates. Each goal is late, on time, undecided or undated.',
  authScopes,
  fields: t => ({
    onTime: t.exposeInt('onTime', { description: 'Achieved by the due day.' }),
    decided: t.int({
      description: 'The denominator of `onTime`: on time or late, open goals beyond their due day included.',
      resolve: ({ onTime, late }) => onTime + late,
    }),
    late: t.exposeInt('late', {
      description: 'Achieved after the due day, open beyond it, or given up after it.',
    }),
    undecided: t.exposeInt('undecided', { description: 'Open, or given up, before the due day came.' }),
    undated: t.exposeInt('undated', { description: 'Without such a due date.' }),
  }),
})

/** The counts that are whole numbers, with what they count. */
const numbers = {
  people: 'Owners of the plans',
  goals: 'All goals: the sum of the next five',
  achieved: 'Goals declared achieved',
  abandoned: 'Goals given up',
  reformulated: 'Goals replaced by their successors',
  planClosed: 'Goals left open in a plan that has ended',
  open: 'Goals being pursued',
  overdue: 'Of the goals being pursued: those whose due date has passed',
} as const satisfies { readonly [K in keyof CompletionRow]?: string }

const dates = {
  original: 'Against the due date they were set with',
  signedOff: 'Against the due date of the last signed baseline',
  current: 'Against the due date of today',
} as const satisfies { readonly [K in keyof CompletionRow]?: string }

const CompletionCounts = builder.objectRef<Shown<CompletionRow>>('CompletionCounts').implement({
  description: `What became of goals, counted honestly. Counts of fewer than ${fewestPeople} people are hidden.`,
  authScopes,
  fields: t => {
    const kept = (name: keyof typeof dates) =>
      t.field({
        type: KeptDatesType,
        nullable: true,
        description: `${dates[name]}; ${hiddenWhere}.`,
        resolve: ({ counts }) => counts?.[name],
      })
    return {
      ...groupFields(t, numbers, 'plans without a unit and goals without a template'),
      original: kept('original'),
      signedOff: kept('signedOff'),
      current: kept('current'),
    }
  },
})

export const CompletionConnection = connectionOf(
  'Completion',
  CompletionCounts,
  'groups of goals and what became of them',
)

groupedCounts('completion', {
  by: CompletionGroupEnum,
  type: CompletionConnection,
  description: 'What became of the goals of all plans, as of today',
  load: (ctx, query) => ctx.completion(query),
})
