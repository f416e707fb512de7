import type { IncomingMessage, ServerResponse } from 'node:http'
import { planCalendar } from '@plan-ledger/exchange'
import type { Principal } from '@plan-ledger/identity'
import type { Organisations } from '../organisations.ts'
import type { CalendarAddresses, CalendarOf } from './calendar-addresses.ts'
import type { CalendarPlansOf } from './calendar-plans.ts'
import { formats } from './formats.ts'
import type { InWork } from './in-work.ts'
import { nothingHere, sendProblem, tooMany } from './problem.ts'
import { sendText } from './send.ts'

const address = /^\/calendar\/([\w-]+)\.ics$/
export const calendarPath = (secret: string) => `/calendar/${secret}.ics`
const names = { own: 'My plans', coached: 'Plans I coach' } as const

export type Calendar = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A calendar for whoever knows its address, as its owner may see it now: a member who left has none. */
export function calendar({
  addresses,
  organisations,
  plansOf,
  work,
}: {
  readonly addresses: Pick<CalendarAddresses, 'find'>
  readonly organisations: Pick<Organisations, 'load'>
  readonly plansOf: CalendarPlansOf
  readonly work: InWork
}): Calendar {
  return async (request, response) => {
    const secret = address.exec(new URL(request.url ?? '/', 'http://api').pathname)?.[1]
    const of = secret === undefined ? undefined : await addresses.find(secret)
    const principal = of && (await ownerOf(of))
    if (!of || !principal) return sendProblem(response, nothingHere)
    const leave = work.enter(principal)
    if (!leave) return tooMany(response)
    try {
      response.writeHead(200, { 'content-type': formats.ics.mediaType })
      await sendText(response, planCalendar(names[of.plans], plansOf(of, principal)))
    } finally {
      leave()
    }
  }

  async function ownerOf({ organisation, member }: CalendarOf): Promise<Principal | undefined> {
    const known = (await organisations.load(organisation))?.members.find(({ id }) => id === member)
    if (!known) return undefined
    return { member, name: known.name, organisation, roles: known.roles, expiresAt: 0, via: 'calendar' }
  }
}
