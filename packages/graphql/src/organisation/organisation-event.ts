import type { OrganisationEventType } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import type { RecordedOrganisationEvent } from '../context.ts'
import { enumOf } from '../enum-of.ts'
import { asSpelled, OriginEnum } from '../enums.ts'
import { ActorName, ReasonType } from '../plan/event.ts'
import { organisationEventTypes } from './audit-enums.ts'

const OrganisationEventTypeEnum = enumOf<OrganisationEventType>(
  'OrganisationEventType',
  'What can happen to an organisation, spelled as in the log.',
  organisationEventTypes,
  asSpelled,
)

const OrganisationEventObject = builder.objectRef<RecordedOrganisationEvent>('OrganisationEvent').implement({
  description: 'Something that happened to an organisation; never changed afterwards.',
  authScopes: { member: true },
  fields: t => ({
    eventId: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    position: t.expose('position', { type: 'Position', description: 'Its place in the whole log.' }),
    version: t.exposeInt('version', { description: 'Its number in the organisation, counted from 1.' }),
    type: t.expose('type', { type: OrganisationEventTypeEnum, description: 'What happened.' }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was written.' }),
    origin: t.expose('origin', { type: OriginEnum, description: 'By which way it came in.' }),
    actor: t.expose('actor', { type: ActorName, description: 'Who did it.' }),
    reason: t.field({
      type: ReasonType,
      nullable: true,
      description: 'Why, where it was said.',
      resolve: ({ reason }) => reason,
    }),
    commandId: t.expose('commandId', { type: 'UUID', description: 'The command it came from.' }),
  }),
})

export const OrganisationEventConnection = connectionOf(
  'OrganisationEvent',
  OrganisationEventObject,
  'events',
)
