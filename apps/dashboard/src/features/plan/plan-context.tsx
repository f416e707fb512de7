'use client'
import { createContext, useContext } from 'react'
import type { LivePlan, PlanEvent } from '../../graphql/fragments.ts'
import type { Moment } from '../moment/moment.ts'
import type { Commitments, PlanIndex, Progress, TimeAxis } from './documents.ts'
import type { SectionState } from './use-section.ts'
import type { WholeState } from './whole-state.ts'

/** What every part of a plan page reads: the plan at the moment viewed, and whether it can be changed. */
export interface PlanView {
  /** The API's global id. */
  readonly id: string
  readonly live: LivePlan
  /** At the moment viewed. */
  readonly state: WholeState
  readonly past: boolean
  /** What the API is asked for the moment viewed; `undefined` for live, which is asked without a moment. */
  readonly at: string | undefined
  /** Live, and the acting member may write. */
  readonly editable: boolean
  readonly axis: TimeAxis
  readonly index: PlanIndex | undefined
  readonly progress: Progress | undefined
  readonly commitments: Commitments | undefined
  /** What the parts last knew of the live plan, kept while one goes from part to part. */
  readonly sections: Map<unknown, SectionState>
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
