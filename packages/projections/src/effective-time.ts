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
    default:
      return []
  }
}

type Naming = {
  readonly [F in 'goal' | 'successor' | 'step' | 'resource' | 'barrier' | 'solution' | 'variation']?: Uuid
}

/** What must be there for the event to be understood: its element, and what that one belongs to. */
const needed = (event: PlanEvent): readonly (Uuid | undefined)[] => {
  const { goal, successor, step, resource, barrier, solution, variation } = event.data as Naming
  return [goal, successor, step, resource, barrier, solution, variation]
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
      const there = id === undefined ? undefined : since.get(id)
      if (there !== undefined && there > time) time = there
    }
    return time
  }
  // Creations first, since a goal may be reformulated into one that is set by a later event.
  for (const event of events) {
    for (const id of created(event)) if (!since.has(id)) since.set(id, effective(event))
  }
  return events.map(effective)
}
