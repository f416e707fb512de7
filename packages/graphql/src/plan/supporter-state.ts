import type { Supporter, SupporterRole } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

export const SupporterRoleEnum = enumOf<SupporterRole>(
  'SupporterRole',
  'As what somebody supports a plan. The coach is named by the plan itself.',
  {
    sponsor: 'Speaks for the owner where it counts.',
    mentor: 'Advises from experience.',
    'accountability-buddy': 'Asks whether it was done.',
    other: 'Anything else.',
  },
)

const SupporterState = builder.objectRef<Supporter>('SupporterState').implement({
  description: 'A supporter as they stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    name: t.exposeString('name', { description: 'Their name then.' }),
    role: t.expose('role', { type: SupporterRoleEnum, description: 'As what they support it.' }),
    does: t.string({
      nullable: true,
      description: 'What they do for the plan.',
      resolve: state => state.does,
    }),
    member: t.field({
      type: 'UUID',
      nullable: true,
      description: 'The member they are, if they are one.',
      resolve: state => state.member,
    }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When they were added.' }),
    removedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they were removed; `null` while they support it.',
      resolve: state => state.removedAt,
    }),
  }),
})

const SupporterConnection = connectionOf('Supporter', SupporterState, 'supporters')

builder.objectFields(PlanStateType, t => ({
  supporters: t.field({
    ...paged(SupporterConnection),
    description: 'All who support it or did, in the order they were added.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().supporters), byId, args),
  }),
}))
