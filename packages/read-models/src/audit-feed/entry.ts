import type { ReasonCode, Role, Uuid } from '@plan-ledger/domain'

/** A dispute or a correction of an entry, itself an event of its plan. */
export interface Remark {
  readonly event: Uuid
  readonly kind: 'dispute' | 'correction'
  /** Absent when its words were erased. */
  readonly statement?: string
  readonly by: { readonly id: Uuid; readonly name: string }
  readonly recordedAt: string
}

/** An event as the audit feed shows it, in the words of its moment. Instants as text, as in events. */
export interface AuditEntry {
  readonly position: bigint
  readonly event: Uuid
  readonly organisation: Uuid
  readonly stream: string
  /** Its number in its stream. */
  readonly version: number
  /** The plan it belongs to or, for an event of the organisation, tells of. */
  readonly plan?: Uuid
  readonly planTitle?: string
  readonly unit?: string
  readonly type: string
  readonly element: { readonly kind: string; readonly id: Uuid; readonly name: string }
  readonly actor: {
    readonly id: Uuid
    readonly name: string
    readonly role: Role
    readonly onBehalfOf?: Uuid
  }
  readonly reason?: { readonly code: ReasonCode; readonly text?: string }
  readonly occurredAt: string
  readonly recordedAt: string
  readonly late: boolean
  readonly origin: string
  readonly commandId: Uuid
  /** The event that this one disputes or corrects. */
  readonly about?: Uuid
  /** What was said against this entry: the latest 20 of each kind, oldest first. */
  readonly remarks: readonly Remark[]
}

/** A row from PostgreSQL, its columns as `shown` selects them. */
// biome-ignore lint/suspicious/noExplicitAny: the driver gives what the statement asks for
export type Found = Record<string, any>

/** What to select of an entry. */
export const shown = [
  `coalesce(stream, 'plan-' || plan) as stream`,
  'event, organisation, version, plan, plan_title, unit, type, element_kind, element, element_name',
  'actor, actor_name, actor_role, on_behalf_of, reason, reason_text, late, origin, command_id, about',
  'position::text as position',
  ...['occurred_at', 'recorded_at'].map(
    name => `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${name}_text`,
  ),
].join(', ')

export const auditEntryOf = (found: Found, remarks: readonly Remark[]): AuditEntry => ({
  position: BigInt(found.position),
  event: found.event,
  organisation: found.organisation,
  stream: found.stream,
  version: found.version,
  ...(found.plan !== null && { plan: found.plan }),
  ...(found.plan_title !== null && { planTitle: found.plan_title }),
  ...(found.unit !== null && { unit: found.unit }),
  type: found.type,
  element: { kind: found.element_kind, id: found.element, name: found.element_name },
  actor: {
    id: found.actor,
    name: found.actor_name,
    role: found.actor_role,
    ...(found.on_behalf_of !== null && { onBehalfOf: found.on_behalf_of }),
  },
  ...(found.reason !== null && {
    reason: { code: found.reason, ...(found.reason_text !== null && { text: found.reason_text }) },
  }),
  occurredAt: found.occurred_at_text,
  recordedAt: found.recorded_at_text,
  late: found.late,
  origin: found.origin,
  commandId: found.command_id,
  ...(found.about !== null && { about: found.about }),
  remarks,
})

export const remarkOf = (found: Found): Remark => ({
  event: found.event,
  kind: found.type === 'EntryDisputed' ? 'dispute' : 'correction',
  ...(found.statement !== null && { statement: found.statement }),
  by: { id: found.actor, name: found.actor_name },
  recordedAt: found.recorded_at_text,
})
