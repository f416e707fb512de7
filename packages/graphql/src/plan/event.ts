import type { Actor, Reason } from '@plan-ledger/domain'
import type { Element, FieldChange } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import { costs } from '../costs.ts'
import { ElementKindEnum, EventTypeEnum, OriginEnum, ReasonCodeEnum, RoleEnum } from '../enums.ts'
import type { Described } from './history.ts'

const authScopes = { member: true }

export const ActorName = builder.objectRef<Actor>('ActorName').implement({
  description: 'Who acted, under the name of that moment.',
  authScopes,
  fields: t => ({
    personId: t.expose('id', { type: 'UUID', description: 'The same person always has the same id.' }),
    name: t.exposeString('name', { description: 'Their name when it happened.' }),
    role: t.expose('role', { type: RoleEnum, description: 'In which role they acted.' }),
    onBehalfOf: t.expose('onBehalfOf', {
      type: 'UUID',
      nullable: true,
      description: 'The person they acted for, where it was not themselves.',
    }),
  }),
})

export const ReasonType = builder.objectRef<Reason>('Reason').implement({
  description: 'Why a commitment was revised.',
  authScopes,
  fields: t => ({
    code: t.expose('code', { type: ReasonCodeEnum, description: 'What sort of reason.' }),
    text: t.exposeString('text', { nullable: true, description: 'In somebody’s own words.' }),
    cause: t.expose('cause', {
      type: 'UUID',
      nullable: true,
      description: 'The barrier or other element behind it.',
    }),
  }),
})

export const ElementRef = builder.objectRef<Element>('ElementRef').implement({
  description: 'A part of a plan, under the name it had at the time.',
  authScopes,
  fields: t => ({
    kind: t.expose('kind', { type: ElementKindEnum, description: 'What sort of part.' }),
    id: t.expose('id', {
      type: 'UUID',
      nullable: true,
      description: 'Its id; of the plan itself, the plan’s.',
    }),
    name: t.exposeString('name', { description: 'The name it had then.' }),
  }),
})

export const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'What became of one field. Values stand as text, ids as the names they had then.',
  authScopes,
  fields: t => ({
    field: t.exposeString('field', { description: 'Name of the field: `due`, `measure.target`, …' }),
    old: t.exposeString('old', { nullable: true, description: 'The value before; `null` for none.' }),
    new: t.exposeString('new', { nullable: true, description: 'The value after; `null` for none.' }),
  }),
})

export const EventType = builder.objectRef<Described>('Event').implement({
  description: 'Something that happened to a plan; never changed afterwards.',
  authScopes,
  fields: t => ({
    eventId: t.field({ type: 'UUID', description: 'Its id.', resolve: ({ event }) => event.id }),
    position: t.field({
      type: 'Position',
      description: 'Its place in the whole log.',
      resolve: ({ event }) => event.position,
    }),
    version: t.exposeInt('version', { description: 'Its number in the plan, counted from 1.' }),
    type: t.field({ type: EventTypeEnum, description: 'What happened.', resolve: ({ event }) => event.type }),
    occurredAt: t.field({
      type: 'DateTime',
      description: 'When it happened.',
      resolve: ({ event }) => event.occurredAt,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was written.',
      resolve: ({ event }) => event.recordedAt,
    }),
    late: t.exposeBoolean('late', { description: 'Whether it was written a day or more after it happened.' }),
    origin: t.field({
      type: OriginEnum,
      description: 'By which way it came in.',
      resolve: ({ event }) => event.origin,
    }),
    actor: t.field({ type: ActorName, description: 'Who did it.', resolve: ({ event }) => event.actor }),
    reason: t.field({
      type: ReasonType,
      nullable: true,
      description: 'Why, where it was said.',
      resolve: ({ event }) => event.reason,
    }),
    commandId: t.field({
      type: 'UUID',
      description: 'The command it came from.',
      resolve: ({ event }) => event.commandId,
    }),
    element: t.expose('element', {
      type: ElementRef,
      description: 'What it is about, under the name it had then.',
    }),
    changes: t.expose('changes', {
      type: [FieldChangeType],
      complexity: { field: 1, multiplier: costs.changesPerEvent },
      description: 'What it changed, old to new; of something new, its content.',
    }),
    causes: t.field({
      type: [ElementRef],
      complexity: { field: 1, multiplier: 1 },
      description:
        'What led to it: the barrier, check-in, review or other element linked, by the name of then.',
      resolve: ({ causes }) => causes,
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What was written beside it: a note, a reflection, the summary of a revision.',
    }),
  }),
})

export const EventConnection = connectionOf('Event', EventType, 'events')
