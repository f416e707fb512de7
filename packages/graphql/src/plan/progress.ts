import {
  type GoalProgressPoint,
  type GoalSeries,
  type Progress,
  type ProgressPoint,
  thinned,
} from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf, paged, pageOf } from '../connection.ts'

const authScopes = { member: true }

/** The points of a line. A chart has room for so many: of more, those that make its shape. */
const chart = <P>(type: P, usual: number) => ({
  type: [type] as [P],
  args: builder.args(t => ({
    most: t.int({
      defaultValue: usual,
      description:
        'How many points, at most 500. Of more, the least, greatest and last of each stretch of time.',
      extensions: { range: [4, 500] },
    }),
  })),
  complexity: ({ most }: { readonly most?: number | null | undefined }) => ({
    field: 1,
    multiplier: most ?? usual,
  }),
})

const ProgressPointType = builder.objectRef<ProgressPoint>('ProgressPoint').implement({
  description: 'How far the plan had come after a version.',
  authScopes,
  fields: t => ({
    eventId: t.expose('event', { type: 'UUID', description: 'The event that moved it.' }),
    version: t.exposeInt('version', { description: 'Number of that event in the plan.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    share: t.exposeFloat('share', { description: 'How far, 0 to 1, by the targets valid then.' }),
    done: t.exposeInt('done', { description: 'Goals achieved.' }),
    scope: t.exposeInt('scope', { description: 'Goals that were neither abandoned nor reformulated.' }),
    open: t.exposeInt('open', { description: 'Goals still open.' }),
  }),
})

const GoalProgressPointType = builder.objectRef<GoalProgressPoint>('GoalProgressPoint').implement({
  description: 'How far a goal had come after a version.',
  authScopes,
  fields: t => ({
    eventId: t.expose('event', { type: 'UUID', description: 'The event that moved it.' }),
    version: t.exposeInt('version', { description: 'Number of that event in the plan.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    share: t.exposeFloat('share', { description: 'How far, 0 to 1, by the target valid then.' }),
    value: t.expose('value', { type: 'Decimal', nullable: true, description: 'The value measured last.' }),
    target: t.expose('target', { type: 'Decimal', nullable: true, description: 'The target valid then.' }),
    due: t.expose('due', { type: 'Day', nullable: true, description: 'The due date valid then.' }),
  }),
})

const GoalProgressType = builder.objectRef<GoalSeries>('GoalProgress').implement({
  description: 'How far one goal had come over time.',
  authScopes,
  fields: t => ({
    goalId: t.expose('goalId', { type: 'UUID', description: 'The goal.' }),
    statement: t.exposeString('statement', { description: 'What it says now.' }),
    points: t.field({
      ...chart(GoalProgressPointType, 50),
      description: 'In order of time.',
      resolve: ({ points }, { most }) => thinned(points, most ?? 50),
    }),
  }),
})

const GoalProgressConnection = connectionOf('GoalProgress', GoalProgressType, 'goals and how far they came')

export const ProgressType = builder.objectRef<Progress>('Progress').implement({
  description:
    'How far a plan and its goals had come over time. Today’s edit never redraws yesterday’s line.',
  authScopes,
  fields: t => ({
    plan: t.field({
      ...chart(ProgressPointType, 200),
      description: 'The plan as a whole, in order of time.',
      resolve: ({ plan }, { most }) => thinned(plan, most ?? 200),
    }),
    goals: t.field({
      ...paged(GoalProgressConnection),
      description: 'Each goal, in the order they were set.',
      resolve: ({ goals }, args) => pageOf(goals, ({ goalId }) => goalId, args),
    }),
  }),
})
