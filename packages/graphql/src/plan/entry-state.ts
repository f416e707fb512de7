import type { Comment, Correction, Dispute } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { ActorName, EventType } from './event.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

const CommentState = builder.objectRef<Comment>('CommentState').implement({
  description: 'A comment on an element, an entry or the plan as a whole.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
    element: t.field({
      type: 'UUID',
      nullable: true,
      description: 'The element it is on; on another comment it is an answer.',
      resolve: state => state.element,
    }),
    event: t.field({
      type: 'UUID',
      nullable: true,
      description: 'The entry it is on.',
      resolve: state => state.event,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
    by: t.expose('by', { type: ActorName, description: 'Who made it.' }),
  }),
})

const DisputeState = builder.objectRef<Dispute>('DisputeState').implement({
  description: 'The owner’s statement against an entry; it belongs beside that wherever it is shown.',
  authScopes,
  fields: t => ({
    eventId: t.expose('event', { type: 'UUID', description: 'The entry.' }),
    statement: t.exposeString('statement', { description: 'What the owner says.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.expose('by', { type: ActorName, description: 'Who.' }),
  }),
})

const CorrectionState = builder.objectRef<Correction>('CorrectionState').implement({
  description: 'What is right where an entry is wrong. The entry stays as it is.',
  authScopes,
  fields: t => ({
    eventId: t.expose('event', { type: 'UUID', description: 'The entry.' }),
    correction: t.exposeString('correction', { description: 'What is right.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.expose('by', { type: ActorName, description: 'Who.' }),
  }),
})

builder.objectFields(PlanStateType, t => ({
  comments: t.field({
    type: [CommentState],
    description: 'Its comments, in order.',
    resolve: ({ whole }) => Object.values(whole().comments),
  }),
  disputes: t.field({
    type: [DisputeState],
    description: 'What the owner disputes.',
    resolve: ({ whole }) => whole().disputes,
  }),
  corrections: t.field({
    type: [CorrectionState],
    description: 'What was corrected.',
    resolve: ({ whole }) => whole().corrections,
  }),
}))

const few = { field: 1, multiplier: 1 }

builder.objectFields(EventType, t => ({
  comments: t.field({
    type: [CommentState],
    complexity: few,
    description: 'Comments on it.',
    resolve: ({ said }) => said?.comments ?? [],
  }),
  disputes: t.field({
    type: [DisputeState],
    complexity: few,
    description: 'What the owner says against it; to be shown wherever it is shown.',
    resolve: ({ said }) => said?.disputes ?? [],
  }),
  corrections: t.field({
    type: [CorrectionState],
    complexity: few,
    description: 'What is right where it is wrong.',
    resolve: ({ said }) => said?.corrections ?? [],
  }),
}))
