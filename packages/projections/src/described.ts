import {
  evolve,
  type Instant,
  type Plan,
  type PlanEvent,
  type PlanState,
  type Uuid,
} from '@plan-ledger/domain'
import { placedOn } from './as-of.ts'
import { changesOf, type FieldChange, noteOf } from './changes.ts'
import { type Element, elementOf } from './element.ts'
import { elapsed } from './instant.ts'
import type { TimeAxis } from './moment.ts'

const lateAfter = 24 * 3_600_000

/** Whether an event was recorded a day or more after it occurred. */
export const isLate = (event: PlanEvent): boolean => elapsed(event.occurredAt, event.recordedAt) >= lateAfter

/** An event as a history shows it: what it was about and what it changed, in the words of that moment. */
export interface DescribedEvent<E extends PlanEvent = PlanEvent> {
  readonly event: E
  readonly version: number
  /** Its time on the axis described. */
  readonly at: Instant
  readonly element: Element
  readonly changes: readonly FieldChange[]
  readonly note: string | undefined
  readonly late: boolean
}

type Naming = { readonly [F in 'goal' | 'successor' | 'step' | 'barrier']?: Uuid }

const only = <V>(record: Readonly<Record<Uuid, V>>, ...ids: readonly (Uuid | undefined)[]): Record<Uuid, V> =>
  Object.fromEntries(
    ids.flatMap(id => {
      const found = id === undefined ? undefined : record[id]
      return id === undefined || found === undefined ? [] : [[id, found]]
    }),
  )

/** The plan with no other elements than those the event names: to evolve it costs the same in a plan of any size. */
const narrowed = (plan: Plan, event: PlanEvent): Plan => {
  const { goal, successor, step, barrier } = event.data as Naming
  return {
    ...plan,
    goals: only(plan.goals, goal, successor),
    steps: only(plan.steps, step),
    barriers: only(plan.barriers, barrier),
  }
}

/** The plan after an event, from the one before and the narrowed one after. Takes over the records of `before`. */
const widened = (before: Plan, after: Plan): Plan => ({
  ...after,
  goals: Object.assign(before.goals, after.goals),
  steps: Object.assign(before.steps, after.steps),
  barriers: Object.assign(before.barriers, after.barriers),
})

/** Describes all events of one plan, taken by version, in the order of the axis and in one pass. */
export const describe = <E extends PlanEvent>(
  events: readonly E[],
  axis: TimeAxis,
): readonly DescribedEvent<E>[] => {
  // A goal is reformulated before the event that sets its successor.
  const coming = new Map(
    events.flatMap(({ type, data }) => (type === 'GoalSet' ? [[data.goal, data.statement]] : [])),
  )
  let before: PlanState
  return placedOn(events, axis).map(({ event, at }) => {
    const after = evolve(before && narrowed(before, event), event)
    const described = {
      event,
      version: event.version,
      at,
      element: elementOf(event, before),
      changes: changesOf(event, before, after, coming),
      note: noteOf(event),
      late: isLate(event),
    }
    before = before && after ? widened(before, after) : after
    return described
  })
}
