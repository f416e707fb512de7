import type { Setting } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf } from '../connection.ts'
import { ActorName, ReasonType } from './event.ts'
import { FieldValueType, type ReadableValue } from './field-value.ts'

export interface ReadableSetting {
  readonly setting: Setting
  readonly value: ReadableValue | undefined
}

/** Who gave a field a value, when and why: what blame, and what lies behind a difference, are made of. */
export const FieldSettingType = builder.objectRef<ReadableSetting>('FieldSetting').implement({
  description: 'A field got a value, or lost it.',
  authScopes: { member: true },
  fields: t => ({
    value: t.expose('value', {
      type: FieldValueType,
      nullable: true,
      description: 'The value; `null` where it was cleared.',
    }),
    eventId: t.field({
      type: 'UUID',
      description: 'The event that says so.',
      resolve: ({ setting }) => setting.event,
    }),
    version: t.int({
      description: 'Number of that event in the plan.',
      resolve: ({ setting }) => setting.version,
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When, by the clock asked for.',
      resolve: ({ setting }) => setting.at,
    }),
    actor: t.field({ type: ActorName, description: 'Who did it.', resolve: ({ setting }) => setting.actor }),
    reason: t.field({
      type: ReasonType,
      nullable: true,
      description: 'Why, where it was said.',
      resolve: ({ setting }) => setting.reason,
    }),
    late: t.boolean({
      description: 'Whether it was written a day or more after it happened.',
      resolve: ({ setting }) => setting.late,
    }),
  }),
})

export const FieldSettingConnection = connectionOf('FieldSetting', FieldSettingType, 'settings of a field')
