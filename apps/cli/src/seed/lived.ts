import type { Instant } from '@plan-ledger/domain'
import { startPlan } from './deeds/plan.ts'
import { seededRandom } from './random.ts'
import type { Deed, Doer, PlanScript } from './script.ts'

/** One command of a script with the times at which it was done and written down. */
export interface LivedCommand {
  /** Its place in the script: the same for ever, so that seeding again finds it done. */
  readonly place: number
  readonly by: Doer
  readonly deed: Deed
  readonly occurredAt: Instant
  readonly recordedAt: Instant
}

const minute = 60_000
const day = 24 * 60 * minute

/**
 * A script's commands in the order in which they were written down: on working days, within working hours, one after
 * another as they stand in the script.
 * @param now the moment the script leads up to; nothing happens after it
 */
export const lived = (script: PlanScript, now: Instant): readonly LivedCommand[] => {
  const begin: Deed = startPlan(script.title, script.unit, script.owner, script.predecessor)
  const moments = [{ day: 0, by: 'owner' as const, deeds: [begin], late: 0 }, ...script.moments]
  const today = Date.parse(now) - (Date.parse(now) % day)
  let place = 0
  const written = moments
    .map(moment => ({ ...moment, deeds: moment.deeds.map(deed => ({ deed, place: place++ })) }))
    .map(moment => ({ ...moment, written: moment.day + moment.late }))
    .sort((a, b) => a.written - b.written || a.deeds[0]!.place - b.deeds[0]!.place)

  let last = 0
  return written.flatMap(({ by, deeds, late, ...moment }) => {
    const random = seededRandom(`${script.key} ${deeds[0]!.place}`)
    const sitting = (7.5 + random() * 7) * 60 * minute
    const writtenOn = workday(today + (moment.written - script.began) * day)
    let at = Math.max(writtenOn + sitting, last + minute)
    return deeds.map(({ deed, place }) => {
      at += Math.round((1 + random() * 5) * minute)
      last = Math.min(at, Date.parse(now))
      const occurred = late === 0 ? last : workday(last - late * day) + (last % day)
      return { place, by, deed, occurredAt: instant(occurred), recordedAt: instant(last) }
    })
  })
}

/** The day, or the Friday before. */
const workday = (at: number): number => {
  const date = at - (at % day)
  const weekday = new Date(date).getUTCDay()
  return date - (weekday === 6 ? day : weekday === 0 ? 2 * day : 0)
}

const instant = (at: number): Instant => new Date(at).toISOString()
