import type { Instant } from '@plan-ledger/domain'
import type { DescribedEvent } from './described.ts'
import { changeSets } from './timeline.ts'

export type IndexMarkKind = 'revision' | 'barrier' | 'achieved' | 'lifecycle'

export interface IndexMark {
  /** Of the change set it stands in, so that every mark is a place on the strip. */
  readonly version: number
  readonly kind: IndexMarkKind
  /** Name of the revision, barrier or goal; of a lifecycle mark the plan's new status. */
  readonly label: string
}

/** Arrays for the time bar, one entry per change set in the order of the axis. */
export interface PlanIndex {
  /** Version of the last event of each set: what `rev:` asks for. */
  readonly versions: readonly number[]
  readonly at: readonly Instant[]
  /** Number of events in each set. */
  readonly weights: readonly number[]
  readonly marks: readonly IndexMark[]
}

const markOf = ({ event, element, changes }: DescribedEvent, version: number): IndexMark | undefined => {
  switch (event.type) {
    case 'PlanRevised':
      return { version, kind: 'revision', label: event.data.name }
    case 'BarrierRaised':
      return { version, kind: 'barrier', label: element.name }
    case 'GoalAchieved':
      return { version, kind: 'achieved', label: element.name }
    case 'PlanStarted':
    case 'PlanActivated':
    case 'PlanPaused':
    case 'PlanResumed':
    case 'PlanCompleted':
    case 'PlanClosed':
    case 'PlanReopened': {
      const status = changes.find(({ field }) => field === 'status')?.new
      return status === undefined ? undefined : { version, kind: 'lifecycle', label: status }
    }
    default:
      return undefined
  }
}

/** When the plan changed, how much, and where its landmarks are. */
export const planIndex = (described: readonly DescribedEvent[]): PlanIndex => {
  const sets = changeSets(described)
  return {
    versions: sets.map(({ toVersion }) => toVersion),
    at: sets.map(({ at }) => at),
    weights: sets.map(({ events }) => events.length),
    marks: sets.flatMap(({ events, toVersion }) => events.flatMap(event => markOf(event, toVersion) ?? [])),
  }
}
