import { type PlanEvent, type PlanState, planStream } from '@plan-ledger/domain'
import type { ChangeStream } from '@plan-ledger/event-log'
import { resourceOf } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import type { planDirectory } from '@plan-ledger/read-models'
import type { CalendarOf } from './calendar-addresses.ts'
import { exportLimits } from './limits.ts'

export type CalendarPlansOf = (of: CalendarOf, principal: Principal) => AsyncIterable<readonly PlanEvent[]>

/** All events of each plan that a calendar shows: what its owner may read at this moment, and nothing else. */
export const calendarPlans = (
  directory: Pick<ReturnType<typeof planDirectory>, 'ofMember'>,
  plans: Pick<ChangeStream<PlanEvent, PlanState>, 'load'>,
): CalendarPlansOf =>
  async function* ({ organisation, member, plans: which }, principal) {
    const role = which === 'own' ? 'owner' : 'coach'
    const ids = await directory.ofMember({ organisation, member, role, most: exportLimits.calendarPlans })
    for (const id of ids) {
      const { state, events } = await plans.load(planStream(id))
      // the directory may be behind: the plan itself says whose it is
      const theirs = which === 'own' ? state?.owner === member : state?.coach?.id === member
      if (state && theirs && can(principal, 'readPlan', resourceOf(state)).allowed) yield events
    }
  }
