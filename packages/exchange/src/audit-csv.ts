import type { Actor, Instant, ReasonCode, Uuid } from '@plan-ledger/domain'
import { byteOrderMark, csvLine } from './csv.ts'
import type { Feed, Pieces } from './feed.ts'
import { localTime } from './local-time.ts'
import { type Remark, remarksCell } from './remarks.ts'

/** An entry of the audit feed. */
export interface AuditedEvent {
  readonly position: bigint
  readonly event: Uuid
  readonly stream: string
  readonly version: number
  readonly plan?: Uuid
  readonly planTitle?: string
  readonly unit?: string
  readonly type: string
  readonly element: { readonly kind: string; readonly id: Uuid; readonly name: string }
  readonly actor: Actor
  readonly reason?: { readonly code: ReasonCode; readonly text?: string }
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly late: boolean
  readonly origin: string
  readonly commandId: Uuid
  readonly remarks: readonly Remark[]
}

export const auditCsvColumns = [
  'position',
  'recorded_at',
  'recorded_local',
  'occurred_at',
  'occurred_local',
  'time_zone',
  'late',
  'type',
  'plan_id',
  'plan_title',
  'unit',
  'element_kind',
  'element_id',
  'element_name',
  'actor_id',
  'actor_name',
  'actor_role',
  'on_behalf_of',
  'reason',
  'reason_text',
  'origin',
  'stream',
  'version',
  'event_id',
  'command_id',
  'remarks',
] as const

/**
 * Entries of the audit feed as a table, in the order given.
 * @param zone whose clocks the local columns show
 */
export async function* auditCsv(
  entries: Feed<AuditedEvent>,
  { zone = 'UTC' }: { zone?: string } = {},
): Pieces {
  const local = localTime(zone)
  yield byteOrderMark + csvLine(auditCsvColumns)
  for await (const entry of entries) {
    const { actor, element, reason } = entry
    yield csvLine([
      entry.position,
      entry.recordedAt,
      local(entry.recordedAt),
      entry.occurredAt,
      local(entry.occurredAt),
      zone,
      entry.late,
      entry.type,
      entry.plan,
      entry.planTitle,
      entry.unit,
      element.kind,
      element.id,
      element.name,
      actor.id,
      actor.name,
      actor.role,
      actor.onBehalfOf,
      reason?.code,
      reason?.text,
      entry.origin,
      entry.stream,
      entry.version,
      entry.event,
      entry.commandId,
      remarksCell(entry.remarks),
    ])
  }
}
