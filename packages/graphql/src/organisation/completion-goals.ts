import type { PlanEventType } from '@plan-ledger/domain'
import { encodeGlobalID } from '@pothos/plugin-relay'
import type { CompletionGoalRow, CountedGoals, DueDate, KeptDates, Outcome } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost } from '../connection.ts'
import { costs, page } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { EventTypeEnum } from '../enums.ts'
import { nameNow } from '../name-now.ts'
import { CompletionGroupEnum } from './completion.ts'
import { pageOfEntries } from './entries.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

const authScopes = { member: true }

export const outcomes: Readonly<Record<Outcome, string>> = {
  achieved: 'Declared achieved.',
  abandoned: 'Given up.',
  reformulated: 'Replaced by its successor.',
  planClosed: 'Left open in a plan that has ended.',
  open: 'Being pursued.',
}
export const OutcomeEnum = enumOf<Outcome>('GoalOutcome', 'What became of a goal.', outcomes)

type Standing = keyof KeptDates
type Number = Exclude<CountedGoals, object> | Standing

const NumberEnum = enumOf<Number>('CompletionNumber', 'A number that completion tells.', {
  goals: 'All goals.',
  ...outcomes,
  overdue: 'Of those being pursued: due before today.',
  onTime: 'Achieved by the due day.',
  late: 'Achieved after the due day, open beyond it, or given up after it.',
  undecided: 'Open, or given up, before the due day came.',
  undated: 'Without such a due date.',
})

export const DueDateEnum = enumOf<DueDate>('CompletionDueDate', 'By which due date goals are judged.', {
  original: 'The one they were set with.',
  signedOff: 'The one of the last signed baseline.',
  current: 'The one of today.',
})

type EventBehind = CompletionGoalRow['events'][number]

const EventBehindType = builder.objectRef<EventBehind>('CompletionEvent').implement({
  description: 'An event that a number follows from.',
  authScopes,
  fields: t => ({
    eventId: t.expose('event', { type: 'UUID', description: 'Its id.' }),
    version: t.exposeInt('version', { description: 'Its number in the plan, counted from 1.' }),
    type: t.field({
      type: EventTypeEnum,
      description: 'What happened.',
      resolve: ({ type }) => type as PlanEventType,
    }),
    position: t.expose('position', { type: 'Position', description: 'Its place in the whole log.' }),
  }),
})

export const CompletionGoal = builder.objectRef<CompletionGoalRow>('CompletionGoal').implement({
  description: 'A goal that a number of completion counts.',
  authScopes,
  fields: t => ({
    planId: t.id({
      description: 'Global id of its plan.',
      resolve: ({ plan }) => encodeGlobalID('Plan', plan),
    }),
    planTitle: t.exposeString('planTitle', { description: 'Title of its plan.' }),
    ownerName: t.string({
      description: 'Whose plan it is, by the name of today.',
      resolve: ({ owner, ownerName }, _, ctx) => nameNow({ id: owner, name: ownerName }, ctx),
    }),
    goalId: t.expose('goal', { type: 'UUID', description: 'Its id within the plan.' }),
    statement: t.exposeString('statement', { description: 'What was to be reached.' }),
    became: t.expose('became', { type: OutcomeEnum, description: 'What became of it.' }),
    setAt: t.expose('setAt', { type: 'DateTime', description: 'When it was set.' }),
    endedOn: t.expose('endedOn', {
      type: 'Day',
      nullable: true,
      description: 'The day on which it, or its plan, came to an end.',
    }),
    originalDue: t.expose('originalDue', {
      type: 'Day',
      nullable: true,
      description: 'By when it was promised first.',
    }),
    signedOffDue: t.expose('signedOffDue', {
      type: 'Day',
      nullable: true,
      description: 'By when it was promised in the last signed baseline.',
    }),
    currentDue: t.expose('currentDue', {
      type: 'Day',
      nullable: true,
      description: 'By when it is promised now.',
    }),
    events: t.expose('events', {
      type: [EventBehindType],
      description:
        'What the number follows from: that set it, that gave it its due day and target, and that ended it or its plan.',
    }),
  }),
})

export const CompletionGoalConnection = connectionOf(
  'CompletionGoal',
  CompletionGoal,
  'goals behind a number',
)

const numberOf = (number: Number, date: DueDate): CountedGoals =>
  number === 'onTime' || number === 'late' || number === 'undecided' || number === 'undated'
    ? { standing: number, date }
    : number

builder.objectField(OrganisationType, 'completionGoals', t =>
  t.field({
    type: CompletionGoalConnection,
    ...permitted('openNumbers'),
    complexity: pageCost(costs.rows),
    description:
      'The goals behind a number of completion, the one set last first, for auditors. There are exactly as many as the number says.',
    args: {
      number: t.arg({ type: NumberEnum, required: true, description: 'The number.' }),
      date: t.arg({
        type: DueDateEnum,
        defaultValue: 'original',
        description: 'By which due date, for a number that depends on one.',
      }),
      by: t.arg({
        type: CompletionGroupEnum,
        description: 'How the number was grouped; not at all, if left out.',
      }),
      group: t.arg.string({
        description: 'Of which group it was; of the goals in none, if left out. At most 200 characters.',
        extensions: { maxLength: 200 },
      }),
      ...pageArgs(),
    },
    resolve: async ({ id }, { number, date, by, group, first, after }, ctx) => {
      const found = await ctx.completionGoals({
        organisation: id,
        counted: numberOf(number, date ?? 'original'),
        ...(by && { within: { by, ...(group != null && { group }) } }),
        first: first ?? page.default,
        ...(after != null && { after }),
      })
      return pageOfEntries(found, after)
    },
  }),
)
