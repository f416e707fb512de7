import type { Access } from '@plan-ledger/domain'
import { can, type Permission } from '@plan-ledger/identity'
import { GraphQLError } from 'graphql'
import { builder } from '../builder.ts'
import { connectionOf, paged, pageOf } from '../connection.ts'
import type { Context, PlanHistory } from '../context.ts'
import { costs, page } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { ExportFormatEnum } from '../enums.ts'
import { ActorName } from './event.ts'
import { PlanType } from './plan.ts'
import { resourceOf } from './plan-resource.ts'
import { notAllowedMessage } from './refusal-messages.ts'

const PlanViewKindEnum = enumOf<Access['kind']>('PlanViewKind', 'What somebody did with what they read.', {
  viewed: 'They looked at it.',
  exported: 'They took a copy with them.',
})

interface View extends Access {
  /** Whether more than this plan was taken. */
  readonly among: boolean
}

const PlanViewType = builder.objectRef<View>('PlanView').implement({
  description:
    'That somebody outside of a plan read it or took it with them: one for all they looked at within some minutes.',
  authScopes: { member: true },
  fields: t => ({
    eventId: t.expose('event', { type: 'UUID', description: 'The event that tells of it.' }),
    kind: t.expose('kind', { type: PlanViewKindEnum, description: 'What they did.' }),
    by: t.expose('by', { type: ActorName, description: 'Who, and in which role.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    among: t.exposeBoolean('among', {
      description:
        'Whether it was an export of the organisation’s entries, which may hold some of this plan’s.',
    }),
    version: t.exposeInt('version', {
      nullable: true,
      description: 'The version they looked at, if it was not the present one.',
    }),
    format: t.field({
      type: ExportFormatEnum,
      nullable: true,
      description: 'Of an export: its format.',
      resolve: ({ format }) => format,
    }),
    filter: t.exposeString('filter', { nullable: true, description: 'Of an export: what was let through.' }),
    entries: t.exposeInt('entries', { nullable: true, description: 'Of an export: how many entries.' }),
    digest: t.exposeString('digest', {
      nullable: true,
      description: 'Of an export: SHA-256 of the bytes handed out, in hexadecimal digits.',
    }),
  }),
})

const PlanViewConnection = connectionOf('PlanView', PlanViewType, 'views')

const permission = ({ plan }: PlanHistory, { principal }: Context): Permission =>
  can(principal, 'readViews', resourceOf(plan))

builder.objectField(PlanType, 'views', t =>
  t.field({
    ...paged(PlanViewConnection, page, costs.rows),
    extensions: { perPerson: true },
    authScopes: (history, _, ctx) => permission(history, ctx).allowed,
    unauthorizedError: (history, _, ctx) => {
      const answer = permission(history, ctx)
      const rule = answer.allowed ? 'no-member' : answer.rule
      return new GraphQLError(notAllowedMessage(rule), { extensions: { code: 'NOT_ALLOWED', rule } })
    },
    description: 'Who read or exported it besides those who have a part in it, newest first.',
    resolve: async ({ plan }, args, ctx) => {
      const organisation = await ctx.organisation(plan.organisation)
      const own = organisation?.accesses[plan.id] ?? []
      const views = [
        ...own.map(access => ({ ...access, among: false })),
        ...(organisation?.exports ?? [])
          .filter(({ at }) => at >= plan.startedAt)
          .map(access => ({ ...access, among: true })),
      ]
      const newestFirst = views.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      return pageOf(newestFirst, ({ event }) => event, args)
    },
  }),
)
