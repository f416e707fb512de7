import type { CheckedGoal, CheckIn } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { few } from '../costs.ts'
import { ActorName } from './event.ts'
import { MeasureType } from './goal-state.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

const CheckedGoalType = builder.objectRef<CheckedGoal>('CheckedGoal').implement({
  description: 'An open goal as a check-in found it.',
  authScopes,
  fields: t => ({
    goalId: t.expose('goal', { type: 'UUID', description: 'The goal.' }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The value read; `null` where none was.',
      resolve: state => state.value,
    }),
    measure: t.field({
      type: MeasureType,
      nullable: true,
      description: 'The measure it was read against.',
      resolve: state => state.measure,
    }),
    due: t.field({
      type: 'Day',
      nullable: true,
      description: 'The due date it was held against.',
      resolve: state => state.due,
    }),
  }),
})

const CheckedGoalConnection = connectionOf('CheckedGoal', CheckedGoalType, 'goals that a check-in found')

const AcknowledgedType = builder
  .objectRef<NonNullable<CheckIn['acknowledged']>>('CheckInAcknowledgement')
  .implement({
    description: 'The coach’s word that they have seen a check-in.',
    authScopes,
    fields: t => ({
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
      by: t.expose('by', { type: ActorName, description: 'Who.' }),
      note: t.string({
        nullable: true,
        description: 'What was written beside it.',
        resolve: state => state.note,
      }),
    }),
  })

const CheckInState = builder.objectRef<CheckIn>('CheckInState').implement({
  description: 'A check-in.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
    by: t.expose('by', { type: ActorName, description: 'Who made it.' }),
    moved: t.string({ nullable: true, description: 'What moved.', resolve: state => state.moved }),
    confidence: t.int({
      nullable: true,
      description: 'How sure the owner was, 1 to 10.',
      resolve: state => state.confidence,
    }),
    obstacles: t.string({
      nullable: true,
      description: 'What was in the way.',
      resolve: state => state.obstacles,
    }),
    goals: t.field({
      ...paged(CheckedGoalConnection, few),
      description: 'All goals open then, with the targets it was made against.',
      resolve: ({ goals }, args) => pageOf(goals, ({ goal }) => goal, args, few),
    }),
    acknowledged: t.field({
      type: AcknowledgedType,
      nullable: true,
      description: 'The coach’s acknowledgement; `null` while there is none.',
      resolve: state => state.acknowledged,
    }),
  }),
})

const CheckInConnection = connectionOf('CheckIn', CheckInState, 'check-ins')

builder.objectFields(PlanStateType, t => ({
  checkIns: t.field({
    ...paged(CheckInConnection),
    description: 'Its check-ins, in the order they were recorded.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().checkIns), byId, args),
  }),
}))
