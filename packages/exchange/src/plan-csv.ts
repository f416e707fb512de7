import type { PlanEvent } from '@plan-ledger/domain'
import { describe } from '@plan-ledger/projections'
import { byteOrderMark, csvLine } from './csv.ts'
import { type Feed, gathered, type Pieces } from './feed.ts'
import { localTime } from './local-time.ts'
import { type Remark, remarksCell } from './remarks.ts'

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
  'remarks',
] as const

/**
 * A plan's history as a table: a row for each field that an event changed, one for an event that changed none.
 * @param zone whose clocks the local columns show
 */
export async function* planCsv(events: Feed<PlanEvent>, { zone = 'UTC' }: { zone?: string } = {}): Pieces {
  const local = localTime(zone)
  yield byteOrderMark + csvLine(planCsvColumns)
  const history = await gathered(events)
  const remarks = remarksIn(history)
  for (const { event, element, changes, note, late } of describe(history, 'recorded')) {
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
      remarksCell(remarks.get(event.id) ?? []),
    ]
    const told = changes.length > 0 ? changes : [{ field: undefined, old: undefined, new: undefined }]
    for (const change of told) yield csvLine([...before, change.field, change.old, change.new, ...after])
  }
}

/** By the event that they are about. */
function remarksIn(history: readonly PlanEvent[]): ReadonlyMap<string, readonly Remark[]> {
  const remarks = new Map<string, Remark[]>()
  for (const { type, data, actor: by, recordedAt } of history) {
    if (type !== 'EntryDisputed' && type !== 'EntryCorrected') continue
    const remark: Remark =
      type === 'EntryDisputed'
        ? { kind: 'dispute', by, recordedAt, statement: data.statement }
        : { kind: 'correction', by, recordedAt, statement: data.correction }
    remarks.set(data.event, [...(remarks.get(data.event) ?? []), remark])
  }
  return remarks
}
