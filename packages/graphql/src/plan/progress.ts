import type { GoalProgressPoint, GoalSeries, Progress, ProgressPoint } from '@plan-ledger/projections'
import { builder } from '../builder.ts'

const authScopes = { member: true }

const ProgressPointType = builder.objectRef<ProgressPoint>('ProgressPoint').implement({
  description: 'How far the plan had come after a version.',
  authScopes,
  fields: t => ({
    version: t.exposeInt('version', { description: 'After which version.' }),
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
    version: t.exposeInt('version', { description: 'After which version.' }),
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
    points: t.expose('points', { type: [GoalProgressPointType], description: 'In order of time.' }),
  }),
})

export const ProgressType = builder.objectRef<Progress>('Progress').implement({
  description:
    'How far a plan and its goals had come over time. Today’s edit never redraws yesterday’s line.',
  authScopes,
  fields: t => ({
    plan: t.expose('plan', { type: [ProgressPointType], description: 'The plan as a whole.' }),
    goals: t.expose('goals', { type: [GoalProgressType], description: 'Each goal.' }),
  }),
})
