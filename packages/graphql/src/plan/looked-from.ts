import type { Day, Instant } from '@plan-ledger/domain'
import { dayOf, type Moment, placedAsOf, type TimeAxis } from '@plan-ledger/projections'
import type { PlanHistory } from '../context.ts'

/**
 * The day on which a moment is looked from, as `planViewAsOf` has it: by it is decided what is overdue. Of a version
 * the day of its event, of an instant to come today.
 */
export const dayLookedFrom = ({ events }: PlanHistory, moment: Moment, axis: TimeAxis, now: Instant): Day => {
  const wished =
    moment.kind === 'now'
      ? now
      : moment.kind === 'instant'
        ? moment.instant
        : (placedAsOf(events, moment, axis).at(-1)?.at ?? now)
  return dayOf(wished < now ? wished : now)
}
