import { can } from '@plan-ledger/identity'
import { builder } from '../builder.ts'
import { byId, connectionOf, pageArgs, paged, pageOf } from '../connection.ts'
import type { Context, OrganisationView } from '../context.ts'
import { costs, page } from '../costs.ts'
import { MemberRoleEnum, PlanSortEnum, PlanStatusEnum } from '../enums.ts'
import { MemberConnection } from './member.ts'
import { OrganisationPlansConnection } from './organisation-plans.ts'

export const OrganisationType = builder.objectRef<OrganisationView>('Organisation')

const ownOrganisation = async (ctx: Context): Promise<OrganisationView> => {
  const id = ctx.principal.organisation
  const own = id === undefined ? undefined : await ctx.organisation(id)
  if (!own) throw new Error(`organisation ${id} of the acting member is not known`)
  return own
}

const mayReadDirectory = ({ id }: OrganisationView, _: object, ctx: Context) =>
  can(ctx.principal, 'readDirectory', { organisation: id }).allowed

builder.node(OrganisationType, {
  description: 'Who works together: members and their plans.',
  authScopes: { verified: true },
  isTypeOf: value => typeof value === 'object' && value !== null && 'members' in value,
  id: {
    description: 'Its global id.',
    resolve: ({ id }) => id,
  },
  loadWithoutCache: async (id: string, ctx: Context) =>
    can(ctx.principal, 'readMembers', { organisation: id }).allowed ? ctx.organisation(id) : undefined,
  fields: t => ({
    organisationId: t.expose('id', { type: 'UUID', description: 'Its id without the type.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    demonstration: t.exposeBoolean('demonstration', {
      description: 'Whether it is made up, to show the product.',
    }),
    members: t.field({
      ...paged(MemberConnection),
      description: 'Its members, in the order they joined.',
      args: {
        ...pageArgs(),
        role: t.arg({ type: MemberRoleEnum, description: 'Only those who may act as this.' }),
      },
      resolve: ({ members }, { role, ...args }) =>
        pageOf(role == null ? members : members.filter(({ roles }) => roles.includes(role)), byId, args),
    }),
    plans: t.field({
      type: OrganisationPlansConnection,
      authScopes: mayReadDirectory,
      complexity: ({ first }) => ({ field: costs.rows, multiplier: first ?? page.default }),
      description: 'Its plans, as rows of the directory, which may be a moment behind the log.',
      args: {
        search: t.arg.string({
          description: 'Words to look for in titles and names; at most 200 characters.',
          extensions: { maxLength: 200 },
        }),
        status: t.arg({
          type: [PlanStatusEnum],
          description: 'Only plans that stand so; at most 5.',
          extensions: { maxItems: 5 },
        }),
        sort: t.arg({ type: PlanSortEnum, defaultValue: 'changed', description: 'In which order.' }),
        first: t.arg.int({
          defaultValue: page.default,
          description: `How many plans, at most ${page.most}.`,
          extensions: { range: [1, page.most] },
        }),
        after: t.arg.string({
          description: 'The cursor to go on after.',
          extensions: { maxLength: 500 },
        }),
      },
      resolve: async (organisation, { search, status, sort, first, after }, ctx) => {
        const found = await ctx.plans({
          organisation: organisation.id,
          sort: sort ?? 'changed',
          first: first ?? page.default,
          ...(search != null && search.trim() !== '' && { search: search.trim() }),
          ...(status && { status }),
          ...(after != null && { after }),
        })
        return { ...found, after: after ?? undefined }
      },
    }),
    position: t.field({
      type: 'Position',
      authScopes: mayReadDirectory,
      complexity: costs.rows,
      description: 'Position that the directory has reached: a feed that starts after it misses nothing.',
      resolve: (_, __, ctx) => ctx.directoryPosition(),
    }),
  }),
})

const OrganisationConnection = connectionOf('Organisation', OrganisationType, 'organisations', {
  verified: true,
})

builder.queryFields(t => ({
  organisation: t.field({
    type: OrganisationType,
    authScopes: { member: true },
    complexity: costs.rows,
    description: 'The organisation of the acting member.',
    resolve: (_, __, ctx) => ownOrganisation(ctx),
  }),
  organisations: t.field({
    ...paged(OrganisationConnection, page, costs.rows),
    authScopes: { verified: true },
    description:
      'Where the bearer of the token may act: in development all demonstration organisations, to choose from.',
    resolve: async (_, args, ctx) => pageOf(await ctx.organisations(), byId, args),
  }),
}))
