import {
  type Commitment,
  commitments,
  type MovedJustBefore,
  type OnTime,
  type Shift,
  type TargetShift,
} from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost, paged, pageOf } from '../connection.ts'
import { costs, few } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { GoalStatusEnum, TimeAxisEnum } from '../enums.ts'
import { ReasonType } from './event.ts'
import { GoalTermsType } from './goal-history.ts'
import { dayLookedFrom } from './looked-from.ts'
import { PlanType } from './plan.ts'

const authScopes = { member: true }

const TargetShiftEnum = enumOf<TargetShift>('TargetShift', 'What became of a target.', {
  softened: 'It asks for less.',
  raised: 'It asks for more.',
  same: 'It asks for the same, or there is none.',
  dropped: 'There is none any more.',
  set: 'There was none.',
  remeasured: 'Another thing, unit or direction is counted: the numbers do not compare.',
})

const OnTimeEnum = enumOf<OnTime>('OnTime', 'How a goal stands to one of its due dates.', {
  'on-time': 'Achieved by then.',
  late: 'Achieved after it.',
  open: 'Open, and the date is to come.',
  'open-late': 'Open beyond it.',
  ended: 'Abandoned or reformulated by then.',
  'ended-late': 'Abandoned or reformulated after it.',
  undated: 'It had no such date.',
})

const BeforeEnum = enumOf<MovedJustBefore['before']>('MovedBefore', 'Before what a due date was moved.', {
  due: 'Before that very date.',
  review: 'Before a review.',
})

const ShiftType = builder.objectRef<Shift>('CommitmentShift').implement({
  description: 'How far the present promise is from an earlier one.',
  authScopes,
  fields: t => ({
    slipDays: t.int({
      nullable: true,
      description: 'Days from the earlier due date to the present one; `null` unless both have one.',
      resolve: ({ slipDays }) => slipDays,
    }),
    target: t.expose('target', { type: TargetShiftEnum, description: 'What became of the target.' }),
  }),
})

const MovedJustBeforeType = builder.objectRef<MovedJustBefore>('MovedJustBefore').implement({
  description: 'A due date that was moved 14 days or less before it, or before a review.',
  authScopes,
  fields: t => ({
    version: t.exposeInt('version', { description: 'Number of the event that moved it.' }),
    on: t.expose('on', { type: 'Day', description: 'The day it was moved.' }),
    from: t.expose('from', { type: 'Day', description: 'The due date before.' }),
    to: t.field({
      type: 'Day',
      nullable: true,
      description: 'The due date after; `null` where it was taken out.',
      resolve: ({ to }) => to,
    }),
    before: t.expose('before', { type: BeforeEnum, description: 'Before what.' }),
    days: t.exposeInt('days', { description: 'How many days before.' }),
    review: t.field({
      type: 'UUID',
      nullable: true,
      description: 'The review it was moved before.',
      resolve: ({ review }) => review,
    }),
    reason: t.field({
      type: ReasonType,
      nullable: true,
      description: 'Why, where it was said.',
      resolve: ({ reason }) => reason,
    }),
  }),
})

const OnTimeType = builder.objectRef<Commitment['onTime']>('CommitmentOnTime').implement({
  description: 'How a goal stands to each of its due dates.',
  authScopes,
  fields: t => ({
    original: t.expose('original', { type: OnTimeEnum, description: 'To the first.' }),
    signedOff: t.field({
      type: OnTimeEnum,
      nullable: true,
      description: 'To the one signed off last; `null` where the goal was in no signed baseline.',
      resolve: ({ signedOff }) => signedOff,
    }),
    current: t.expose('current', { type: OnTimeEnum, description: 'To the present one.' }),
  }),
})

const StepIdConnection = connectionOf<string>('StepId', 'UUID', 'ids of steps')
const MovedJustBeforeConnection = connectionOf(
  'MovedJustBefore',
  MovedJustBeforeType,
  'due dates that were moved just before',
)

export const CommitmentType = builder.objectRef<Commitment>('Commitment').implement({
  description: 'What a goal first promised, what was signed off last and what it promises now.',
  authScopes,
  fields: t => ({
    goalId: t.expose('goal', { type: 'UUID', description: 'The goal.' }),
    statement: t.exposeString('statement', { description: 'What it says now.' }),
    status: t.expose('status', { type: GoalStatusEnum, description: 'Where it stands.' }),
    original: t.expose('original', {
      type: GoalTermsType,
      description: 'Its statement when set; due date and target as first promised, even if later.',
    }),
    signedOff: t.field({
      type: GoalTermsType,
      nullable: true,
      description: 'As in the last signed baseline; `null` where it was in none.',
      resolve: ({ signedOff }) => signedOff,
    }),
    current: t.expose('current', { type: GoalTermsType, description: 'What it promises now.' }),
    sinceOriginal: t.expose('sinceOriginal', { type: ShiftType, description: 'From the first to now.' }),
    sinceSignedOff: t.field({
      type: ShiftType,
      nullable: true,
      description: 'From the last signed to now; `null` where it was in none.',
      resolve: ({ sinceSignedOff }) => sinceSignedOff,
    }),
    scopeDropped: t.exposeBoolean('scopeDropped', {
      description: 'Whether it was given up or turned into another one.',
    }),
    droppedSteps: t.field({
      ...paged(StepIdConnection, few),
      description: 'Its steps that were dropped.',
      resolve: ({ droppedSteps }, args) => pageOf(droppedSteps, step => step, args, few),
    }),
    dueMoves: t.exposeInt('dueMoves', { description: 'How often its due date was moved.' }),
    movedJustBefore: t.field({
      ...paged(MovedJustBeforeConnection, few),
      description: 'Moves of its due date just before that date or a review.',
      resolve: ({ movedJustBefore }, args) =>
        pageOf(movedJustBefore, ({ version, review }) => `${version} ${review}`, args, few),
    }),
    onTime: t.expose('onTime', { type: OnTimeType, description: 'How it stands to its due dates.' }),
  }),
})

export const CommitmentConnection = connectionOf('Commitment', CommitmentType, 'goals and what they promised')

builder.objectField(PlanType, 'commitments', t =>
  t.field({
    type: CommitmentConnection,
    complexity: pageCost(costs.fold),
    description: 'Each goal against what it promised, in the order they were set.',
    args: {
      at: t.arg({ type: 'Moment', description: 'The moment; now, if left out.' }),
      axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }),
      ...pageArgs(),
    },
    resolve: (history, { at, axis, ...paging }, ctx) => {
      const moment = at ?? ({ kind: 'now' } as const)
      const clock = axis ?? 'recorded'
      const found = commitments(
        history.events,
        moment,
        clock,
        dayLookedFrom(history, moment, clock, ctx.now()),
      )
      return pageOf(found, ({ goal }) => goal, paging)
    },
  }),
)
