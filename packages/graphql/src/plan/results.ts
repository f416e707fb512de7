import type { Rejected } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { paged, pageOf } from '../connection.ts'
import type { PlanChangeResult } from '../context.ts'
import { RejectionCodeEnum } from '../enums.ts'
import { EventConnection } from './event.ts'
import { describedAt, describedSince } from './history.ts'
import { inputPath } from './input-path.ts'
import { PlanType } from './plan.ts'
import { notAllowedMessage, rejectionMessage } from './refusal-messages.ts'

type Result<K extends PlanChangeResult['kind']> = Extract<PlanChangeResult, { kind: K }>

const authScopes = { member: true }

export type Done = Result<'done'>

export const DoneInterface = builder.interfaceRef<Done>('Done').implement({
  description: 'What every mutation that was done answers with.',
  authScopes,
  fields: t => ({
    plan: t.expose('history', { type: PlanType, description: 'The plan with the change in it.' }),
    position: t.field({
      type: 'Position',
      description: 'Position that the plan’s state includes.',
      resolve: ({ history }) => history.position,
    }),
    version: t.int({
      description: 'Version that the plan has.',
      resolve: ({ history }) => history.version,
    }),
    repeated: t.exposeBoolean('repeated', {
      description: 'Whether the command had been done already, under the same `commandId`.',
    }),
    events: t.field({
      ...paged(EventConnection),
      description: 'What it recorded, in order; nothing if its wish was fulfilled already.',
      resolve: ({ history, recorded }, args) =>
        pageOf(
          recorded.map(event => describedAt(history, event.version)),
          ({ version }) => version,
          args,
        ),
    }),
  }),
})

const RejectionArg = builder.objectRef<{ name: string; value: string }>('RejectionArg').implement({
  description: 'A number or word that explains a refusal.',
  authScopes,
  fields: t => ({
    name: t.exposeString('name', { description: 'What it is.' }),
    value: t.exposeString('value', { description: 'The number or word.' }),
  }),
})

export const RejectedType = builder.objectRef<Result<'rejected'>>('Rejected').implement({
  description: 'The command was refused by a rule; nothing was recorded.',
  authScopes,
  fields: t => ({
    code: t.field({
      type: RejectionCodeEnum,
      description: 'The rule.',
      resolve: ({ rejected }) => rejected.rejected,
    }),
    path: t.stringList({
      description: 'Where in the input: `["measure", "target"]`; empty for the command as a whole.',
      resolve: ({ rejected }) => inputPath(rejected.path),
    }),
    args: t.field({
      type: [RejectionArg],
      description: 'The numbers and words that explain it.',
      resolve: ({ rejected }) => argsOf(rejected),
    }),
    message: t.string({
      description: 'The same as an English sentence, for whoever writes a program against this API.',
      resolve: ({ rejected }) => rejectionMessage(rejected, inputPath(rejected.path)),
    }),
  }),
})

const argsOf = ({ args }: Rejected) =>
  Object.entries(args).map(([name, value]) => ({ name, value: String(value) }))

export const ConflictType = builder.objectRef<Result<'conflict'>>('Conflict').implement({
  description: 'The plan was changed since the version that the command was meant for; nothing was recorded.',
  authScopes,
  fields: t => ({
    expectedVersion: t.exposeInt('expectedVersion', { description: 'The version it was meant for.' }),
    currentVersion: t.int({
      description: 'The version the plan has.',
      resolve: ({ history }) => history.version,
    }),
    plan: t.expose('history', { type: PlanType, description: 'The plan as it is.' }),
    changesSince: t.field({
      ...paged(EventConnection),
      description: 'What happened in between, in order.',
      resolve: ({ history, expectedVersion }, args) =>
        pageOf(describedSince(history, expectedVersion), ({ version }) => version, args),
    }),
  }),
})

export const NotAllowedType = builder.objectRef<Result<'not-allowed'>>('NotAllowed').implement({
  description: 'The acting member may see the plan but not do this; nothing was recorded.',
  authScopes,
  fields: t => ({
    rule: t.exposeString('rule', { description: 'Name of the rule that refuses.' }),
    message: t.string({
      description: 'The same as an English sentence.',
      resolve: ({ rule }) => notAllowedMessage(rule),
    }),
  }),
})
