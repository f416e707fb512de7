import type { Baseline, BaselineStatus, Signature } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { ActorName } from './event.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

const BaselineStatusEnum = enumOf<BaselineStatus>('BaselineStatus', 'Where a baseline stands.', {
  proposed: 'Up for signing.',
  signed: 'Signed by all who were asked.',
  withdrawn: 'Taken back before all had signed.',
})

const SignatureType = builder.objectRef<Signature>('Signature').implement({
  description: 'A signature under a version of a plan.',
  authScopes,
  fields: t => ({
    signerId: t.expose('signer', { type: 'UUID', description: 'Who signed.' }),
    signerName: t.exposeString('signerName', { description: 'Their name then.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    digest: t.exposeString('digest', {
      description: 'SHA-256 of the plan as it stood at that version, in hexadecimal digits.',
    }),
  }),
})

const BaselineState = builder.objectRef<Baseline>('BaselineState').implement({
  description: 'A version of the plan that is to be signed or was.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    version: t.exposeInt('version', {
      description: 'Version of the plan: what is signed is the fold of so many events.',
    }),
    signers: t.field({
      type: ['UUID'],
      description: 'Who is asked to sign.',
      resolve: state => state.signers,
    }),
    signatures: t.field({
      type: [SignatureType],
      complexity: { field: 1, multiplier: 2 },
      description: 'Who has signed.',
      resolve: state => state.signatures,
    }),
    status: t.expose('status', { type: BaselineStatusEnum, description: 'Where it stood.' }),
    statusSince: t.expose('statusSince', { type: 'DateTime', description: 'Since when.' }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was proposed.' }),
    proposedBy: t.expose('proposedBy', { type: ActorName, description: 'Who proposed it.' }),
    why: t.string({ nullable: true, description: 'Why it was withdrawn.', resolve: state => state.why }),
  }),
})

const BaselineConnection = connectionOf('Baseline', BaselineState, 'baselines')

builder.objectFields(PlanStateType, t => ({
  baselines: t.field({
    ...paged(BaselineConnection),
    description: 'Its baselines, in the order they were proposed.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().baselines), byId, args),
  }),
}))
