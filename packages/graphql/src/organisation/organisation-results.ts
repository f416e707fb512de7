import { builder } from '../builder.ts'
import { paged, pageOf } from '../connection.ts'
import type { OrganisationChangeResult } from '../context.ts'
import { OrganisationType } from './organisation.ts'
import { OrganisationEventConnection } from './organisation-event.ts'

type Result<K extends OrganisationChangeResult['kind']> = Extract<OrganisationChangeResult, { kind: K }>

const authScopes = { member: true }

export type OrganisationDone = Result<'done'>

export const OrganisationDoneInterface = builder
  .interfaceRef<OrganisationDone>('OrganisationDone')
  .implement({
    description: 'What every mutation of an organisation that was done answers with.',
    authScopes,
    fields: t => ({
      organisation: t.field({
        type: OrganisationType,
        description: 'The organisation with the change in it.',
        resolve: ({ history }) => history.organisation,
      }),
      position: t.field({
        type: 'Position',
        description: 'Position that the organisation’s state includes.',
        resolve: ({ history }) => history.position,
      }),
      version: t.int({
        description: 'Version that the organisation has.',
        resolve: ({ history }) => history.version,
      }),
      repeated: t.exposeBoolean('repeated', {
        description: 'Whether the command had been done already, under the same `commandId`.',
      }),
      events: t.field({
        ...paged(OrganisationEventConnection),
        description: 'What it recorded, in order; nothing if its wish was fulfilled already.',
        resolve: ({ recorded }, args) => pageOf(recorded, ({ version }) => version, args),
      }),
    }),
  })

export const OrganisationConflictType = builder
  .objectRef<Result<'conflict'>>('OrganisationConflict')
  .implement({
    description:
      'The organisation was changed since the version that the command was meant for; nothing was recorded.',
    authScopes,
    fields: t => ({
      expectedVersion: t.exposeInt('expectedVersion', { description: 'The version it was meant for.' }),
      currentVersion: t.int({
        description: 'The version the organisation has.',
        resolve: ({ history }) => history.version,
      }),
      organisation: t.field({
        type: OrganisationType,
        description: 'The organisation as it is.',
        resolve: ({ history }) => history.organisation,
      }),
      changesSince: t.field({
        ...paged(OrganisationEventConnection),
        description: 'What happened in between, in order.',
        resolve: ({ history, expectedVersion }, args) =>
          pageOf(history.events.slice(expectedVersion), ({ version }) => version, args),
      }),
    }),
  })
