import type { CommittedTerms, GoalHistory, GoalHistoryEntry, GoalTerms } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf, paged, pageOf } from '../connection.ts'
import type { RecordedPlanEvent } from '../context.ts'
import { EventType } from './event.ts'

const authScopes = { member: true }

export const GoalTermsType = builder.objectRef<GoalTerms | CommittedTerms>('GoalTerms').implement({
  description: 'What a goal commits to.',
  authScopes,
  fields: t => ({
    statement: t.exposeString('statement', { description: 'What is to be reached.' }),
    due: t.expose('due', { type: 'Day', nullable: true, description: 'By when.' }),
    target: t.expose('target', { type: 'Decimal', nullable: true, description: 'Up to which value.' }),
  }),
})

const GoalHistoryEntryType = builder
  .objectRef<GoalHistoryEntry<RecordedPlanEvent>>('GoalHistoryEntry')
  .implement({
    description: 'One thing that happened to a goal.',
    authScopes,
    fields: t => ({
      event: t.expose('event', { type: EventType, description: 'The event: who, when, old to new, why.' }),
      slipDays: t.exposeInt('slipDays', {
        nullable: true,
        description: 'Days by which it moved the due date: later is positive; `null` where it did not.',
      }),
    }),
  })

const GoalHistoryEntryConnection = connectionOf(
  'GoalHistoryEntry',
  GoalHistoryEntryType,
  'things that happened to a goal',
)

export const GoalHistoryType = builder.objectRef<GoalHistory<RecordedPlanEvent>>('GoalHistory').implement({
  description: 'How a goal came to be what it is.',
  authScopes,
  fields: t => ({
    goalId: t.expose('goalId', { type: 'UUID', description: 'The goal.' }),
    entries: t.field({
      ...paged(GoalHistoryEntryConnection),
      description: 'What happened, in order.',
      resolve: ({ entries }, args) => pageOf(entries, ({ event }) => event.version, args),
    }),
    original: t.expose('original', {
      type: GoalTermsType,
      description:
        'What it committed to at first: its statement when set; due date and target as first promised.',
    }),
    current: t.expose('current', { type: GoalTermsType, description: 'What it commits to now.' }),
    slippageDays: t.exposeInt('slippageDays', {
      nullable: true,
      description: 'Days from the first due date to the present one; `null` unless it has both.',
    }),
  }),
})
