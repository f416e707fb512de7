import type { Occupation, OccupationStatus } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

const OccupationStatusEnum = enumOf<OccupationStatus>(
  'OccupationStatus',
  'Where an occupation stands in the funnel.',
  {
    listed: 'On the long list.',
    shortlisted: 'On the short list.',
    chosen: 'The one chosen.',
    dropped: 'Not pursued any more.',
  },
)

const OccupationState = builder.objectRef<Occupation>('OccupationState').implement({
  description: 'An occupation as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    status: t.expose('status', { type: OccupationStatusEnum, description: 'Where it stood.' }),
    statusSince: t.expose('statusSince', { type: 'DateTime', description: 'Since when.' }),
    listedAt: t.expose('listedAt', { type: 'DateTime', description: 'When it was put on the long list.' }),
    duties: t.string({ nullable: true, description: 'What is done in it.', resolve: state => state.duties }),
    education: t.string({
      nullable: true,
      description: 'What has to be learnt for it.',
      resolve: state => state.education,
    }),
    earnings: t.string({ nullable: true, description: 'What it earns.', resolve: state => state.earnings }),
    outlook: t.string({ nullable: true, description: 'How it will go on.', resolve: state => state.outlook }),
    pros: t.string({ nullable: true, description: 'What speaks for it.', resolve: state => state.pros }),
    cons: t.string({ nullable: true, description: 'What speaks against it.', resolve: state => state.cons }),
    fit: t.string({ nullable: true, description: 'How it fits the owner.', resolve: state => state.fit }),
    why: t.string({ nullable: true, description: 'Why it was dropped.', resolve: state => state.why }),
  }),
})

const OccupationConnection = connectionOf('Occupation', OccupationState, 'occupations')

builder.objectFields(PlanStateType, t => ({
  occupations: t.field({
    ...paged(OccupationConnection),
    description: 'Occupations explored, in the order they were listed.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().occupations), byId, args),
  }),
}))
