import type { OrganisationEvent, PlanEvent } from '@plan-ledger/domain'
import { isLate } from '@plan-ledger/projections'
import type { DeclaredAttribute, LoggedEvent } from './log.ts'

/** What is told of every event. Its content stands in the values that it gave to objects. */
export const eventAttributes: readonly DeclaredAttribute[] = [
  { name: 'version', type: 'integer' },
  { name: 'occurredAt', type: 'time' },
  { name: 'recordedAt', type: 'time' },
  { name: 'late', type: 'boolean' },
  { name: 'actorName', type: 'string' },
  { name: 'actorRole', type: 'string' },
  { name: 'reason', type: 'string' },
  { name: 'reasonText', type: 'string' },
  { name: 'note', type: 'string' },
  { name: 'origin', type: 'string' },
  { name: 'commandId', type: 'string' },
]

export const attributesOf = (
  event: PlanEvent | OrganisationEvent,
  note: string | undefined,
): LoggedEvent['attributes'] => {
  const values: Readonly<Record<string, string | number | boolean | undefined>> = {
    version: event.version,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    late: isLate(event),
    actorName: event.actor.name,
    actorRole: event.actor.role,
    reason: event.reason?.code,
    reasonText: event.reason?.text,
    note,
    origin: event.origin,
    commandId: event.commandId,
  }
  return eventAttributes.flatMap(({ name }) => {
    const value = values[name]
    return value === undefined ? [] : [{ name, value: `${value}` }]
  })
}
