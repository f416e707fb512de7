import { encodeGlobalID } from '@pothos/plugin-relay'
import { builder } from '../builder.ts'
import type { PlanDirectoryPage, PlanRow } from '../context.ts'
import { PlanStatusEnum } from '../enums.ts'
import { nameNow } from '../name-now.ts'

const authScopes = { member: true }

export const PlanSummary = builder.objectRef<PlanRow>('PlanSummary').implement({
  description: 'A plan as a row of the directory.',
  authScopes,
  fields: t => ({
    planId: t.id({
      description: 'Global id of the plan.',
      resolve: ({ plan }) => encodeGlobalID('Plan', plan),
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    ownerId: t.expose('owner', { type: 'UUID', description: 'Whose plan it is.' }),
    ownerName: t.string({
      description: 'Whose plan it is, by the name of today.',
      resolve: ({ owner, ownerName }, _, ctx) => nameNow({ id: owner, name: ownerName }, ctx),
    }),
    coachId: t.expose('coach', { type: 'UUID', nullable: true, description: 'Who coaches the owner.' }),
    coachName: t.string({
      nullable: true,
      description: 'Who coaches the owner, by the name of today.',
      resolve: ({ coach, coachName }, _, ctx) =>
        coach === undefined || coachName === undefined
          ? undefined
          : nameNow({ id: coach, name: coachName }, ctx),
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'The part of the organisation it belongs to.',
    }),
    status: t.expose('status', { type: PlanStatusEnum, description: 'Where it stands.' }),
    demonstration: t.exposeBoolean('demonstration', {
      description: 'Whether it is made up, to show the product.',
    }),
    imported: t.exposeBoolean('imported', { description: 'Whether it came from records of another system.' }),
    version: t.exposeInt('version', { description: 'Number of its events.' }),
    goalsOpen: t.exposeInt('goalsOpen', { description: 'Goals being pursued.' }),
    goalsAchieved: t.exposeInt('goalsAchieved', { description: 'Goals achieved.' }),
    goalsTotal: t.exposeInt('goalsTotal', { description: 'All goals it ever had.' }),
    openBarriers: t.exposeInt('openBarriers', { description: 'Barriers in the way.' }),
    overdueGoals: t.exposeInt('overdueGoals', { description: 'Open goals whose due date has passed.' }),
    nextDue: t.expose('nextDue', {
      type: 'Day',
      nullable: true,
      description: 'The earliest due date of an open goal.',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was started.' }),
    lastChangeAt: t.expose('lastChangeAt', {
      type: 'DateTime',
      description: 'When something happened last.',
    }),
    lastRecordedAt: t.expose('lastRecordedAt', {
      type: 'DateTime',
      description: 'When something was written last.',
    }),
    lastChangeBy: t.exposeString('lastChangeBy', { description: 'Who changed it last.' }),
    activity: t.expose('activity', {
      type: ['Int'],
      description: 'Changes in each of the last twelve months of its life, oldest first.',
    }),
  }),
})

type Row = PlanDirectoryPage['rows'][number]

const OrganisationPlansEdge = builder.objectRef<Row>('OrganisationPlansEdge').implement({
  description: 'A plan and its place in the list.',
  authScopes,
  fields: t => ({
    cursor: t.exposeString('cursor', { description: 'To go on after it.' }),
    node: t.expose('row', { type: PlanSummary, description: 'The plan.' }),
  }),
})

interface Page extends PlanDirectoryPage {
  readonly after: string | undefined
}

export const OrganisationPlansConnection = builder.objectRef<Page>('OrganisationPlansConnection').implement({
  description: 'A page of the directory.',
  authScopes,
  fields: t => ({
    edges: t.expose('rows', {
      type: [OrganisationPlansEdge],
      complexity: { field: 1, multiplier: 1 },
      description: 'The plans of this page.',
    }),
    nodes: t.field({
      type: [PlanSummary],
      complexity: { field: 1, multiplier: 1 },
      description: 'The plans of this page alone.',
      resolve: ({ rows }) => rows.map(({ row }) => row),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page lies.',
      resolve: ({ rows, hasNextPage, after }) => ({
        hasNextPage,
        hasPreviousPage: after !== undefined,
        startCursor: rows[0]?.cursor ?? null,
        endCursor: rows.at(-1)?.cursor ?? null,
      }),
    }),
    totalCount: t.exposeInt('totalCount', { description: 'Plans that are found, on all pages.' }),
  }),
})
