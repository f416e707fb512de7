import type { Instant, PlanEvent, Uuid } from '@plan-ledger/domain'

/** What an event brings into being, besides the plan itself. */
const creations = (event: PlanEvent): readonly Uuid[] => {
  switch (event.type) {
    case 'GoalSet':
      return [event.data.goal]
    case 'StepPlanned':
      return [event.data.step, ...(event.data.resources ?? []).map(({ resource }) => resource)]
    case 'StepRevised':
      return (event.data.changes.resources?.new ?? []).map(({ resource }) => resource)
    case 'BarrierRaised':
      return [event.data.barrier]
    case 'SolutionProposed':
      return [event.data.solution]
    case 'DirectionVariationAdded':
      return [event.data.variation]
    case 'SupporterAdded':
      return [event.data.supporter]
    case 'SkillRated':
      return [event.data.skill]
    case 'InterestNoted':
      return [event.data.interest]
    case 'StrengthNoted':
      return [event.data.strength]
    case 'QualificationRecorded':
      return [event.data.qualification]
    case 'OccupationListed':
      return [event.data.occupation]
    case 'ReadinessNeedIdentified':
      return [event.data.need]
    case 'OpportunityNoted':
      return [event.data.opportunity]
    case 'CheckInRecorded':
      return [event.data.checkIn]
    case 'ReviewScheduled':
      return [event.data.review]
    case 'BaselineProposed':
      return [event.data.baseline]
    default:
      return []
  }
}

const naming: ReadonlySet<string> = new Set([
  'goal',
  'successor',
  'step',
  'resource',
  'barrier',
  'solution',
  'variation',
  'supporter',
  'skill',
  'interest',
  'strength',
  'qualification',
  'occupation',
  'replaced',
  'need',
  'opportunity',
  'checkIn',
  'review',
  'baseline',
  'element',
  'event',
])

/** What must be there for the event to be understood: its element, what that belongs to, the entry it is about. */
const needed = (event: PlanEvent): readonly Uuid[] => {
  const data = event.data as Readonly<Record<string, unknown>>
  const ids: Uuid[] = []
  for (const field in data) {
    const id = data[field]
    if (typeof id === 'string' && naming.has(field)) ids.push(id)
  }
  return ids
}

/** When the events of one plan took effect, as they come. */
export interface EffectiveTimes {
  /** Of the events taken in so far, in their order. A later event may still raise one. */
  readonly times: readonly Instant[]
  /** The plan's next event; answers with its time as far as is known. */
  take(event: PlanEvent): Instant
}

/**
 * When each event took effect: when it occurred, but never before the plan was started nor before the element it
 * is about was there – so that an entry dated back before the creation of its element still counts, from the
 * creation on. A goal may be reformulated into one that is set by a later event, which then raises the time.
 * @param raised is told of each time that a later event raised
 */
export const effectiveTimesSoFar = (
  raised: (index: number, from: Instant, to: Instant) => void = () => undefined,
): EffectiveTimes => {
  const times: Instant[] = []
  const ids: Uuid[] = []
  const created = new Map<Uuid, Instant>()
  /** Entries speak of others that come before them in the stream; few do, so that these are found when one does. */
  const entries = new Map<Uuid, number>()
  const entryOf = (id: Uuid): number | undefined => {
    for (let index = entries.size; index < ids.length; index += 1) entries.set(ids[index] as Uuid, index)
    return entries.get(id)
  }
  /** The events whose time would be raised with that of an element or entry. */
  const waiting = new Map<Uuid, number[]>()
  let start: Instant | undefined

  const raise = (id: Uuid, to: Instant, after: number): void => {
    for (const index of waiting.get(id) ?? []) {
      const from = times[index]
      if (index <= after || from === undefined || from >= to) continue
      times[index] = to
      raised(index, from, to)
      raise(ids[index] as Uuid, to, index)
    }
  }
  const wait = (id: Uuid, index: number) => {
    const others = waiting.get(id)
    if (others) others.push(index)
    else waiting.set(id, [index])
  }

  return {
    times,
    take(event) {
      const index = times.length
      start ??= event.occurredAt
      let time = later(event.occurredAt, start)
      const needs = needed(event)
      for (const id of needs) time = later(time, created.get(id))
      for (const id of creations(event)) {
        if (created.has(id)) continue
        created.set(id, time)
        raise(id, time, -1)
      }
      for (const id of needs) {
        if (created.has(id)) continue
        const entry = entryOf(id)
        if (entry !== undefined) time = later(time, times[entry])
        wait(id, index)
      }
      times.push(time)
      ids.push(event.id)
      return time
    },
  }
}

const later = (time: Instant, other: Instant | undefined): Instant =>
  other !== undefined && other > time ? other : time

/** The same of all events of one plan by version, in the order given. */
export const effectiveTimes = (events: readonly PlanEvent[]): readonly Instant[] => {
  const soFar = effectiveTimesSoFar()
  for (const event of events) soFar.take(event)
  return soFar.times
}
