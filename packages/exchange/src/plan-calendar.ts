import type { Goal, Instant, Plan, PlanEvent, Review, Step, Uuid } from '@plan-ledger/domain'
import { evolution, placedOn, reviewName } from '@plan-ledger/projections'
import type { Feed, Pieces } from './feed.ts'
import { type CalendarEntry, icalendar } from './icalendar.ts'

type Standing = 'ahead' | 'done' | 'off'
/** What calendars show of something that is due. */
type Shown = Pick<CalendarEntry, 'day' | 'category' | 'summary'> & { readonly standing: Standing }
type Kept = Shown & Pick<CalendarEntry, 'sequence' | 'created' | 'modified'>

const goalStanding = { open: 'ahead', achieved: 'done', abandoned: 'off', reformulated: 'off' } as const
const stepStanding = { planned: 'ahead', started: 'ahead', completed: 'done', dropped: 'off' } as const
const reviewStanding = { scheduled: 'ahead', held: 'done', cancelled: 'off' } as const

const ofGoal = ({ due, statement, status }: Goal): Shown | undefined =>
  due === undefined
    ? undefined
    : { day: due, category: 'GOAL', summary: statement, standing: goalStanding[status] }
const ofStep = ({ due, action, status }: Step): Shown | undefined =>
  due === undefined
    ? undefined
    : { day: due, category: 'STEP', summary: action, standing: stepStanding[status] }
const ofReview = (review: Review): Shown => ({
  day: review.due,
  category: 'REVIEW',
  summary: reviewName(review),
  standing: reviewStanding[review.status],
})

const dueIn = (plan: Plan): (readonly [Uuid, Shown | undefined])[] => [
  ...Object.values(plan.goals).map(goal => [goal.id, ofGoal(goal)] as const),
  ...Object.values(plan.steps).map(step => [step.id, ofStep(step)] as const),
  ...Object.values(plan.reviews).map(review => [review.id, ofReview(review)] as const),
]

const same = (a: Shown, b: Shown) =>
  a.day === b.day && a.summary === b.summary && a.standing === b.standing && a.category === b.category

/** An ended plan asks for nothing more. */
const hasEnded = (plan: Plan | undefined) => plan?.status === 'completed' || plan?.status === 'closed'

/**
 * What was ever due in a plan: goals and steps with a due date, and reviews. All-day events, not to-dos: the
 * calendars people subscribe with leave to-dos of a feed out. What was dropped, lost its date or ended with its
 * plan unfinished stays as cancelled, since a calendar that only misses it may keep it.
 */
export function calendarOf(events: readonly PlanEvent[]): readonly CalendarEntry[] {
  const kept = new Map<Uuid, Kept>()
  let title = ''
  let renamedAt: Instant = ''
  let ended = false
  let endedAt: Instant = ''
  const endings = new Map<Uuid, number>()
  for (const { event, after } of evolution(placedOn(events, 'recorded'))) {
    if (!after) continue
    const at = event.recordedAt
    if (after.title !== title) {
      title = after.title
      renamedAt = at
    }
    for (const [id, now] of dueIn(after)) {
      const before = kept.get(id)
      const shown = now ?? (before && { ...before, standing: 'off' as const })
      if (!shown || (before && same(before, shown))) continue
      kept.set(id, {
        ...shown,
        sequence: before ? before.sequence + 1 : 0,
        created: before?.created ?? at,
        modified: at,
      })
    }
    if (hasEnded(after) === ended) continue
    ended = !ended
    endedAt = at
    for (const [id, { standing }] of kept)
      if (standing === 'ahead') endings.set(id, (endings.get(id) ?? 0) + 1)
  }
  return [...kept].map(([uid, { standing, sequence, modified, ...shown }]) => {
    const off = standing === 'off' || (ended && standing === 'ahead')
    const touched = endings.has(uid) ? [modified, renamedAt, endedAt] : [modified, renamedAt]
    return {
      uid,
      day: shown.day,
      category: shown.category,
      created: shown.created,
      summary: standing === 'done' ? `✔ ${shown.summary}` : shown.summary,
      description: title,
      status: off ? 'CANCELLED' : 'CONFIRMED',
      sequence: sequence + (endings.get(uid) ?? 0),
      modified: touched.toSorted().at(-1)!,
    }
  })
}

/** The calendar of some plans, each given by all its events. @param name what calendar programs call it */
export const planCalendar = (name: string, histories: Feed<readonly PlanEvent[]>): Pieces =>
  icalendar(name, entriesOf(histories))

async function* entriesOf(histories: Feed<readonly PlanEvent[]>) {
  for await (const events of histories) yield* calendarOf(events)
}
