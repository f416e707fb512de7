import type { NeedKind, ReadinessNeed } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { PersonName } from './person-name.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

export const NeedKindEnum = enumOf<NeedKind>('NeedKind', 'What is needed to be ready.', {
  knowledge: 'Knowing something.',
  skill: 'Being able to do something.',
  experience: 'Having done something.',
  demonstration: 'Showing something to somebody.',
})

const personName = ({ id, name }: { readonly id: string; readonly name: string }) => ({ personId: id, name })

const MetType = builder.objectRef<NonNullable<ReadinessNeed['met']>>('ReadinessNeedMet').implement({
  description: 'The confirmation that a need is met.',
  authScopes,
  fields: t => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it was confirmed.' }),
    by: t.field({ type: PersonName, description: 'Who confirmed it.', resolve: ({ by }) => personName(by) }),
    note: t.string({
      nullable: true,
      description: 'What was written beside it.',
      resolve: state => state.note,
    }),
  }),
})

const ReadinessNeedState = builder.objectRef<ReadinessNeed>('ReadinessNeedState').implement({
  description: 'A readiness need as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    kind: t.expose('kind', { type: NeedKindEnum, description: 'What is needed.' }),
    description: t.exposeString('description', { description: 'What exactly.' }),
    level: t.int({
      nullable: true,
      description: 'The level to reach, 0 to 5.',
      resolve: state => state.level,
    }),
    shownTo: t.string({
      nullable: true,
      description: 'The person to whom it must be shown.',
      resolve: state => state.shownTo,
    }),
    verifier: t.field({
      type: PersonName,
      nullable: true,
      description: 'Who is to confirm that it is met; anybody may where nobody is named.',
      resolve: ({ verifier }) => verifier && personName(verifier),
    }),
    met: t.field({
      type: MetType,
      nullable: true,
      description: 'The confirmation; `null` while the need stands.',
      resolve: state => state.met,
    }),
    identifiedAt: t.expose('identifiedAt', { type: 'DateTime', description: 'When it was identified.' }),
    removedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken out; `null` while it is part of the plan.',
      resolve: state => state.removedAt,
    }),
  }),
})

const ReadinessNeedConnection = connectionOf('ReadinessNeed', ReadinessNeedState, 'readiness needs')

builder.objectFields(PlanStateType, t => ({
  needs: t.field({
    ...paged(ReadinessNeedConnection),
    description: 'Its readiness needs, those taken out too, in the order they were identified.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().needs), byId, args),
  }),
}))
