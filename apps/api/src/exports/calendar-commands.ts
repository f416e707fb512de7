import type { CalendarPlans, Context } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import { calendarPath } from './calendar.ts'
import type { CalendarAddresses, CalendarOf } from './calendar-addresses.ts'
import type { CalendarPlansOf } from './calendar-plans.ts'

type Commands = Pick<Context, 'makeCalendarAddress' | 'revokeCalendarAddress'>

/**
 * Calendars of a principal. That an address was given is recorded as an export; that it is looked at is not, since
 * calendar programs do so every few hours.
 */
export function calendarCommands(
  principal: Principal,
  {
    calendars,
    calendarPlans,
    recordExport,
  }: {
    readonly calendars: CalendarAddresses
    readonly calendarPlans: CalendarPlansOf
    readonly recordExport: Context['recordExport']
  },
): Commands {
  const of = (plans: CalendarPlans): CalendarOf => {
    const { member, organisation } = principal
    if (member === undefined || organisation === undefined)
      throw new Error('nobody acts: no calendar is theirs')
    return { organisation, member, plans }
  }
  return {
    async makeCalendarAddress(plans) {
      let entries = 0
      for await (const events of calendarPlans(of(plans), principal)) entries += events.length
      const as = plans === 'own' ? 'owner' : 'coach'
      await recordExport({ as, format: 'ics', filter: `calendar of plans: ${plans}`, entries })
      return calendarPath(await calendars.make(of(plans)))
    },
    revokeCalendarAddress: plans => calendars.revoke(of(plans)),
  }
}
