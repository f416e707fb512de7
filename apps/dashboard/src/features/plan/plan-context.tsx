'use client'
import { createContext, useContext } from 'react'
import type { LivePlan, PlanEvent, PlanState } from '../../graphql/fragments.ts'
import type { Moment } from '../moment/moment.ts'
import type { PlanIndex, Progress, TimeAxis } from './documents.ts'

/** What every part of a plan page reads: the plan at the moment viewed, and whether it can be changed. */
export interface PlanView {
  /** The API's global id. */
  readonly id: string
  readonly live: LivePlan
  /** At the moment viewed; the same object as `live.state` when that is now. */
  readonly state: PlanState
  readonly past: boolean
  /** Live, and the acting member may write. */
  readonly editable: boolean
  readonly axis: TimeAxis
  readonly index: PlanIndex | undefined
  readonly progress: Progress | undefined
  readonly news: readonly PlanEvent[]
  readonly fresh: ReadonlySet<string>
  readonly jump: (moment: Moment) => void
  readonly openGoal: (goal: string | null) => void
}

const Context = createContext<PlanView | null>(null)

export const PlanViewProvider = Context.Provider

export const usePlanView = (): PlanView => {
  const view = useContext(Context)
  if (!view) throw new Error('usePlanView needs a plan page around it.')
  return view
}
