import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost } from '../connection.ts'
import type { Context } from '../context.ts'
import { costs, page } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { id } from '../text-input.ts'
import type {
  TransferKind,
  TransferProblem,
  TransferReject,
  TransferStage,
  TransferState,
  TransferView,
} from '../transfers.ts'
import { pageOfEntries } from './entries.ts'
import { OrganisationType } from './organisation.ts'

const authScopes = { member: true }

const KindEnum = enumOf<TransferKind>('TransferKind', 'Which way something goes.', {
  import: 'Into the product.',
  export: 'Out of it.',
})
const StateEnum = enumOf<TransferState>('TransferState', 'How an import or export stands.', {
  receiving: 'A file is still coming in.',
  ready: 'The file was looked through; nothing is written before somebody says so.',
  queued: 'It waits for a process that is free.',
  running: 'It is worked on.',
  done: 'It has ended well.',
  failed: 'It has ended because of a problem; it may be gone on with.',
  cancelled: 'Somebody ended it; it may be gone on with.',
})
const StageEnum = enumOf<TransferStage>('TransferStage', 'What an import or export is at.', {
  check: 'A file is looked through, and nothing is written.',
  work: 'What was asked for is done.',
})

const ProblemType = builder.objectRef<TransferProblem>('TransferProblem').implement({
  description: 'Why an import or export ended, or a line was not taken in.',
  authScopes,
  fields: t => ({
    code: t.exposeString('code', { description: 'The rule that was broken.' }),
    args: t.string({
      description: 'Words and numbers that explain it, as an object of JSON.',
      resolve: ({ args }) => JSON.stringify(args),
    }),
  }),
})

const RejectType = builder.objectRef<TransferReject>('TransferReject').implement({
  description: 'Why a line of a file was not taken in.',
  authScopes,
  fields: t => ({
    line: t.exposeInt('line', { description: 'Its number in the file, counted from 1; 0 for the whole.' }),
    field: t.exposeString('field', { description: 'Where in it; empty for the line as a whole.' }),
    problem: t.field({ type: ProblemType, description: 'Why.', resolve: reject => reject }),
  }),
})
const RejectConnection = connectionOf('TransferReject', RejectType, 'lines that were not taken in')

const TransferType = builder.objectRef<TransferView>('Transfer')

builder.node(TransferType, {
  description:
    'An import or export in the background. Files come in and go out over HTTP, below `/imports` and `/transfers`.',
  authScopes,
  isTypeOf: value => typeof value === 'object' && value !== null && 'stopping' in value,
  id: { description: 'Its global id.', resolve: ({ id }) => id },
  loadWithoutCache: (id: string, ctx: Context) => ctx.transfer(id),
  fields: t => ({
    transferId: t.expose('id', { type: 'UUID', description: 'Its id without the type.' }),
    kind: t.expose('kind', { type: KindEnum, description: 'Which way it goes.' }),
    form: t.exposeString('form', {
      description:
        'Of an import `snapshots`, `plan-json` or `plan-yaml`, of an export the ending of its address.',
    }),
    name: t.exposeString('name', { description: 'Name of the file that came in or is made.' }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'Of an export: the path that gives the same at once.',
    }),
    memberId: t.expose('member', { type: 'UUID', description: 'Who asked for it.' }),
    memberName: t.exposeString('memberName', { description: 'Their name then.' }),
    state: t.expose('state', { type: StateEnum, description: 'How it stands.' }),
    stage: t.expose('stage', { type: StageEnum, description: 'What it is at.' }),
    stopping: t.exposeBoolean('stopping', { description: 'Whether somebody asked to stop it.' }),
    done: t.exposeInt('done', { description: 'How many lines or events are behind it.' }),
    total: t.exposeInt('total', {
      nullable: true,
      description: 'How many there are; `null` until that is known.',
    }),
    bytes: t.exposeInt('bytes', { description: 'Length of the file, as far as it is there.' }),
    applied: t.exposeInt('applied', { description: 'Of an import: lines that added events.' }),
    unchanged: t.exposeInt('unchanged', {
      description: 'Of an import: lines, or events of a document, that were known already.',
    }),
    rejected: t.exposeInt('rejected', { description: 'Of an import: lines that were not taken in.' }),
    plans: t.exposeInt('plans', { description: 'Of an import: plans that its lines speak of.' }),
    plansStarted: t.exposeInt('plansStarted', {
      description: 'Of an import: those of them that are new here.',
    }),
    eventsAdded: t.exposeInt('eventsAdded', { description: 'Of an import: events that it added.' }),
    problem: t.field({
      type: ProblemType,
      nullable: true,
      description: 'Why it failed.',
      resolve: ({ problem }) => problem,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When work on it began.',
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When its file is deleted; what it wrote stays.',
    }),
    expired: t.exposeBoolean('expired', { description: 'Whether that has happened.' }),
    resumable: t.exposeBoolean('resumable', {
      description: 'Whether it has ended early and can be gone on with.',
    }),
    rejects: t.field({
      type: RejectConnection,
      args: pageArgs(),
      complexity: pageCost(costs.rows),
      description: 'The lines that were not taken in, in their order; the first 10,000 are kept.',
      resolve: async ({ id }, { first, after }, ctx) =>
        pageOfEntries(
          await ctx.transferRejects(id, {
            first: first ?? page.default,
            ...(after != null && { after }),
          }),
          after,
        ),
    }),
  }),
})
const TransferConnection = connectionOf('Transfer', TransferType, 'imports and exports')

builder.objectField(OrganisationType, 'transfers', t =>
  t.field({
    type: TransferConnection,
    authScopes,
    extensions: { perPerson: true },
    args: pageArgs(),
    complexity: pageCost(costs.rows),
    description:
      'Imports and exports in the background, newest first: those of the acting member, of all for who may import.',
    resolve: async (_, { first, after }, ctx) =>
      pageOfEntries(
        await ctx.transfers({ first: first ?? page.default, ...(after != null && { after }) }),
        after,
      ),
  }),
)

builder.queryField('transfer', t =>
  t.field({
    type: TransferType,
    nullable: true,
    authScopes,
    complexity: costs.rows,
    description: 'One of them; `null` for one that does not exist or may not be known to exist.',
    args: { transferId: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: (_, { transferId }, ctx) => ctx.transfer(transferId),
  }),
)

const Input = builder.inputType('TransferInput', {
  description: 'Names an import or export.',
  fields: t => ({ transferId: id(t, 'Its id.') }),
})
const input = { type: Input, required: true, description: 'Which.' } as const

builder.mutationFields(t => ({
  startTransfer: t.field({
    type: TransferType,
    nullable: true,
    authScopes,
    complexity: costs.rows,
    description:
      'Begins an import that was looked through, or goes on with what failed or was cancelled. Anything else stays as it is. What was imported already is not imported again.',
    args: { input: t.arg(input) },
    resolve: (_, { input: { transferId } }, ctx) => ctx.startTransfer(transferId),
  }),
  cancelTransfer: t.field({
    type: TransferType,
    nullable: true,
    authScopes,
    complexity: costs.rows,
    description: 'Stops what has not ended. What was written until then stays.',
    args: { input: t.arg(input) },
    resolve: (_, { input: { transferId } }, ctx) => ctx.cancelTransfer(transferId),
  }),
}))

builder.subscriptionField('transferChanged', t =>
  t.field({
    type: TransferType,
    authScopes,
    complexity: costs.rows,
    description:
      'An import or export as it stands, at once and each time it changes, a few times a second at most; without an id all of the acting member’s own from now on.',
    args: { transferId: t.arg({ type: 'UUID', description: 'Which; all of one’s own, if left out.' }) },
    subscribe: (_, { transferId }, ctx) => ctx.watchTransfers(transferId ?? undefined),
    resolve: transfer => transfer,
  }),
)
