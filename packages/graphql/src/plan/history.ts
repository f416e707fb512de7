import {
  type DescribedEvent,
  describe,
  goalHistory,
  type PlanIndex,
  type Progress,
  planIndex,
  progress,
  type TimeAxis,
} from '@plan-ledger/projections'
import type { PlanHistory, RecordedPlanEvent } from '../context.ts'
import { type SaidOfEntry, saidOfEntries } from './said-of-entries.ts'

/** A fold over all of a plan's events, made once for each history that the application hands out. */
const once = <T>(fold: (history: PlanHistory, axis: TimeAxis) => T) => {
  const made = new WeakMap<PlanHistory, Map<TimeAxis, T>>()
  return (history: PlanHistory, axis: TimeAxis): T => {
    const byAxis = made.get(history) ?? new Map<TimeAxis, T>()
    made.set(history, byAxis)
    const known = byAxis.get(axis)
    if (known !== undefined) return known
    const folded = fold(history, axis)
    byAxis.set(axis, folded)
    return folded
  }
}

/** An event as it is told to people, with what was said of it since. */
export interface Described extends DescribedEvent<RecordedPlanEvent> {
  readonly said?: SaidOfEntry
}

export const describedEvents = once<readonly Described[]>((history, axis) => {
  const saidOf = saidOfEntries(history.plan)
  const all = describe(history.events, axis)
  if (!saidOf) return all
  return all.map(described => {
    const said = saidOf(described.event.id)
    return said ? { ...described, said } : described
  })
})

export const indexOfPlan = once<PlanIndex>((history, axis) => planIndex(describedEvents(history, axis)))

export const progressOfPlan = once<Progress>((history, axis) => progress(history.events, axis))

export const historyOfGoal = (history: PlanHistory, goal: string) => {
  const found = goalHistory(history.events, goal, 'recorded')
  if (!found) return found
  const entries = found.entries.map(entry => ({ ...entry, event: describedAt(history, entry.event.version) }))
  return { ...found, entries }
}

/** Events above a version, as they are told to people. */
export const describedSince = (history: PlanHistory, version: number): readonly Described[] =>
  describedEvents(history, 'recorded').slice(version)

/** One event of a history, as it is told to people. */
export const describedAt = (history: PlanHistory, version: number): Described => {
  const described = describedEvents(history, 'recorded')[version - 1]
  if (!described) throw new Error(`a history of ${history.version} events was asked for event ${version}`)
  return described
}
