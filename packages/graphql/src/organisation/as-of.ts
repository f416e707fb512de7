import { builder } from '../builder.ts'
import type { Context, ReadModelView } from '../context.ts'
import { costs } from '../costs.ts'
import { AuditConnection } from './audit.ts'
import { BarrierAssociationsType } from './barrier-association.ts'
import { BarriersConnection } from './barriers.ts'
import { CalibrationType } from './calibration.ts'
import { CoachLoadConnection, CoachLoadType } from './coach-load.ts'
import { CohortComparisonType } from './cohort-test.ts'
import { CompletionConnection } from './completion.ts'
import { CompletionGoalConnection } from './completion-goals.ts'
import { CompletionTimesConnection } from './completion-times.ts'
import { ErasureScopeType } from './erasures.ts'
import { MeanRevisionsConnection } from './mean-revisions.ts'
import { OrganisationType } from './organisation.ts'
import { OrganisationPlansConnection } from './organisation-plans.ts'
import { permitted } from './permitted.ts'
import { CalendarConnection } from './reviews.ts'
import { RevisionsConnection } from './revisions.ts'
import { SlippageConnection } from './slippage.ts'
import { ChangedPlanConnection } from './visits.ts'

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

/**
 * An answer holds what all the tables it was read from hold: how far it has come is told of the one furthest behind,
 * and among those equally far of the one that misses something.
 */
const readFrom = (...models: readonly string[]) => ({
  type: ReadModelType,
  complexity: costs.rows,
  description: `How far the tables had come that this was read from${models.length > 1 ? '; of several the one furthest behind' : ''}.`,
  resolve: async (_: unknown, __: object, ctx: Pick<Context, 'readModels'>) => {
    const all = await ctx.readModels()
    const found = models.map(name => {
      const model = all.find(each => each.model === name)
      if (!model) throw new Error(`there is no read model ${name}`)
      return model
    })
    return found.toSorted((a, b) => Number(a.position - b.position) || b.parked - a.parked)[0]!
  },
})

builder.objectField(OrganisationPlansConnection, 'asOf', t => t.field(readFrom('plan-directory')))
builder.objectField(AuditConnection, 'asOf', t => t.field(readFrom('audit-feed')))
builder.objectField(CompletionConnection, 'asOf', t => t.field(readFrom('completion')))
builder.objectField(CompletionTimesConnection, 'asOf', t => t.field(readFrom('completion')))
builder.objectField(CohortComparisonType, 'asOf', t => t.field(readFrom('completion')))
builder.objectField(SlippageConnection, 'asOf', t => t.field(readFrom('completion')))
builder.objectField(CalibrationType, 'asOf', t => t.field(readFrom('completion')))
builder.objectField(BarrierAssociationsType, 'asOf', t => t.field(readFrom('completion')))
builder.objectField(MeanRevisionsConnection, 'asOf', t => t.field(readFrom('completion', 'audit-feed')))
builder.objectField(CompletionGoalConnection, 'asOf', t =>
  t.field(readFrom('completion', 'plan-directory', 'audit-feed')),
)
builder.objectField(CalendarConnection, 'asOf', t => t.field(readFrom('review-calendar', 'plan-directory')))
builder.objectField(BarriersConnection, 'asOf', t => t.field(readFrom('barrier-statistics')))
builder.objectField(RevisionsConnection, 'asOf', t => t.field(readFrom('audit-feed', 'plan-directory')))
for (const type of [CoachLoadConnection, CoachLoadType])
  builder.objectField(type as typeof CoachLoadType, 'asOf', t =>
    t.field(readFrom('plan-directory', 'review-calendar', 'follow-up')),
  )
builder.objectField(ErasureScopeType, 'asOf', t => t.field(readFrom('plan-directory')))
builder.objectField(ChangedPlanConnection, 'asOf', t => t.field(readFrom('plan-directory', 'audit-feed')))

builder.objectField(OrganisationType, 'readModels', t =>
  t.field({
    type: [ReadModelType],
    ...permitted('readLag'),
    complexity: { field: costs.rows, multiplier: costs.listLength },
    description: 'How far each of the tables across plans has come, for its auditors and admins.',
    resolve: (_, __, ctx) => ctx.readModels(),
  }),
)
