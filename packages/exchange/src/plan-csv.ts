import type { PlanEvent } from '@plan-ledger/domain'
import { describe } from '@plan-ledger/projections'
import { byteOrderMark, csvLine } from './csv.ts'
import { type Feed, gathered, type Pieces } from './feed.ts'
import { localTime } from './local-time.ts'

export const planCsvColumns = [
  'version',
  'recorded_at',
  'recorded_local',
  'occurred_at',
  'occurred_local',
  'time_zone',
  'late',
  'type',
  'element_kind',
  'element_id',
  'element_name',
  'field',
  'old',
  'new',
  'note',
  'actor_id',
  'actor_name',
  'actor_role',
  'on_behalf_of',
  'reason',
  'reason_text',
  'origin',
  'event_id',
  'command_id',
] as const

/**
 * A plan's history as a table: a row for each field that an event changed, one for an event that changed none.
 * @param zone whose clocks the local columns show
 */
export async function* planCsv(events: Feed<PlanEvent>, { zone = 'UTC' }: { zone?: string } = {}): Pieces {
  const local = localTime(zone)
  yield byteOrderMark + csvLine(planCsvColumns)
  for (const { event, element, changes, note, late } of describe(await gathered(events), 'recorded')) {
    const { actor, reason } = event
    const before = [
      event.version,
      event.recordedAt,
      local(event.recordedAt),
      event.occurredAt,
      local(event.occurredAt),
      zone,
      late,
      event.type,
      element.kind,
      element.id,
      element.name,
    ]
    const after = [
      note,
      actor.id,
      actor.name,
      actor.role,
      actor.onBehalfOf,
      reason?.code,
      reason?.text,
      event.origin,
      event.id,
      event.commandId,
    ]
    const told = changes.length > 0 ? changes : [{ field: undefined, old: undefined, new: undefined }]
    for (const change of told) yield csvLine([...before, change.field, change.old, change.new, ...after])
  }
}
