import type { Comment, Correction, Dispute } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { few } from '../costs.ts'
import { ActorName, EventType } from './event.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

const entryAndTime = ({ event, at }: { readonly event: string; readonly at: string }) => `${event} ${at}`

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

const CommentConnection = connectionOf('Comment', CommentState, 'comments')
const DisputeConnection = connectionOf('Dispute', DisputeState, 'disputes')
const CorrectionConnection = connectionOf('Correction', CorrectionState, 'corrections')

builder.objectFields(PlanStateType, t => ({
  comments: t.field({
    ...paged(CommentConnection),
    description: 'Its comments, in order.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().comments), byId, args),
  }),
  disputes: t.field({
    ...paged(DisputeConnection),
    description: 'What the owner disputes.',
    resolve: ({ whole }, args) => pageOf(whole().disputes, entryAndTime, args),
  }),
  corrections: t.field({
    ...paged(CorrectionConnection),
    description: 'What was corrected.',
    resolve: ({ whole }, args) => pageOf(whole().corrections, entryAndTime, args),
  }),
}))

builder.objectFields(EventType, t => ({
  comments: t.field({
    ...paged(CommentConnection, few),
    description: 'Comments on it.',
    resolve: ({ said }, args) => pageOf(said?.comments ?? [], byId, args, few),
  }),
  disputes: t.field({
    ...paged(DisputeConnection, few),
    description: 'What the owner says against it; to be shown wherever it is shown.',
    resolve: ({ said }, args) => pageOf(said?.disputes ?? [], entryAndTime, args, few),
  }),
  corrections: t.field({
    ...paged(CorrectionConnection, few),
    description: 'What is right where it is wrong.',
    resolve: ({ said }, args) => pageOf(said?.corrections ?? [], entryAndTime, args, few),
  }),
}))
