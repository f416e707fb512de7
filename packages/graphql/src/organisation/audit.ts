import type { OrganisationEventType, Origin, PlanEventType } from '@plan-ledger/domain'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { builder } from '../builder.ts'
import type { AuditPage, AuditRow } from '../context.ts'
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
}

const AuditConnection = builder.objectRef<Page>('AuditConnection').implement({
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
      const found = await ctx.audit({
        organisation: id,
        filter: conditionsOf(filter),
        first: first ?? page.default,
        ...(after != null && { after }),
      })
      return { ...found, after: after ?? undefined }
    },
  }),
)
