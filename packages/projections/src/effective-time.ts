import type { Instant, PlanEvent, Uuid } from '@plan-ledger/domain'

/** What an event brings into being, besides the plan itself. */
const created = (event: PlanEvent): readonly Uuid[] => {
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

const naming = [
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
] as const
type Naming = { readonly [F in (typeof naming)[number]]?: unknown }

/** What must be there for the event to be understood: its element, what that belongs to, the entry it is about. */
const needed = (event: PlanEvent): readonly Uuid[] => {
  const data = event.data as Naming
  return naming.flatMap(field => {
    const id = data[field]
    return typeof id === 'string' ? [id] : []
  })
}

/**
 * When each event took effect, in the order given: when it occurred, but never before the plan was started nor
 * before the element it is about was there – so that an entry dated back before the creation of its element
 * still counts, from the creation on. Takes all events of one plan by version.
 */
export const effectiveTimes = (events: readonly PlanEvent[]): readonly Instant[] => {
  const since = new Map<Uuid, Instant>()
  const effective = (event: PlanEvent) => {
    let time = event.occurredAt
    const start = events[0]?.occurredAt
    if (start !== undefined && start > time) time = start
    for (const id of needed(event)) {
      const there = since.get(id)
      if (there !== undefined && there > time) time = there
    }
    return time
  }
  // Creations first, since a goal may be reformulated into one that is set by a later event.
  for (const event of events) {
    const ids = created(event)
    if (ids.length > 0) {
      const time = effective(event)
      for (const id of ids) if (!since.has(id)) since.set(id, time)
    }
  }
  // Then what speaks of other entries, which come before it in the stream.
  return events.map(event => {
    const time = effective(event)
    since.set(event.id, time)
    return time
  })
}
