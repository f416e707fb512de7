import type { OrganisationEventType, Origin, PlanEventType } from '@plan-ledger/domain'
import { erasedName } from '@plan-ledger/domain'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { builder } from '../builder.ts'
import type { AuditCount, AuditPage, AuditQuery, AuditRemark, AuditRow, WithheldEvent } from '../context.ts'
import { costs, page } from '../costs.ts'
import { OriginEnum, ReasonCodeEnum } from '../enums.ts'
import { ActorName } from '../plan/event.ts'
import { type AuditElementKind, AuditElementKindEnum, AuditEventTypeEnum } from './audit-enums.ts'
import { AuditFilterInput, conditionsOf } from './audit-filter.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

const authScopes = { member: true }

const AuditElement = builder.objectRef<AuditRow['element']>('AuditElement').implement({
  description: 'What an entry is about, under the name it had at the time.',
  authScopes,
  fields: t => ({
    kind: t.field({
      type: AuditElementKindEnum,
      description: 'What sort of part.',
      resolve: ({ kind }) => kind as AuditElementKind,
    }),
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    name: t.exposeString('name', { description: 'The name it had then.' }),
  }),
})

const AuditRemarkType = builder.objectRef<AuditRemark>('AuditRemark').implement({
  description: 'A dispute or a correction of an entry, itself an event of the plan.',
  authScopes,
  fields: t => ({
    eventId: t.expose('event', { type: 'UUID', description: 'Id of the event by which it was said.' }),
    statement: t.exposeString('statement', {
      nullable: true,
      description: 'What was said; null when the words were erased.',
    }),
    personId: t.field({ type: 'UUID', description: 'Who said it.', resolve: ({ by }) => by.id }),
    personName: t.string({
      nullable: true,
      description: 'Under which name; null when it was erased.',
      resolve: ({ by }) => (by.name === erasedName ? null : by.name),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was written.' }),
  }),
})

export const AuditEntry = builder.objectRef<AuditRow>('AuditEntry').implement({
  description: 'An event of a plan or of the organisation, in the words of its moment.',
  authScopes,
  fields: t => ({
    position: t.expose('position', { type: 'Position', description: 'Its place in the whole log.' }),
    eventId: t.expose('event', { type: 'UUID', description: 'Its id.' }),
    version: t.exposeInt('version', {
      description: 'Its number in the plan or in the organisation, counted from 1.',
    }),
    planId: t.id({
      nullable: true,
      description: 'Global id of the plan it belongs to or, for an event of the organisation, tells of.',
      resolve: ({ plan }) => (plan === undefined ? null : encodeGlobalID('Plan', plan)),
    }),
    planTitle: t.exposeString('planTitle', { nullable: true, description: 'Title of the plan then.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit of the plan then.' }),
    type: t.field({
      type: AuditEventTypeEnum,
      description: 'What happened.',
      resolve: ({ type }) => type as PlanEventType | OrganisationEventType,
    }),
    element: t.expose('element', { type: AuditElement, description: 'What it is about.' }),
    actor: t.expose('actor', { type: ActorName, description: 'Who did it.' }),
    reasonCode: t.field({
      type: ReasonCodeEnum,
      nullable: true,
      description: 'Why, where it was said.',
      resolve: ({ reason }) => reason?.code,
    }),
    reasonText: t.string({
      nullable: true,
      description: 'Why, in somebody’s own words.',
      resolve: ({ reason }) => reason?.text,
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was written.' }),
    late: t.exposeBoolean('late', { description: 'Whether it was written a day or more after it happened.' }),
    origin: t.field({
      type: OriginEnum,
      description: 'By which way it came in.',
      resolve: ({ origin }) => origin as Origin,
    }),
    commandId: t.expose('commandId', { type: 'UUID', description: 'The command it came from.' }),
    aboutEventId: t.field({
      type: 'UUID',
      nullable: true,
      description: 'Of a dispute or a correction: id of the event that it is about.',
      resolve: ({ about }) => about,
    }),
    disputes: t.field({
      type: [AuditRemarkType],
      description: 'The owner’s disputes of this entry by now: the latest 20, oldest first.',
      resolve: ({ remarks }) => remarks.filter(({ kind }) => kind === 'dispute'),
    }),
    corrections: t.field({
      type: [AuditRemarkType],
      description: 'Corrections of this entry by now: the latest 20, oldest first.',
      resolve: ({ remarks }) => remarks.filter(({ kind }) => kind === 'correction'),
    }),
  }),
})

const AuditEdge = builder.objectRef<AuditPage['entries'][number]>('AuditEdge').implement({
  description: 'An entry and its place in the feed.',
  authScopes,
  fields: t => ({
    cursor: t.exposeString('cursor', { description: 'To go on after it.' }),
    node: t.expose('entry', { type: AuditEntry, description: 'The entry.' }),
  }),
})

interface Page extends AuditPage {
  readonly after: string | undefined
  readonly query: Pick<AuditQuery, 'organisation' | 'filter'>
}

const AuditCountType = builder.objectRef<AuditCount>('AuditCount').implement({
  description:
    'How many entries a filter lets through, counted up to 10,000; where only beginnings of a letter or two are sought, up to as many as are met among the first 25,000 entries.',
  authScopes,
  fields: t => ({
    count: t.exposeInt('count', { description: 'So many, or so many and more.' }),
    exact: t.exposeBoolean('exact', { description: 'Whether there are no more.' }),
  }),
})

export const AuditConnection = builder.objectRef<Page>('AuditConnection').implement({
  description: 'A page of the audit feed.',
  authScopes,
  fields: t => ({
    edges: t.expose('entries', {
      type: [AuditEdge],
      complexity: { field: 1, multiplier: 1 },
      description: 'The entries of this page, newest first.',
    }),
    nodes: t.field({
      type: [AuditEntry],
      complexity: { field: 1, multiplier: 1 },
      description: 'The entries of this page alone, newest first.',
      resolve: ({ entries }) => entries.map(({ entry }) => entry),
    }),
    totalCount: t.field({
      type: AuditCountType,
      complexity: { field: costs.rows },
      description: 'How many entries there are on all pages.',
      resolve: ({ query }, _, ctx) => ctx.auditCount(query),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page lies.',
      resolve: ({ entries, hasNextPage, after }) => ({
        hasNextPage,
        hasPreviousPage: after !== undefined,
        startCursor: entries[0]?.cursor ?? null,
        endCursor: entries.at(-1)?.cursor ?? null,
      }),
    }),
  }),
})

const WithheldEventType = builder.objectRef<WithheldEvent>('WithheldEvent').implement({
  description: 'An event that is there, and that the acting member may not read: its place and nothing else.',
  authScopes,
  fields: t => ({
    position: t.expose('position', { type: 'Position', description: 'Its place in the whole log.' }),
    version: t.exposeInt('version', {
      description: 'Its number in the plan or in the organisation, counted from 1.',
    }),
  }),
})

const EventAnswer = builder.unionType('EventAnswer', {
  description: 'An event by its id, or that there is one which the acting member may not read.',
  types: [AuditEntry, WithheldEventType],
  resolveType: answer => ('withheld' in answer ? WithheldEventType : AuditEntry),
})

builder.objectField(OrganisationType, 'event', t =>
  t.field({
    type: EventAnswer,
    nullable: true,
    authScopes,
    extensions: { perPerson: true },
    complexity: costs.plan,
    description:
      'An event by its id: the entry for auditors and for whoever may read what it tells of, and of the organisation’s other events that they are there. `null` for what does not exist or may not be known to exist, and for a moment after it was recorded.',
    args: { eventId: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: ({ id }, { eventId }, ctx) => ctx.auditEntry(id, eventId),
  }),
)

builder.objectField(OrganisationType, 'audit', t =>
  t.field({
    type: AuditConnection,
    ...permitted('readAudit'),
    complexity: ({ first }) => ({ field: costs.rows, multiplier: first ?? page.default }),
    description:
      'Every event of the organisation and its plans, newest first, for its auditors; may be a moment behind the log.',
    args: {
      filter: t.arg({ type: AuditFilterInput, description: 'Which entries; all, if left out.' }),
      first: t.arg.int({
        defaultValue: page.default,
        description: `How many entries, at most ${page.most}.`,
        extensions: { range: [1, page.most] },
      }),
      after: t.arg.string({ description: 'The cursor to go on after.', extensions: { maxLength: 500 } }),
    },
    resolve: async ({ id }, { filter, first, after }, ctx) => {
      const query = { organisation: id, filter: conditionsOf(filter) }
      const found = await ctx.audit({
        ...query,
        first: first ?? page.default,
        ...(after != null && { after }),
      })
      return { ...found, after: after ?? undefined, query }
    },
  }),
)
