import { builder } from '../builder.ts'
import type { ReadModelView } from '../context.ts'
import { costs } from '../costs.ts'
import { AuditConnection } from './audit.ts'
import { OrganisationType } from './organisation.ts'
import { OrganisationPlansConnection } from './organisation-plans.ts'
import { permitted } from './permitted.ts'

const ReadModelType = builder.objectRef<ReadModelView>('ReadModel').implement({
  description:
    'How far tables that are folded from the log have come. They follow it within a moment; an answer from them is of that moment.',
  authScopes: { member: true },
  fields: t => ({
    name: t.exposeString('model', { description: 'Which tables: `plan-directory`, `audit-feed`, …' }),
    position: t.expose('position', {
      type: 'Position',
      description: 'Position of the last event that they hold.',
    }),
    behindSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the oldest event that they do not hold was written; `null` when they hold all.',
      resolve: ({ behindSince }) => behindSince,
    }),
    behindMs: t.float({
      description: 'Milliseconds since then; 0 when they hold all.',
      resolve: ({ behindSince }, _, ctx) =>
        behindSince === undefined ? 0 : Math.max(0, Date.parse(ctx.now()) - Date.parse(behindSince)),
    }),
    parked: t.exposeInt('parked', {
      description:
        'Plans and organisations whose newest events could not be taken in: what is said of them is of the moment before.',
    }),
    outdated: t.exposeBoolean('outdated', {
      description: 'Whether they are those of an older release, which answer until the new ones are built.',
    }),
  }),
})

const modelBehind = (model: string) => ({
  type: ReadModelType,
  complexity: costs.rows,
  description: 'How far the tables had come that this was read from.',
  resolve: async (_: unknown, __: object, ctx: { readModels(): Promise<readonly ReadModelView[]> }) => {
    const found = (await ctx.readModels()).find(each => each.model === model)
    if (!found) throw new Error(`there is no read model ${model}`)
    return found
  },
})

builder.objectField(OrganisationPlansConnection, 'asOf', t => t.field(modelBehind('plan-directory')))
builder.objectField(AuditConnection, 'asOf', t => t.field(modelBehind('audit-feed')))

builder.objectField(OrganisationType, 'readModels', t =>
  t.field({
    type: [ReadModelType],
    ...permitted('readLag'),
    complexity: { field: costs.rows, multiplier: costs.listLength },
    description: 'How far each of the tables across plans has come, for its auditors and admins.',
    resolve: (_, __, ctx) => ctx.readModels(),
  }),
)
