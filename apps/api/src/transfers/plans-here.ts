import { planStream, type Uuid } from '@plan-ledger/domain'
import type { EventLog } from '@plan-ledger/event-log'

/** Streams asked for at once. */
const together = 32

/**
 * How many of the plans exist. The directory may still be on its way to what was just recorded, so that the log is
 * asked for those that it has not.
 */
export const plansHere =
  (
    inDirectory: (plans: readonly Uuid[]) => Promise<{ has(plan: Uuid): boolean }>,
    log: Pick<EventLog, 'read'>,
  ) =>
  async (plans: readonly Uuid[]): Promise<number> => {
    const known = await inDirectory(plans)
    const unknown = plans.filter(plan => !known.has(plan))
    let here = plans.length - unknown.length
    for (let n = 0; n < unknown.length; n += together) {
      const begun = await Promise.all(unknown.slice(n, n + together).map(plan => hasBegun(log, plan)))
      here += begun.filter(Boolean).length
    }
    return here
  }

const hasBegun = async (log: Pick<EventLog, 'read'>, plan: Uuid): Promise<boolean> => {
  for await (const _ of log.read(planStream(plan), { from: 1, to: 1 })) return true
  return false
}
