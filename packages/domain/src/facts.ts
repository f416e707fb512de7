import { isInstant } from './day.ts'
import { type Facts, isRejected, type Rejected, rejected } from './decision.ts'
import { tidyReason } from './reason.ts'

/** Nothing is recorded before it happened, and what is said about why must be sayable. */
export function flawOfFacts({ now, occurredAt, reason }: Facts): Rejected | undefined {
  if (occurredAt !== undefined && !isInstant(occurredAt)) return rejected('MALFORMED_INSTANT', ['occurredAt'])
  if (occurredAt !== undefined && occurredAt > now) return rejected('IN_THE_FUTURE', ['occurredAt'], { now })
  const tidied = reason && tidyReason(reason)
  return isRejected(tidied) ? tidied : undefined
}
