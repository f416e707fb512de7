import type { Actor, Instant, Reason, Uuid } from '@plan-ledger/domain'
import type { Placed } from './as-of.ts'
import { isLate } from './late.ts'
import type { FieldValue } from './shape.ts'

/** Who gave a field a value, when and why. */
export interface Setting {
  /** Absent where the field was cleared. */
  readonly value?: FieldValue
  readonly event: Uuid
  readonly version: number
  /** Its time on the axis asked for. */
  readonly at: Instant
  readonly actor: Actor
  readonly reason?: Reason
  readonly late: boolean
}

export const settingOf = (value: FieldValue | undefined, { event, at }: Placed): Setting => ({
  ...(value !== undefined && { value }),
  event: event.id,
  version: event.version,
  at,
  actor: event.actor,
  ...(event.reason && { reason: event.reason }),
  late: isLate(event),
})
