import type { Erasure, ErasureBasis } from '@plan-ledger/domain'
import { can } from '@plan-ledger/identity'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import type { Context, ErasureScope, OrganisationView } from '../context.ts'
import { costs } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { ActorName } from '../plan/event.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'
import { ViewerType } from './viewer.ts'

const authScopes = { member: true }

export const ErasureBasisEnum = enumOf<ErasureBasis>(
  'ErasureBasis',
  'On what ground somebody’s data are erased: those of Art. 17(1) of the GDPR.',
  {
    'no-longer-needed': 'They are not needed any more for what they were collected for.',
    'consent-withdrawn': 'The person took their consent back.',
    objection: 'The person objected.',
    'unlawful-processing': 'They should not have been processed.',
    'legal-obligation': 'The law asks for it.',
  },
)

const ErasureStatusEnum = enumOf<Erasure['status']>('ErasureStatus', 'How far an erasure has come.', {
  waiting: 'It can still be cancelled.',
  cancelled: 'It was cancelled.',
  erased: 'The data count as gone, and are being taken away everywhere.',
  completed: 'They are gone everywhere.',
})

/** An erasure, in the organisation it belongs to. */
interface ErasureOf extends Erasure {
  readonly of: OrganisationView
}

const nameOf = ({ subject, of: { members, invitations, people } }: ErasureOf) =>
  (members.find(({ id }) => id === subject) ?? invitations[subject] ?? people[subject])?.name

const ErasureType = builder.objectRef<ErasureOf>('Erasure').implement({
  description: 'The erasure of somebody’s data: from the wish to the last word gone.',
  authScopes,
  fields: t => ({
    erasureId: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    subjectId: t.expose('subject', { type: 'UUID', description: 'Whose data.' }),
    name: t.string({
      nullable: true,
      description: 'Their name; `null` once it was erased.',
      resolve: erasure => nameOf(erasure),
    }),
    basis: t.expose('basis', { type: ErasureBasisEnum, description: 'On what ground.' }),
    status: t.expose('status', { type: ErasureStatusEnum, description: 'How far it has come.' }),
    requestedBy: t.expose('requestedBy', { type: ActorName, description: 'Who asked for it.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When it was asked for.' }),
    due: t.expose('due', {
      type: 'DateTime',
      description: 'When it is carried out; until then it can be cancelled.',
    }),
    cancelledBy: t.field({
      type: ActorName,
      nullable: true,
      description: 'Who cancelled it.',
      resolve: ({ cancelledBy }) => cancelledBy,
    }),
    cancelledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was cancelled.',
      resolve: ({ cancelledAt }) => cancelledAt,
    }),
    erasedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From when on the data counted as gone.',
      resolve: ({ erasedAt }) => erasedAt,
    }),
    completedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they were gone everywhere.',
      resolve: ({ completedAt }) => completedAt,
    }),
    plans: t.exposeInt('plans', {
      nullable: true,
      description: 'How many plans of theirs went with it; once it is completed.',
    }),
    entries: t.exposeInt('entries', {
      nullable: true,
      description: 'In how many entries words of theirs stood; once it is completed.',
    }),
  }),
})

const ErasureConnection = connectionOf('Erasure', ErasureType, 'erasures')

export const ErasureScopeType = builder.objectRef<ErasureScope>('ErasureScope').implement({
  description: 'What the erasure of somebody would take away.',
  authScopes,
  fields: t => ({
    owned: t.exposeInt('owned', {
      description: 'Plans of theirs, of which nothing stays readable; at most 1,000 are counted.',
    }),
    coached: t.exposeInt('coached', {
      description: 'Plans of others that they coach, in which their name goes; at most 1,000 are counted.',
    }),
  }),
})

const erasuresOf = (of: OrganisationView) =>
  Object.values(of.erasures).map((erasure): ErasureOf => ({ ...erasure, of }))

builder.objectFields(OrganisationType, t => ({
  erasures: t.field({
    ...paged(ErasureConnection),
    ...permitted('readErasures'),
    description: 'Whose data were or are to be erased, the latest first.',
    resolve: (organisation, args) => pageOf(erasuresOf(organisation).toReversed(), byId, args),
  }),
  erasureWaitingHours: t.int({
    authScopes,
    description: 'Hours that an erasure waits before it is carried out.',
    resolve: (_, __, ctx) => ctx.erasureWaitingHours,
  }),
  erasureScope: t.field({
    type: ErasureScopeType,
    nullable: true,
    authScopes,
    complexity: costs.rows,
    description:
      'What the erasure of somebody would take away; `null` for whom the acting member may not have erased.',
    args: { subjectId: t.arg({ type: 'UUID', required: true, description: 'Whose data.' }) },
    resolve: async ({ id: organisation }, { subjectId: subject }, ctx) =>
      can(ctx.principal, 'erase', { organisation, subject }).allowed ? ctx.erasureScope(subject) : undefined,
  }),
}))

builder.objectField(ViewerType, 'erasure', t =>
  t.field({
    type: ErasureType,
    nullable: true,
    authScopes: { verified: true },
    complexity: costs.rows,
    description: 'The erasure of their own data, while it waits.',
    resolve: async ({ member, organisation }, _, ctx: Context) => {
      const own = organisation === undefined ? undefined : await ctx.organisation(organisation)
      return own && erasuresOf(own).find(({ subject, status }) => subject === member && status === 'waiting')
    },
  }),
)

const ErasureNews = builder.objectRef<bigint>('ErasureNews').implement({
  description: 'That somebody of the organisation was erased. Whom, is nobody’s business who is told of it.',
  authScopes,
  fields: t => ({
    position: t.field({
      type: 'Position',
      description: 'Position of the erasure; 0 for none.',
      resolve: position => position,
    }),
  }),
})

builder.subscriptionField('erasures', t =>
  t.field({
    type: ErasureNews,
    authScopes,
    complexity: costs.rows,
    description:
      'The latest erasure in the organisation: as it is at first, then each. Whoever keeps what they were told drops it when the position is another than before.',
    subscribe: (_, __, ctx) => ctx.watchErasures(),
    resolve: position => position,
  }),
)
