import { limits } from '@plan-ledger/domain'
import type { InputShapeFromTypeParam } from '@pothos/core'
import { builder, type SchemaTypes } from '../builder.ts'
import type { AuditConditions } from '../context.ts'
import { OriginEnum, ReasonCodeEnum, RoleEnum, TimeAxisEnum } from '../enums.ts'
import { PlanType } from '../plan/plan.ts'
import { text } from '../text-input.ts'
import { AuditElementKindEnum, AuditEventTypeEnum } from './audit-enums.ts'

const atMost = (limit: number) => ({ extensions: { maxItems: limit } })

export const AuditFilterInput = builder.inputType('AuditFilterInput', {
  description:
    'Conditions that all have to hold. One that is left out lets everything pass, an empty list nothing.',
  fields: t => ({
    personId: t.field({ type: 'UUID', description: 'Who acted.' }),
    roles: t.field({ type: [RoleEnum], description: 'In which role; at most 10.', ...atMost(10) }),
    onBehalfOf: t.field({ type: 'UUID', description: 'The person somebody else acted for.' }),
    planId: t.globalID({ for: PlanType, description: 'Global id of the plan it belongs to or tells of.' }),
    unit: text(t, limits.unit, 'Unit of the plan at the time'),
    eventTypes: t.field({
      type: [AuditEventTypeEnum],
      description: 'What happened; at most 100.',
      ...atMost(100),
    }),
    elementKinds: t.field({
      type: [AuditElementKindEnum],
      description: 'What sort of part it is about; at most 30.',
      ...atMost(30),
    }),
    elementId: t.field({ type: 'UUID', description: 'The very part it is about.' }),
    reasons: t.field({ type: [ReasonCodeEnum], description: 'Why; at most 10.', ...atMost(10) }),
    hasReason: t.boolean({ description: 'Whether any reason was said.' }),
    origins: t.field({
      type: [OriginEnum],
      description: 'By which way it came in; at most 3.',
      ...atMost(3),
    }),
    late: t.boolean({ description: 'Whether it was written a day or more after it happened.' }),
    disputed: t.boolean({ description: 'Whether the owner disputes the entry by now.' }),
    search: text(t, 200, 'Words, each as the beginning of one in the entry'),
    axis: t.field({
      type: TimeAxisEnum,
      defaultValue: 'recorded',
      description: 'Which time `from` and `until` are compared with and entries are ordered by.',
    }),
    from: t.field({ type: 'DateTime', description: 'The first instant.' }),
    until: t.field({ type: 'DateTime', description: 'The instant after the last.' }),
  }),
})

type Given = InputShapeFromTypeParam<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  typeof AuditFilterInput,
  false
>

/** `null` is as good as left out. */
export const conditionsOf = (given: Given | null | undefined): AuditConditions => {
  const { personId, planId, eventTypes, elementId, axis, ...others } = given ?? {}
  const all = {
    ...others,
    actor: personId,
    plan: planId?.id,
    types: eventTypes,
    element: elementId,
    axis: axis === 'effective' ? 'occurred' : 'recorded',
  }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as AuditConditions
}
