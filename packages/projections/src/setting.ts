import type { Actor, Instant, Reason, Uuid } from '@plan-ledger/domain'
import { isLate } from './late.ts'
import type { Placed } from './placed.ts'
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

/** The settings of an event, each by the value that it gave. */
export const settingsOf = ({ event, at }: Placed): ((value: FieldValue | undefined) => Setting) => {
  const { id, version, actor, reason } = event
  const made: Setting = { event: id, version, at, actor, ...(reason && { reason }), late: isLate(event) }
  return value => (value === undefined ? made : { value, ...made })
}
